import { expect } from '@open-wc/testing';
import { Launches } from '../../../../src/features/installation/desktop/launches.ts';
import { desk, session } from '../../../desktop/desk-fixture.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const IDLE = { session: session({ presence: { state: 'idle', idleCodeId: 'meeting' } }) };

const launched = (frame: FakeFrame, address = '/') => {
  const addresses: string[] = [];
  let consumer: ((launch: { targetURL?: string }) => void) | null = null;
  const page = {
    location: { href: `https://desk.example${address}`, pathname: '/' } as Location,
    history: { state: null, replaceState: (_: unknown, __: string, path: string) => { addresses.push(path); } } as unknown as History,
    launchQueue: { setConsumer: (each: typeof consumer) => { consumer = each; } },
  };
  new Launches(frame).start(page);
  return { addresses, again: (targetURL: string) => consumer?.({ targetURL }) };
};

describe('the shortcut Go available', () => {
  it('makes an idle agent available, once, and leaves the address bare', () => {
    const frame = new FakeFrame(desk([], IDLE));
    const { addresses, again } = launched(frame, '/?do=available');
    expect(frame.commands).to.deep.equal([{ kind: 'state.available' }]);
    expect(addresses).to.deep.equal(['/']);
    frame.become({});
    expect(frame.commands).to.have.length(1);
    again('https://desk.example/?do=available');
    expect(frame.commands).to.have.length(2);
  });

  it('waits until the agent is on the station and this window works', () => {
    const frame = new FakeFrame(desk([], { session: null }), { role: 'elsewhere' });
    launched(frame, '/?do=available');
    frame.become({ desk: desk([], IDLE) });
    expect(frame.commands).to.deep.equal([]);
    frame.become({ role: 'working' });
    expect(frame.commands).to.deep.equal([{ kind: 'state.available' }]);
  });

  it('does nothing for who is available, nor for any other launch', () => {
    const frame = new FakeFrame(desk());
    const { again } = launched(frame, '/?do=available');
    again('https://desk.example/');
    again('https://desk.example/?do=something');
    again('nonsense');
    expect(frame.commands).to.deep.equal([]);
  });
});
