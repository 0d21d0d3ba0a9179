import { expect } from '@open-wc/testing';
import type { DeskProfile } from '../../src/contract/desk.ts';
import { PageDone, type PageContext } from '../../src/desktop/page.ts';
import { settingsDb } from '../../src/desktop/settings-db.ts';
import { start, type Pages } from '../../src/desktop/start.ts';
import { desk, profile } from './desk-fixture.ts';
import { until } from './element-support.ts';

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
        return Promise.resolve({ features: [], openDesk: (who) => { this.opened.push(`desk of ${who?.userId ?? 'the last visit'}`); return Promise.resolve(true); } });
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

const open = async (answers: Answers) => {
  const world = new World(answers);
  await start(world.pages);
  return world;
};

describe('start', () => {
  const original = window.fetch;
  const clear = async () => {
    localStorage.clear();
    sessionStorage.clear();
    await settingsDb.remove('desk');
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

  it('shows the last desk without waiting for the server, and without a network', async () => {
    localStorage.setItem('ad-page', 'desk');
    await settingsDb.set('desk', desk());
    expect((await open({ '/api/session?or=nobody': 'no network' })).opened).to.deep.equal(['desk of the last visit']);
    expect((await open({ '/api/session?or=nobody': signedIn() })).opened).to.deep.equal(['desk of the last visit']);
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
  });
});
