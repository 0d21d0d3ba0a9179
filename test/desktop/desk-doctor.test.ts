import { expect } from '@open-wc/testing';
import { watchDesk } from '../../src/desktop/desk-doctor.ts';
import { desk, handled, session } from './desk-fixture.ts';
import { until } from './element-support.ts';
import { FakeFrame } from './fake-frame.ts';

const busy = session({ load: { 'i-1': { channel: 'chat', queueId: 'returns' } } });
const whole = desk([handled()], { session: busy });
const broken = desk([], { session: busy });

describe('a desk that is not whole', () => {
  it('WX-129 WX-141 is noticed, told, and taken afresh until it is whole', async () => {
    const frame = new FakeFrame(whole);
    watchDesk(frame, 20);
    expect(frame.refreshes).to.equal(0);
    frame.become({ desk: broken });
    await until(() => frame.refreshes >= 3, 'it is tried again');
    expect(frame.model.troubles.map(({ text }) => text())).to.deep.equal(['An interaction does not respond. Its data is being fetched again.']);
    expect(frame.failures, 'told once').to.have.length(1);
    frame.become({ desk: whole });
    expect(frame.model.troubles).to.deep.equal([]);
    const asked = frame.refreshes;
    frame.become({ line: 'slow' });
    expect(frame.refreshes).to.equal(asked);
  });

  it('is nobody’s business before it is confirmed, or in a window that does not work', () => {
    const frame = new FakeFrame(broken, { confirmed: false });
    watchDesk(frame, 20);
    frame.become({ confirmed: true, role: 'moved' });
    expect(frame.model.troubles).to.deep.equal([]);
  });
});
