import { expect } from '@open-wc/testing';
import { BehaviorSubject } from 'rxjs';
import type { HandledRecord } from '../../../../src/contract/events.ts';
import { handledRecords } from '../../../../src/features/history/desktop/handled-records.ts';
import { feature } from '../../../../src/features/history/desktop/index.ts';
import { handledRecord } from './history-fixture.ts';
import { ME, T0 } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, find, findAll, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

/** One more than is shown. */
const FIRST = '/history?limit=51';
const opened = (records: readonly HandledRecord[] | null) => {
  const frame = new FakeFrame();
  frame.clock = T0 + 600_000;
  if (records) frame.answers = { [FIRST]: records };
  return { frame, root: mount(feature, frame) };
};
const completed = (record: HandledRecord) =>
  ({ kind: 'wrapUp.completed', at: record.wrappedUpAt, interactionId: record.interactionId, agentId: record.agentId, record }) as const;
const lines = (root: ParentNode) => findAll(root, 'li').map(words);

describe('Agent Interaction History', () => {
  it('shows customer, channel, time, queue, duration and wrap-up reason, by day', async () => {
    const { frame, root } = opened([handledRecord()]);
    await until(() => lines(root).length === 1);
    const at = new Intl.DateTimeFormat('en', { timeStyle: 'short' }).format(T0).replace(/\s+/gu, ' ');
    expect(lines(root)).to.deep.equal([`Chat Maria ${at} Returns · Duration 01:30 Wrap-up reason Solved`]);
    expect(words(find(root, 'h3'))).to.equal('Today');
    expect(frame.asked).to.deep.equal([FIRST]);
  });

  it('WX-139 shows N/A where there is no reason, as of what an administrator has ended, and what was stored by itself', async () => {
    const { root } = opened([
      handledRecord({ interactionId: 'a', reasonId: null, reasonName: null, cause: 'administrator-ended', automatic: true }),
      handledRecord({ interactionId: 'b', automatic: true, connectedAt: T0 - 1 }),
    ]);
    await until(() => lines(root).length === 2);
    expect(lines(root)[0]).to.match(/Wrap-up reason N\/A$/u);
    expect(lines(root)[1]).to.match(/Wrap-up reason Solved · automatic$/u);
  });

  it('CARD-009 takes what this agent completes from the event bus, at once and once', async () => {
    const { frame, root } = opened([]);
    await until(() => words(root).includes('Nothing handled in the last 24 hours.'));
    frame.happen(completed(handledRecord()));
    frame.happen(completed(handledRecord()));
    frame.happen(completed(handledRecord({ interactionId: 'x', agentId: 'other' })));
    await until(() => lines(root).length === 1);
    expect(lines(root)[0]).to.include('Maria');
    expect(frame.asked).to.deep.equal([FIRST]);
    expect(ME).to.equal(handledRecord().agentId);
  });

  it('says that it is not there when no line comes', async () => {
    const frame = new FakeFrame(undefined, { line: 'connecting' });
    const states: string[] = [];
    const listening = handledRecords(frame, new BehaviorSubject(50), 10).subscribe(({ state }) => states.push(state));
    await until(() => states.at(-1) === 'failed');
    frame.answers = { [FIRST]: [] };
    frame.become({ line: 'online' });
    await until(() => states.at(-1) === 'ready');
    listening.unsubscribe();
    expect(states).to.deep.equal(['loading', 'failed', 'ready']);
  });

  it('asks over a slow line as well, and not again when it is quick once more', async () => {
    const frame = new FakeFrame(undefined, { line: 'slow' });
    frame.answers = { [FIRST]: [handledRecord()] };
    const root = mount(feature, frame);
    frame.clock = T0 + 600_000;
    await until(() => lines(root).length === 1);
    frame.become({ line: 'online' });
    expect(frame.asked).to.deep.equal([FIRST]);
  });

  it('asks again when the line is back', async () => {
    const { frame, root } = opened([]);
    await until(() => words(root).includes('Nothing handled'));
    frame.answers = { [FIRST]: [handledRecord()] };
    frame.become({ line: 'reconnecting' });
    frame.become({ line: 'online' });
    await until(() => lines(root).length === 1);
  });

  it('CARD-010 subscribes to the bus while it is shown, and 1,000 times later no more than that', async () => {
    const { frame, root } = opened([]);
    const subscribers = () => (frame.bus as unknown as { observers: unknown[] }).observers.length;
    await until(() => words(root).includes('Nothing handled'));
    const shown = subscribers();
    const list = find(root, 'ad-history');
    const place = list.parentNode!;
    list.remove();
    expect(subscribers()).to.equal(shown - 1);
    for (let i = 0; i < 1_000; i += 1) {
      place.append(list);
      list.remove();
    }
    expect(subscribers()).to.equal(shown - 1);
    place.append(list);
    expect(subscribers()).to.equal(shown);
    await until(() => words(root).includes('Nothing handled'));
  });

  it('shows the newest 50, also when more are finished, and older ones when they are asked for', async () => {
    const record = (n: number) => handledRecord({ interactionId: `i-${n}`, customerName: `Customer ${n}.`, connectedAt: T0 + n, wrappedUpAt: T0 + 100_000 + n });
    const records = Array.from({ length: 60 }, (_, n) => record(60 - n));
    const { frame, root } = opened(records.slice(0, 51));
    const more = () => findAll<HTMLButtonElement>(root, 'button').find((button) => words(button) === 'Show more');
    await until(() => lines(root).length === 50);
    frame.happen(completed(record(61)));
    await until(() => lines(root)[0]!.includes('Customer 61.'));
    expect(lines(root)).to.have.length(50);
    expect(words(root)).not.to.include('Customer 11.');
    // However long the shift, nothing is left of a row that has gone.
    const nodes = (): number => find(root, 'ul').childNodes.length;
    const before = nodes();
    for (let n = 62; n < 70; n += 1) frame.happen(completed(record(n)));
    await until(() => lines(root)[0]!.includes('Customer 69.'));
    expect(nodes()).to.equal(before);

    frame.answers = { '/history?limit=101': [...records] };
    more()!.click();
    await until(() => words(root).includes('Customer 1.'));
    expect(frame.asked).to.deep.equal([FIRST, '/history?limit=101']);
    expect(more()).to.equal(undefined);
  });

  it('does not offer more where there is none', async () => {
    const { root } = opened(Array.from({ length: 50 }, (_, n) => handledRecord({ interactionId: `i-${n}` })));
    await until(() => lines(root).length === 50);
    expect(findAll(root, 'button')).to.have.length(0);
  });

  it('says when it cannot be loaded', async () => {
    const { root } = opened(null);
    await until(() => words(root).includes('The history could not be loaded.'));
  });

  it('is accessible, full and empty', async () => {
    const full = opened([handledRecord(), handledRecord({ interactionId: 'b', connectedAt: T0 - 1 })]);
    await until(() => lines(full.root).length === 2);
    await accessibleInBothThemes(full.root);
    full.frame.root.remove();
    const empty = opened([]);
    await until(() => words(empty.root).includes('Nothing handled'));
    await accessibleInBothThemes(empty.root);
  });
});
