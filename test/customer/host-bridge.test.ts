import { expect } from '@open-wc/testing';
import { bridgeToHost } from '../../src/customer/host-bridge.ts';
import { agentMessage, joined, message, T0 } from './conversation-fixture.ts';
import { FakeCentre, settled } from './session-fixture.ts';

function setup() {
  const centre = new FakeCentre();
  const session = centre.page();
  const told: { message: unknown; origin: unknown }[] = [];
  const changes: boolean[] = [];
  const host = { postMessage: (message: unknown, origin: unknown) => { told.push({ message, origin }); } };
  const target = new EventTarget();
  const bridge = bridgeToHost({
    session, host, origin: 'https://shop.example', window: target, changed: ({ focus }) => changes.push(focus),
  });
  const hear = (data: unknown, from: { origin?: string; source?: unknown } = {}): void => {
    target.dispatchEvent(new MessageEvent('message', { data, origin: from.origin ?? 'https://shop.example' }));
  };
  return { centre, session, told, changes, bridge, target, host, hear };
}

/** A message as the browser gives it: with the sender's window, which only a browser can make. */
const from = (source: unknown, origin: string, data: unknown): MessageEvent => {
  const event = new MessageEvent('message', { data, origin });
  Object.defineProperty(event, 'source', { value: source });
  return event;
};

describe('the bridge to the embedding page', () => {
  it('says that it is ready, to the one origin it was told', () => {
    const { told } = setup();
    expect(told[0]).to.deep.equal({ message: { agentDesktop: 'ready' }, origin: 'https://shop.example' });
    expect(told.every(({ origin }) => origin === 'https://shop.example')).to.equal(true);
  });

  it('tells unread messages and whether there is a chat, and nothing of what is in it', async () => {
    const { centre, session, told } = setup();
    session.start({ entryPointId: 'orders', name: 'Maria', email: 'm@example.test', text: 'Secret' });
    await settled();
    centre.snapshot(joined({ messages: [message(1)] }));
    centre.happens({ kind: 'message', at: T0, message: agentMessage(2, { text: 'Confidential' }) });
    expect(told.at(-1)?.message).to.deep.equal({ agentDesktop: 'status', unread: 1, active: true });
    centre.happens({ kind: 'ended', at: T0, by: 'agent' });
    expect(told.at(-1)?.message).to.deep.equal({ agentDesktop: 'status', unread: 1, active: false });
    expect(JSON.stringify(told)).not.to.match(/Secret|Confidential|Maria|token/);
  });

  it('hears from its host whether the panel is open', () => {
    const { bridge, target, host, changes } = setup();
    expect(bridge.open()).to.equal(false);
    target.dispatchEvent(from(host, 'https://shop.example', { agentDesktop: 'shown', focus: true }));
    expect(bridge.open()).to.equal(true);
    target.dispatchEvent(from(host, 'https://shop.example', { agentDesktop: 'hidden' }));
    expect(bridge.open()).to.equal(false);
    expect(changes).to.deep.equal([true, false]);
  });

  it('hears nobody else: not another origin, not another window, not other words', () => {
    const { bridge, target, host, hear } = setup();
    target.dispatchEvent(from(host, 'https://evil.example', { agentDesktop: 'shown', focus: true }));
    target.dispatchEvent(from({}, 'https://shop.example', { agentDesktop: 'shown', focus: true }));
    hear({ agentDesktop: 'shown' });
    for (const words of [null, 'shown', 7, { agentDesktop: 'open' }, {}]) target.dispatchEvent(from(host, 'https://shop.example', words));
    expect(bridge.open()).to.equal(false);
  });
});
