import { expect } from '@open-wc/testing';
import { ServerClock } from '../../src/desktop/server-clock.ts';

describe('ServerClock', () => {
  it('shows the local time until it has learnt better', () => {
    expect(new ServerClock(() => 5_000).now()).to.equal(5_000);
  });

  it('shows the server’s time, half the round trip on', () => {
    const local = 10_000;
    const clock = new ServerClock(() => local);
    clock.learn({ sentAt: 9_900, serverTime: 50_000, receivedAt: 10_000 });
    expect(clock.now()).to.equal(50_050);
  });

  it('trusts the quickest exchange', () => {
    const clock = new ServerClock(() => 0);
    clock.learn({ sentAt: -10, serverTime: 1_000, receivedAt: 0 });
    clock.learn({ sentAt: -4_000, serverTime: 0, receivedAt: 0 });
    expect(clock.now()).to.equal(1_005);
  });

  it('follows a clock that drifts', () => {
    const clock = new ServerClock(() => 0);
    clock.learn({ sentAt: -10, serverTime: 1_000, receivedAt: 0 });
    clock.learn({ sentAt: 699_900, serverTime: 710_000, receivedAt: 700_000 });
    expect(clock.now()).to.equal(10_050);
  });
});
