import { expect } from '@open-wc/testing';
import type { DeskState } from '../../../../src/contract/desk.ts';
import type { HandledRecord } from '../../../../src/contract/events.ts';
import type { Notice } from '../../../../src/desktop/frame.ts';
import { Registry } from '../../../../src/desktop/registry.ts';
import { LineNews } from '../../../../src/features/alerts/desktop/notices/line-news.ts';
import { NewsFollower } from '../../../../src/features/alerts/desktop/notices/news-follower.ts';
import { browserToldKeys } from '../../../../src/features/alerts/desktop/told-memory.ts';
import { desk, failed, handled, ME, message, mine, model, pending, session, T0, wrappingUp } from '../../../desktop/desk-fixture.ts';

const writing = (id: string, n: number, over = {}) => handled({
  id, messages: n, lastMessage: message(n, { at: T0 + 50_000 + n }), customer: { id: `c-${id}`, name: 'Maria', email: '' }, ...over,
});
const read = { customer: { delivered: 0, read: 0 }, agent: { delivered: 9, read: 9 } };

class World {
  looking = true;
  selected: string | null = null;
  readonly registry = new Registry<Notice>();
  readonly keys = browserToldKeys('test-told-news');
  follower = this.make();

  make(): NewsFollower {
    return new NewsFollower({ notify: (notice) => this.registry.add(notice), select: (id) => { this.selected = id; } }, this.keys, () => !this.looking);
  }

  follow(interactions: Parameters<typeof desk>[0], over: Partial<DeskState> = {}, more = {}): void {
    this.follower.follow(model({ desk: desk(interactions, over), ...more }));
  }

  get told(): string[] { return this.registry.all.map(({ title, text }) => (text ? `${title}: ${text}` : title)); }
}

describe('news of the desk', () => {
  let world: World;
  beforeEach(() => {
    localStorage.clear();
    world = new World();
    world.follow([handled()]);
  });

  it('WX-196 tell of new messages that are not before the agent\'s eyes, until they are read', () => {
    world.follow([writing('i-1', 1)]);
    expect(world.told).to.deep.equal(['Messages from Maria: message 1']);
    world.follow([writing('i-1', 1)]);
    world.follow([writing('i-1', 3)]);
    expect(world.told).to.deep.equal(['Messages from Maria: 3 new messages: message 3']);
    expect(world.registry.all[0]).to.deep.include({ id: 'messages:i-1', tone: 'chat', mode: 'auto', outside: { title: 'New message', path: '/task/i-1' } });
    world.registry.all[0]!.link!.press();
    expect(world.selected).to.equal('i-1');
    world.follow([writing('i-1', 3, { marks: read })]);
    expect(world.told).to.deep.equal([]);
  });

  it('leave out what the agent looks at, the agent\'s own words, and what the request already said', () => {
    world.follow([writing('i-1', 1)], {}, { selectedId: 'i-1' });
    world.follow([writing('i-1', 1)]);
    world.follow([writing('i-2', 1, { lastMessage: mine(1) }), writing('i-3', 1, { lastMessage: message(1, { at: T0 }) })]);
    expect(world.told).to.deep.equal([]);
    world.follow([writing('i-4', 1)], {}, { selectedId: 'i-4', pageId: 'help' });
    world.looking = false;
    world.follow([writing('i-4', 1), writing('i-5', 1)], {}, { selectedId: 'i-5' });
    expect(world.told).to.have.length(2);
  });

  it('WX-196 tell that a customer has ended, until it is wrapped up', () => {
    world.follow([wrappingUp({ id: 'i-1' }, { cause: 'customer-ended' }), wrappingUp({ id: 'i-2' }, { cause: 'agent-ended' })]);
    // The dialog asks for the reason: who looks at it needs nothing on top.
    expect([world.told, world.registry.all[0]?.mode]).to.deep.equal([['Maria has ended the conversation: It waits for your wrap-up reason.'], 'silent']);
    world.looking = false;
    world.follow([wrappingUp({ id: 'i-3' }, { cause: 'customer-ended' })]);
    expect(world.registry.all.map(({ id, mode }) => `${id} ${mode}`)).to.deep.equal(['ended:i-3 auto']);
    world.follow([]);
    expect(world.told).to.deep.equal([]);
  });

  it('WX-196 tell of a state that the agent has not chosen: loudly only where nobody sees the question', () => {
    const missed = { session: session({ presence: { state: 'idle', idleCodeId: 'rona' }, since: T0 + 5 }) };
    world.follow([], missed);
    expect([world.told, world.registry.all[0]?.mode]).to.deep.equal([['Your state has changed to RONA: A request was not answered in time.'], 'silent']);
    world.follow([], { session: session({ since: T0 + 9 }) });
    expect(world.told).to.deep.equal([]);
    world.looking = false;
    world.follow([], { session: session({ ...missed.session, since: T0 + 20 }) });
    expect(world.registry.all[0]?.mode).to.equal('auto');
  });

  it('WX-196 tell of a wrap-up that was done by itself, and of who has taken over', () => {
    const record = { customerName: 'Maria', reasonName: 'Solved', automatic: true } as HandledRecord;
    const wrapped = { kind: 'wrapUp.completed', at: T0, interactionId: 'i-1', agentId: ME, record } as const;
    world.follower.hear({ seq: 1, event: wrapped, desk: desk() });
    world.follower.hear({ seq: 1, event: wrapped, desk: desk() });
    world.follower.hear({ seq: 2, event: { ...wrapped, interactionId: 'i-2', record: { ...record, automatic: false } }, desk: desk() });
    const connected = { kind: 'interaction.connected', at: T0, interactionId: 'i-3', agentId: 'agent-2', agentName: 'Ben' } as const;
    world.follower.hear({ seq: 3, event: connected, desk: desk([wrappingUp({ id: 'i-3' }, { cause: 'transferred' })]) });
    world.follower.hear({ seq: 4, event: { ...connected, agentId: ME }, desk: desk([handled({ id: 'i-3' })]) });
    expect(world.told).to.deep.equal(['Auto Wrap Up: Maria: Solved', 'Ben has taken over Maria']);
  });

  it('come once: not after a reload, not from a second tab, and nothing is new in a browser that has told nothing', () => {
    world.follow([writing('i-1', 2)]);
    world.registry.remove(['messages:i-1']);
    world.follower = world.make();
    world.follow([writing('i-1', 2)]);
    expect(world.told).to.deep.equal([]);
    world.follow([writing('i-1', 3)]);
    expect(world.told).to.have.length(1);
    expect(JSON.stringify({ ...localStorage })).not.to.match(/maria|message 3/i);
    world.keys.save(null);
    world.registry.remove(['messages:i-1']);
    const fresh = new World();
    fresh.follow([writing('i-1', 5)]);
    expect(fresh.told).to.deep.equal([]);
  });

  it('that were unread before a reload are there again, silently, with what can be done; what is over is not', () => {
    world.follow([writing('i-1', 2)]);
    const again = new World();
    const kept = { tone: 'chat', title: 'Messages from Maria', text: 'kept', at: T0 } as const;
    again.follower.resume([{ ...kept, id: 'messages:i-1' }, { ...kept, id: 'ended:gone' }, { ...kept, id: 'rona' }, { ...kept, id: 'a widget\'s' }], model({ desk: desk([writing('i-1', 2)]) }));
    expect(again.registry.all.map(({ id, mode, link }) => [id, mode, link?.label])).to.deep.equal([['messages:i-1', 'silent', 'Open conversation'], ['a widget\'s', 'silent', undefined]]);
    again.follow([writing('i-1', 2, { marks: read })]);
    expect(again.registry.all.map(({ id }) => id)).to.deep.equal(['a widget\'s']);
  });
});

describe('news of the line', () => {
  it('WX-196 tell how much was sent when it is back, and nothing of a line that was never lost', () => {
    const told: string[] = [];
    const news = new LineNews(({ title, text }) => told.push(`${title} ${text}`));
    const message1 = pending({ kind: 'message.post', interactionId: 'i-1', text: 'Hi' }, { id: 'x-1' });
    const state = pending({ kind: 'state.available' }, { id: 'x-2' });
    news.follow(model({ outbox: [message1] }));
    news.follow(model({ line: 'connecting' }));
    news.follow(model());
    news.follow(model({ line: 'reconnecting', outbox: [message1] }));
    news.follow(model({ line: 'reconnecting', outbox: [message1, state, pending({ kind: 'message.mark', interactionId: 'i-1', delivered: 1, read: 1 }, { id: 'x-3' })] }));
    news.follow(model({ outbox: [state] }));
    expect(told).to.deep.equal([]);
    news.follow(model({ outbox: [failed({ kind: 'state.available' }, 'not-signed-in', { id: 'x-2' })] }));
    expect(told).to.deep.equal(['The connection is back 1 action that waited was sent.']);
    news.follow(model({ line: 'reconnecting' }));
    news.follow(model());
    expect(told.at(-1)).to.equal('The connection is back Everything is up to date.');
  });
});
