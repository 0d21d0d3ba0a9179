import { expect } from '@open-wc/testing';
import { sayFarewell } from '../../../../src/desktop/farewell.ts';
import { settingsDb } from '../../../../src/desktop/settings-db.ts';
import { followPresses } from '../../../../src/features/alerts/desktop/alert-presses.ts';
import { feature } from '../../../../src/features/alerts/desktop/index.ts';
import { feature as notices } from '../../../../src/features/alerts/desktop/notices/index.ts';
import { PushSubscriber, type PushPort } from '../../../../src/features/alerts/desktop/push-subscriber.ts';
import { desk, handled, offered } from '../../../desktop/desk-fixture.ts';
import { buttonNamed, findAll, mount, until } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

describe('alerts', () => {
  beforeEach(async () => {
    localStorage.clear();
    await settingsDb.remove('alerts');
    document.title = 'Agent Desktop';
  });

  it('the title counts what waits and is bare again when nothing does or the agent leaves', async () => {
    const frame = new FakeFrame(desk());
    mount(feature, frame);
    frame.become({ desk: desk([offered(), offered({ id: 'i-2' }, { id: 'o-2' })]) });
    await until(() => document.title === '(2) Agent Desktop');
    frame.become({ desk: desk([]) });
    expect(document.title).to.equal('Agent Desktop');
    frame.become({ desk: desk([offered()]) });
    expect(document.title).to.equal('(1) Agent Desktop');
    await sayFarewell();
    expect(document.title).to.equal('Agent Desktop');
  });

  it('what an earlier visit has left is no request', async () => {
    const frame = new FakeFrame(desk([offered()]), { confirmed: false });
    mount(feature, frame);
    await settingsDb.get('alerts');
    frame.become({ line: 'connecting' });
    expect(document.title).to.equal('Agent Desktop');
    frame.become({ confirmed: true });
    await until(() => document.title === '(1) Agent Desktop');
    await sayFarewell();
  });

  it('the settings are opened in the Notification Center and keep what the agent chooses, until the agent leaves', async () => {
    const frame = new FakeFrame(desk());
    const root = mount(feature, frame);
    notices.register(frame);
    frame.become({});
    await until(() => buttonNamed(root, 'Notification Center'));
    buttonNamed(root, 'Notification Center').click();
    await until(() => buttonNamed(root, 'Notification settings'));
    buttonNamed(root, 'Notification settings').click();
    await until(() => findAll<HTMLInputElement>(root, 'input[name=silent]')[0]);
    findAll<HTMLInputElement>(root, 'input[name=silent]')[0]!.click();
    await until(async () => (await settingsDb.get('alerts'))?.silent);
    await sayFarewell();
    expect(await settingsDb.get('alerts')).to.equal(undefined);
  });

  it('there is no bell before the agent is on the station', () => {
    const root = mount(feature, new FakeFrame(desk([], { session: null })));
    expect(root.querySelector('ad-notice-bell')).to.equal(null);
  });
});

describe('a pressed alert', () => {
  const press = (frame: FakeFrame, path: string) => {
    const worker = new EventTarget();
    followPresses(frame, worker);
    worker.dispatchEvent(new MessageEvent('message', { data: { type: 'alert-pressed', path } }));
  };

  it('shows the conversation, or leads to the request where it waits', () => {
    const frame = new FakeFrame(desk([handled(), offered({ id: 'i-2' })]));
    const sought: unknown[] = [];
    frame.root.addEventListener('offer-shown', (event) => sought.push((event as Event & { interactionId: string }).interactionId));
    press(frame, '/task/i-1');
    expect(frame.model.selectedId).to.equal('i-1');
    press(frame, '/task/i-2');
    expect([sought, frame.model.selectedId]).to.deep.equal([['i-2'], 'i-1']);
    press(frame, '/task/long-gone');
    press(frame, '/');
    expect(frame.model.selectedId).to.equal('i-1');
  });

  it('is for the window that works: each says whether it does', async () => {
    for (const role of ['working', 'moved'] as const) {
      const worker = new EventTarget();
      followPresses(new FakeFrame(desk(), { role }), worker);
      const { port1, port2 } = new MessageChannel();
      const answer = new Promise((resolve) => { port1.onmessage = ({ data }) => resolve(data); });
      worker.dispatchEvent(new MessageEvent('message', { data: { type: 'who-works' }, ports: [port2] }));
      expect(await answer).to.equal(role === 'working');
    }
  });
});

describe('the second path', () => {
  const browser = () => {
    const done: string[] = [];
    let subscribed: PushSubscription | null = null;
    const subscription = { endpoint: 'https://push.example/1', toJSON: () => ({ endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } }),
      unsubscribe: async () => { subscribed = null; done.push('unsubscribe'); return true; } } as unknown as PushSubscription;
    const port: PushPort = { subscription: async () => subscribed, subscribe: async (key) => { done.push(`subscribe ${key}`); subscribed = subscription; return subscription; } };
    const api = async <T>(path: string, init?: { method?: string; body?: unknown }): Promise<T> => {
      done.push(`${init?.method ?? 'GET'} ${path} ${init?.body ? JSON.stringify(init.body) : ''}`.trim());
      return { key: 'KEY' } as T;
    };
    return { done, port, api };
  };

  it('is asked for once, and ended when the agent does not want it', async () => {
    const { done, port, api } = browser();
    const push = new PushSubscriber({ api }, async () => port);
    await push.want(true);
    await push.want(true);
    expect(done).to.deep.equal(['GET /push/key', 'subscribe KEY',
      'POST /push/subscription {"endpoint":"https://push.example/1","keys":{"p256dh":"p","auth":"a"},"language":"en"}']);
    await push.want(false);
    expect(done.slice(3)).to.deep.equal(['unsubscribe', 'DELETE /push/subscription {"endpoint":"https://push.example/1"}']);
  });

  it('ends at sign-out in the browser too, and is missing quietly where there is no push service', async () => {
    const { done, port, api } = browser();
    const push = new PushSubscriber({ api }, async () => port);
    await push.want(true);
    await push.leave();
    expect(done.at(-1)).to.equal('unsubscribe');
    await new PushSubscriber({ api }, async () => null).want(true);
    await new PushSubscriber({ api }, async () => ({ ...port, subscribe: () => Promise.reject(new Error('no push service')) })).want(true);
  });
});
