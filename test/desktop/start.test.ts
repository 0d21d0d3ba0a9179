import { expect } from '@open-wc/testing';
import type { DeskProfile } from '../../src/contract/desk.ts';
import { PageDone, type PageContext } from '../../src/desktop/page.ts';
import type { OpenedDesk } from '../../src/desktop/open-desk.ts';
import { start, type Pages } from '../../src/desktop/start.ts';
import { profile } from './desk-fixture.ts';
import { until, words } from './element-support.ts';
import { onFarewell } from '../../src/desktop/farewell.ts';

type Answers = Record<string, { status: number; body: unknown } | 'no network'>;
const NOBODY = { status: 200, body: { profile: null } };
const signedIn = (over: Partial<DeskProfile> = {}) => ({ status: 200, body: { profile: profile(over) } });
const setup = (needed: boolean) => ({ status: 200, body: { needed } });

/** A server that gives these answers, and pages that only say that they were opened. */
class World {
  readonly opened: string[] = [];
  readonly loaded: string[] = [];
  readonly contexts: PageContext[] = [];
  readonly answers: Answers;
  /** What this browser has kept, or why it has nothing. */
  kept: OpenedDesk = { userId: null, trouble: null };

  constructor(answers: Answers) {
    this.answers = answers;
    window.fetch = (input) => {
      const answer = this.answers[String(input)];
      if (answer === undefined || answer === 'no network') return Promise.reject(new TypeError('Failed to fetch'));
      return Promise.resolve(new Response(JSON.stringify(answer.body), { status: answer.status }));
    };
  }

  get pages(): Pages {
    return {
      'setup': () => this.#page('setup'), 'sign-in': () => this.#page('sign-in'), 'plain': () => this.#page('plain'),
      'desk': () => {
        this.loaded.push('desk');
        return Promise.resolve({ features: [], openDesk: (who) => {
          if (!who && this.kept.userId === null) return Promise.resolve(this.kept);
          this.opened.push(`desk of ${who?.userId ?? 'the last visit'}`);
          return Promise.resolve({ userId: who?.userId ?? this.kept.userId, trouble: null });
        } });
      },
    };
  }

  #page(name: string) {
    this.loaded.push(name);
    return Promise.resolve({ createPage: (context: PageContext) => {
      this.opened.push(name);
      this.contexts.push(context);
      return Object.assign(document.createElement('div'), { className: name });
    } });
  }
}

const open = async (answers: Answers, kept?: OpenedDesk) => {
  const world = new World(answers);
  if (kept) world.kept = kept;
  await start(world.pages);
  return world;
};

describe('start', () => {
  const original = window.fetch;
  const clear = () => {
    localStorage.clear();
    sessionStorage.clear();
  };
  beforeEach(clear);
  afterEach(clear);
  after(() => { window.fetch = original; });

  it('opens the sign-in page and loads nothing of the desk', async () => {
    const world = await open({ '/api/session?or=nobody': NOBODY, '/api/setup': setup(false) });
    expect(world.loaded).to.deep.equal(['sign-in']);
    expect(document.body.firstElementChild?.className).to.equal('sign-in');
    expect(world.contexts[0]?.notice).to.equal('');
    expect(performance.getEntriesByName('app-interactive')).to.have.length(1);
  });

  it('opens the first-run page of an empty installation', async () => {
    expect((await open({ '/api/session?or=nobody': NOBODY, '/api/setup': setup(true) })).opened).to.deep.equal(['setup']);
  });

  it('opens the desk of an agent and loads nothing of the sign-in page', async () => {
    const world = await open({ '/api/session?or=nobody': signedIn() });
    expect(world.opened).to.deep.equal(['desk of agent-me']);
    expect(world.loaded).to.deep.equal(['desk']);
  });

  it('opens a plain page for accounts without the agent’s role', async () => {
    const world = await open({ '/api/session?or=nobody': signedIn({ roles: ['administrator'] }) });
    expect(world.opened).to.deep.equal(['plain']);
    expect(world.contexts[0]?.profile?.roles).to.deep.equal(['administrator']);
  });

  it('goes on to the desk when the page has done its work', async () => {
    const world = await open({ '/api/session?or=nobody': NOBODY, '/api/setup': setup(false) });
    world.answers['/api/session?or=nobody'] = signedIn();
    document.body.firstElementChild!.dispatchEvent(new PageDone());
    await until(() => world.opened.at(-1) === 'desk of agent-me');
  });

  const LAST = { userId: 'agent-me', trouble: null };
  const shown = () => words(document.body);

  it('CARD-003 shows the last desk without waiting for the server, and without a network', async () => {
    localStorage.setItem('ad-page', 'desk');
    expect((await open({ '/api/session?or=nobody': 'no network' }, LAST)).opened).to.deep.equal(['desk of the last visit']);
    expect((await open({ '/api/session?or=nobody': signedIn() }, LAST)).opened).to.deep.equal(['desk of the last visit']);
  });

  it('WX-016 tells to reload when there is neither a server nor anything kept; a reload with a server opens the desk', async () => {
    localStorage.setItem('ad-page', 'desk');
    await open({ '/api/session?or=nobody': 'no network' });
    await until(() => shown().includes('There is no connection to the server.'));
    expect((await open({ '/api/session?or=nobody': signedIn() })).opened).to.deep.equal(['desk of agent-me']);
  });

  it('WX-018 tells to reload when what was kept cannot be read; a reload with a server opens the desk', async () => {
    localStorage.setItem('ad-page', 'desk');
    await open({ '/api/session?or=nobody': 'no network' }, { userId: null, trouble: 'lost' });
    await until(() => shown().includes('What this browser had kept of your session cannot be read.'));
    expect((await open({ '/api/session?or=nobody': signedIn() })).opened).to.deep.equal(['desk of agent-me']);
  });

  it('WX-017 tells to reload when the session of the last visit has expired; the reload leads to the sign-in page', async () => {
    localStorage.setItem('ad-page', 'desk');
    let erased = 0;
    const taken = onFarewell(() => { erased += 1; return Promise.resolve(); });
    await open({ '/api/session?or=nobody': NOBODY }, LAST);
    taken();
    await until(() => shown().includes('Your session has expired.'));
    expect(erased, 'nothing of it stays').to.equal(1);
    expect((await open({ '/api/session?or=nobody': NOBODY, '/api/setup': setup(false) })).opened).to.deep.equal(['sign-in']);
  });

  it('says why somebody stands at the sign-in page', async () => {
    const notice = async (answers: Answers) => (await open({ '/api/setup': setup(false), ...answers })).contexts[0]?.notice;
    expect(await notice({ '/api/session?or=nobody': 'no network' })).to.include('The server cannot be reached.');
    expect(await notice({ '/api/session?or=nobody': { status: 503, body: { fault: { code: 'unavailable', message: '', trackingId: 't' } } } })).to.include('not available at the moment');
    sessionStorage.setItem('ad-notice', 'signed-out');
    expect(await notice({ '/api/session?or=nobody': NOBODY })).to.equal('You are signed out.');
    expect(await notice({ '/api/session?or=nobody': NOBODY })).to.equal('');
    sessionStorage.setItem('ad-notice', 'refused');
    expect(await notice({ '/api/session?or=nobody': NOBODY })).to.include('Contact your administrator.');
    sessionStorage.setItem('ad-notice', 'lost');
    expect(await notice({ '/api/session?or=nobody': NOBODY })).to.include('Your connection was gone for too long');
  });

  it('says in a dialog that somebody was signed out without having asked for it', async () => {
    const dialog = async (left: string) => {
      sessionStorage.setItem('ad-notice', left);
      return (await open({ '/api/session?or=nobody': NOBODY, '/api/setup': setup(false) })).contexts[0]?.dialog;
    };
    expect(await dialog('inactivity')).to.include('signed out automatically');
    expect(await dialog('administrator')).to.include('administrator or supervisor has signed you out');
    expect(await dialog('signed-out')).to.equal(undefined);
  });
});
