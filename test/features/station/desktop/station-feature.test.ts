import { expect } from '@open-wc/testing';
import { SettingsDb } from '../../../../src/desktop/settings-db.ts';
import type { StationEntry } from '../../../../src/desktop/station-entry.ts';
import { stationFeature } from '../../../../src/features/station/desktop/index.ts';
import { StationEntered } from '../../../../src/features/station/desktop/station-dialog.ts';
import { desk, ME, session } from '../../../desktop/desk-fixture.ts';
import { find, mount, until } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const entry: StationEntry = { kind: 'extension', international: true, country: 'US', dialNumber: '', extension: '10078', teamId: 'team-1' };
const station = { kind: 'extension', number: '10078' } as const;

const start = (db = new SettingsDb(`test-${crypto.randomUUID()}`), over = {}) => {
  const frame = new FakeFrame(desk([], { session: null }), over);
  const root = mount(stationFeature(db), frame);
  return { db, frame, root, shown: () => root.querySelector('ad-station-dialog') };
};
const enter = (root: HTMLElement, remember: boolean) => {
  const entered = new StationEntered(station, 'team-1', entry, remember);
  find(root, 'ad-station-dialog').dispatchEvent(entered);
  return entered;
};

describe('station', () => {
  it('asks when the agent is signed in without a station, and not before the server has said so', async () => {
    const { frame, shown } = start(undefined, { line: 'connecting' });
    expect(shown()).to.equal(null);
    frame.become({ line: 'online' });
    await until(shown);
    frame.become({ desk: desk([], { session: session() }) });
    await until(() => !shown());
  });

  it('keeps the dialog while the line is away', async () => {
    const { frame, shown } = start();
    await until(shown);
    const before = shown();
    frame.become({ line: 'reconnecting' });
    await until(() => shown() === before);
  });

  it('tells whom the server has signed out because the line was gone, and nobody else', async () => {
    const { frame, shown } = start();
    const told = () => shown()?.shadowRoot?.querySelector('.notice.warning')?.textContent;
    await until(shown);
    expect(told()).to.equal(undefined);
    frame.become({ desk: desk([], { session: session() }) });
    await until(() => !shown());
    frame.become({ desk: desk([], { session: null }) });
    await until(told);
    expect(told()).to.contain('Your connection was gone for too long');
    frame.become({ desk: desk([], { session: session() }) });
    await until(() => !shown());
    frame.become({ desk: desk([], { session: null }) });
    frame.happen({ kind: 'agent.signedOut', at: 1, agentId: ME, cause: 'agent' });
    frame.become({});
    await until(shown);
    await until(() => !told());
  });

  it('sends the credentials', async () => {
    const { frame, root, shown } = start();
    await until(shown);
    const entered = enter(root, false);
    expect(frame.commands).to.deep.equal([{ kind: 'station.signIn', teamId: 'team-1', station }]);
    frame.sent[0]!.resolve();
    expect(await entered.settled).to.equal(true);
  });

  it('hands a refusal to the dialog', async () => {
    const { frame, root, shown } = start();
    await until(shown);
    const entered = enter(root, true);
    frame.sent[0]!.reject(new Error('refused'));
    expect(await entered.settled).to.equal(false);
    expect(frame.explained).to.deep.equal([]);
  });

  it('CARD-005 remembers the credentials in IndexedDB for the next sign-in, and forgets them when they are not to be kept', async () => {
    const { db, frame, root, shown } = start();
    await until(shown);
    const kept = enter(root, true);
    frame.sent[0]!.resolve();
    await kept.settled;
    expect(await db.get(`station:${ME}`)).to.deep.equal(entry);
    const again = start(db);
    await until(() => (again.shown() as { remembered?: unknown } | null)?.remembered);
    expect(find<HTMLElement & { remembered: unknown }>(again.root, 'ad-station-dialog').remembered).to.deep.equal(entry);
    const cleared = enter(again.root, false);
    again.frame.sent[0]!.resolve();
    await cleared.settled;
    expect(await db.get(`station:${ME}`)).to.equal(undefined);
  });

  it('WX-054 says that the credentials could not be saved, signs in all the same, and asks for them again the next time', async () => {
    const db = new SettingsDb(`test-${crypto.randomUUID()}`);
    db.set = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const { frame, root, shown } = start(db);
    await until(shown);
    const entered = enter(root, true);
    frame.sent[0]!.resolve();
    expect(await entered.settled).to.equal(true);
    expect(frame.toasts).to.deep.equal(['Your credentials could not be saved in this browser. You will be asked for them again next time.']);
    const next = start(db);
    await until(next.shown);
    expect(find<HTMLElement & { remembered: unknown }>(next.root, 'ad-station-dialog').remembered).to.equal(null);
  });
});
