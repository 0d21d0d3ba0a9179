import { expect } from '@open-wc/testing';
import type { SessionEvent, SessionRequest } from '../../src/session/session-port.ts';
import { tabLock, type FromHost, type HostOpen, type ToHost } from '../../src/worker/host-door.ts';
import { holdForLife, whenEnded } from '../../src/worker/life.ts';
import { SessionHost, type HostedSession } from '../../src/worker/session-host.ts';
import { until } from '../desktop/element-support.ts';

const opening = (tabId: string): HostOpen => ({ kind: 'host-open', tabId, socketUrl: 'ws://nowhere.invalid', kept: true });

/** Tabs that live as long as this page. */
const living = async (): Promise<string> => {
  const tabId = `tab-${crypto.randomUUID()}`;
  await holdForLife(tabLock(tabId));
  return tabId;
};

/** A session that only notes what it hears. */
class FakeSession implements HostedSession {
  isOver = false;
  readonly heard: SessionRequest[] = [];
  readonly tabs = new Set<(event: SessionEvent) => void>();
  readonly closed = Promise.withResolvers<void>();
  detached = 0;

  attach({ post }: { post(event: SessionEvent): void }) {
    this.tabs.add(post);
    return {
      receive: (request: SessionRequest) => { this.heard.push(request); },
      detach: () => {
        this.detached += 1;
        this.tabs.delete(post);
      },
    };
  }

  close(): Promise<void> {
    return this.closed.promise;
  }
}

/** A host, and ports to it as tabs have them. */
const open = () => {
  const sessions: FakeSession[] = [];
  const keeps: ((kept: boolean) => void)[] = [];
  const host = new SessionHost((_, keep) => {
    const session = new FakeSession();
    sessions.push(session);
    keeps.push(keep);
    return session;
  });
  const connect = () => {
    const { port1, port2 } = new MessageChannel();
    const heard: FromHost[] = [];
    port1.addEventListener('message', ({ data }) => heard.push(data as FromHost));
    port1.start();
    host.connect(port2);
    return { heard, post: (...messages: ToHost[]) => messages.forEach((message) => port1.postMessage(message)) };
  };
  return { host, sessions, keeps, connect };
};

describe('the session’s host', () => {
  it('has one session for all tabs', async () => {
    const { sessions, connect } = open();
    const [one, other] = [connect(), connect()];
    for (const [tab, tabId] of [[one, await living()], [other, await living()]] as const) {
      tab.post(opening(tabId), { kind: 'join', tabId, deskId: 'desk-1' });
    }
    await until(() => sessions[0]?.heard.length === 2);
    expect(sessions).to.have.length(1);
    for (const post of sessions[0]!.tabs) post({ kind: 'reload' });
    await until(() => one.heard.at(-1)?.kind === 'reload' && other.heard.at(-1)?.kind === 'reload');
  });

  it('notices a tab that ended without a word', async () => {
    const { sessions, connect } = open();
    const tabId = `tab-${crypto.randomUUID()}`;
    const frame = document.createElement('iframe');
    document.body.append(frame);
    await new Promise<void>((held) => {
      void frame.contentWindow!.navigator.locks.request(tabLock(tabId), () => { held(); return new Promise(() => {}); });
    });
    connect().post(opening(tabId), { kind: 'join', tabId, deskId: 'desk-1' });
    await until(() => sessions[0]?.tabs.size === 1);
    frame.remove();
    await until(() => sessions[0]?.detached === 1);
  });

  it('lets a tab go that leaves, but tells the end to one that signs out', async () => {
    const { sessions, connect } = open();
    const [one, other] = [connect(), connect()];
    one.post(opening(await living()));
    other.post(opening(await living()));
    await until(() => sessions[0]?.tabs.size === 2);
    one.post({ kind: 'leave', erase: false });
    await until(() => sessions[0]?.detached === 1);
    other.post({ kind: 'leave', erase: true });
    await until(() => sessions[0]?.heard.length === 2);
    for (const post of sessions[0]!.tabs) post({ kind: 'ended', why: 'signed-out' });
    await until(() => other.heard.at(-1)?.kind === 'ended');
  });

  it('makes a new session after the end of one, not before it has erased what it had to', async () => {
    const { sessions, connect } = open();
    connect().post(opening(await living()));
    await until(() => sessions[0]);
    sessions[0]!.isOver = true;
    const next = connect();
    const tabId = await living();
    next.post(opening(tabId), { kind: 'join', tabId, deskId: 'desk-1' });
    await until(() => next.heard.length === 1);
    expect(sessions).to.have.length(1);
    sessions[0]!.closed.resolve();
    await until(() => sessions[1]?.heard.length === 1);
    expect(sessions[0]!.heard).to.deep.equal([]);
  });

  it('tells the tabs what their witness has to know', async () => {
    const { sessions, keeps, connect } = open();
    const tab = connect();
    tab.post(opening(await living()));
    await until(() => sessions[0]?.tabs.size === 1);
    keeps[0]!(true);
    await until(() => tab.heard.some((message) => message.kind === 'host-kept' && message.kept));
  });

  it('holds a lock for as long as it lives', async () => {
    const tab = open().connect();
    await until(() => tab.heard.length === 1);
    const ready = tab.heard[0];
    const { held = [] } = await navigator.locks.query();
    expect(held.map(({ name }) => name)).to.include(ready?.kind === 'host-ready' ? ready.lock : '');
    let ended = false;
    const stop = whenEnded(ready?.kind === 'host-ready' ? ready.lock : '', () => { ended = true; });
    stop();
    expect(ended).to.equal(false);
  });
});
