import { expect } from '@open-wc/testing';
import { ownSession } from '../../src/desktop/own-session.ts';
import type { SessionEvent, SessionRequest, SessionState } from '../../src/session/session-port.ts';
import { desk, ME, profile } from './desk-fixture.ts';

const another = desk([], { profile: profile({ userId: 'agent-before', name: 'Eva Holm' }) });
const state = (over: Partial<SessionState>): SessionEvent => ({
  kind: 'state', state: {
    role: 'elsewhere', line: 'online', desk: null, cursor: 1, confirmed: false, outbox: [], memory: {}, conflicts: [], trouble: null, offsetMs: 0, ...over,
  },
});

const open = () => {
  const heard: SessionEvent[] = [];
  const posted: SessionRequest[] = [];
  let say: (event: SessionEvent) => void = () => {};
  let foreign = 0;
  const later: (() => void)[] = [];
  const port = ownSession({
    post: (request) => { posted.push(request); },
    listen: (listener) => {
      say = listener;
      return () => {};
    },
  }, ME, () => { foreign += 1; }, (deed) => later.push(deed));
  port.listen((event) => heard.push(event));
  return { port, posted, heard, say: (event: SessionEvent) => say(event), foreigns: () => foreign, wait: () => later.splice(0).forEach((deed) => deed()) };
};

describe('the session of a browser in which somebody else has worked', () => {
  it('shows nothing that they have left, until the server has said who is here', () => {
    const { say, heard, foreigns } = open();
    say(state({ desk: another, memory: { 'draft:i-1': 'Dear Maria' } }));
    say({ kind: 'memory', key: 'draft:i-1', value: 'Dear Maria' });
    say({ kind: 'outbox', outbox: [] });
    say({ kind: 'items', items: [] });
    say({ kind: 'line', line: 'slow', roundTripMs: 1 });
    expect(heard.map(({ kind }) => kind)).to.deep.equal(['line']);
    say(state({}));
    say(state({ desk: desk(), confirmed: true, role: 'working' }));
    say({ kind: 'memory', key: 'draft:i-2', value: 'Dear Cem' });
    expect(heard.map(({ kind }) => kind)).to.deep.equal(['line', 'state', 'state', 'memory']);
    expect(foreigns()).to.equal(0);
  });

  it('is not joined while they are still at work in another tab', () => {
    const { say, heard, foreigns } = open();
    say(state({ desk: another, confirmed: true }));
    expect(heard).to.deep.equal([]);
    expect(foreigns()).to.equal(1);
  });

  it('is not joined either when they had only just come and this tab was told no more', () => {
    const { say, foreigns, wait } = open();
    say(state({ desk: another, line: 'connecting' }));
    wait();
    expect(foreigns(), 'without a line nobody knows').to.equal(0);
    say(state({ desk: another, line: 'connecting' }));
    say({ kind: 'line', line: 'online', roundTripMs: 1 });
    wait();
    expect(foreigns()).to.equal(1);
    say(state({ desk: another }));
    say(state({ desk: desk(), confirmed: true }));
    wait();
    expect(foreigns(), 'they were gone').to.equal(1);
  });

  it('passes on what this tab asks', () => {
    const { port, posted } = open();
    port.post({ kind: 'hurry' });
    expect(posted).to.deep.equal([{ kind: 'hurry' }]);
  });
});
