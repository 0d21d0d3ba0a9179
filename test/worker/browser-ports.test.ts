import { expect } from '@open-wc/testing';
import type { Wire, WireEvents } from '../../src/session/ports.ts';
import { browserPorts } from '../../src/worker/browser-ports.ts';
import { until } from '../desktop/element-support.ts';

const ADDRESS = 'wss://desk.example.com/realtime/agent';

describe('dialling', () => {
  const real = { WebSocket: globalThis.WebSocket, fetch: globalThis.fetch };
  let sockets: EventTarget[] = [];
  let asked: string[] = [];
  let told: string[] = [];
  let answer: () => Promise<Response> = () => Promise.reject(new TypeError('no network'));

  class Socket extends EventTarget {
    constructor() {
      super();
      sockets.push(this);
    }
    send(): void {}
    close(): void {}
  }

  beforeEach(() => {
    [sockets, asked, told] = [[], [], []];
    Object.assign(globalThis, {
      WebSocket: Socket,
      fetch: (url: string, { signal }: RequestInit) => {
        asked.push(url);
        return Promise.race([answer(), new Promise((_, reject) => { signal!.addEventListener('abort', reject); })]);
      },
    });
  });
  afterEach(() => { Object.assign(globalThis, real); });

  const events: WireEvents = { opened: () => told.push('opened'), received: () => undefined, closed: (code) => told.push(`closed ${code}`) };
  const fail = (socket: EventTarget | undefined) => socket!.dispatchEvent(new CloseEvent('close', { code: 1006 }));

  it('asks whether the server answers before it opens a socket after one that could not be opened', async () => {
    const { dial } = browserPorts(ADDRESS);
    dial(events);
    fail(sockets[0]);
    dial(events);
    await until(() => told.length === 2);
    expect([sockets.length, asked, told]).to.deep.equal([1, ['https://desk.example.com/api/health/live'], ['closed 1006', 'closed 1006']]);
    answer = () => Promise.resolve(new Response('', { status: 502 }));
    dial(events);
    await until(() => told.length === 3);
    expect(sockets).to.have.length(1);
    answer = () => Promise.resolve(new Response('{}'));
    dial(events);
    await until(() => sockets.length === 2);
    sockets[1]!.dispatchEvent(new Event('open'));
    fail(sockets[1]);
    dial(events);
    expect([sockets.length, asked.length, told.slice(3)]).to.deep.equal([3, 3, ['opened', 'closed 1006']]);
  });

  it('says nothing of an attempt that was given up while it asked', async () => {
    const { dial } = browserPorts(ADDRESS);
    dial(events);
    fail(sockets[0]);
    let alive: (response: Response) => void = () => {};
    answer = () => new Promise((resolve) => { alive = resolve; });
    const wire: Wire = dial(events);
    wire.close();
    alive(new Response('{}'));
    answer = () => Promise.resolve(new Response('{}'));
    dial(events);
    await until(() => sockets.length === 2);
    expect(told).to.deep.equal(['closed 1006']);
  });
});
