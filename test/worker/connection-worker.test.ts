import { expect, waitUntil } from '@open-wc/testing';
import { openSession } from '../../src/desktop/open-session.ts';
import { CARRIERS, type MakeCarrier } from '../../src/desktop/session-worker.ts';
import type { SessionEvent, SessionPort } from '../../src/session/session-port.ts';

/** Unbuilt, a worker fetches each of its files by itself. */
const until = (condition: () => unknown): Promise<void> => waitUntil(condition, 'the condition holds', { interval: 10, timeout: 15_000 });

/** Nobody answers there: the session goes on without a line. */
const NOWHERE = 'ws://127.0.0.1:9/';

const open = (carriers: readonly MakeCarrier[]) => {
  sessionStorage.removeItem('ad-tab');
  const port = openSession({ carriers, socketUrl: NOWHERE });
  const heard: SessionEvent[] = [];
  port.listen((event) => heard.push(event));
  return { port, heard };
};

const stateOf = async (heard: readonly SessionEvent[]) => {
  await until(() => heard.some(({ kind }) => kind === 'state'));
  const found = heard.find((event) => event.kind === 'state');
  return found?.kind === 'state' ? found.state : null;
};

const signOut = async (port: SessionPort, heard: readonly SessionEvent[]): Promise<void> => {
  port.post({ kind: 'leave', erase: true });
  await until(() => heard.some(({ kind }) => kind === 'ended'));
};

/** The session core in each of the places where it can run, with the real vault. */
describe('the session core', function () {
  this.timeout(30_000);

  for (const [n, place] of ['in a shared worker', 'in a worker of the tab', 'in the page'].entries()) {
    it(`runs ${place}`, async () => {
      const { port, heard } = open(CARRIERS.slice(n, n + 1));
      expect(await stateOf(heard)).to.deep.include({ role: 'working', desk: null, confirmed: false, trouble: null });
      port.post({ kind: 'report', ask: 'ask-1' });
      await until(() => heard.some(({ kind }) => kind === 'report'));
      const report = heard.find((event) => event.kind === 'report');
      expect(report?.kind === 'report' && report.records.map(({ what }) => what)).to.include('start');
      await signOut(port, heard);
    });
  }

  it('is one for all tabs where it can be shared: only one of them works', async () => {
    const one = open(CARRIERS.slice(0, 1));
    expect((await stateOf(one.heard))?.role).to.equal('working');
    const other = open(CARRIERS.slice(0, 1));
    expect((await stateOf(other.heard))?.role).to.equal('elsewhere');
    other.port.post({ kind: 'continue' });
    await until(() => one.heard.some((event) => event.kind === 'role' && event.role === 'moved'));
    await signOut(one.port, one.heard);
    await until(() => other.heard.some(({ kind }) => kind === 'ended'));
  });

  it('runs in the next place where the first one cannot be had', async () => {
    const broken: MakeCarrier = () => { throw new DOMException('no', 'SecurityError'); };
    const missing: MakeCarrier = (events) => {
      const worker = new Worker('/no-such-script.js', { type: 'module' });
      worker.addEventListener('error', () => events.failed());
      return { shared: false, post: (message) => worker.postMessage(message), close: () => worker.terminate() };
    };
    const { port, heard } = open([broken, missing, CARRIERS[1]!]);
    expect((await stateOf(heard))?.role).to.equal('working');
    await signOut(port, heard);
  });
});
