import { expect } from '@open-wc/testing';
import { HelpApi } from '../../src/customer/api.ts';
import { readAddress, socketUrl } from '../../src/customer/page-address.ts';
import type { CommandRefused } from '../../src/customer/refused.ts';

const answering = (answer: () => Response | Promise<Response>) => {
  const asked: { url: unknown; init: RequestInit | undefined }[] = [];
  const fetcher: typeof fetch = async (url, init) => {
    asked.push({ url, init });
    return answer();
  };
  return { asked, fetcher };
};
const refusal = (promise: Promise<unknown>): Promise<CommandRefused> =>
  promise.then(() => { throw new Error('was not refused'); }, (error: unknown) => error as CommandRefused);
const CHAT = { id: '01890000-0000-7000-8000-000000000001', entryPointId: 'orders', name: 'Maria', email: 'm@example.test', text: 'Hello', locale: 'da' };

describe('api', () => {
  it('asks for the topics of a tenant, and sends no cookie', async () => {
    const { asked, fetcher } = answering(() => Response.json({ tenant: 'Fernhill', topics: [] }));
    expect(await new HelpApi('a b', fetcher).topics()).to.deep.equal({ tenant: 'Fernhill', topics: [] });
    expect(asked[0]?.url).to.equal('/api/customer/topics?tenant=a%20b');
    expect(asked[0]?.init?.credentials).to.equal('omit');
  });

  it('starts a chat', async () => {
    const { asked, fetcher } = answering(() => Response.json({ interactionId: 'chat-1', token: 't' }, { status: 201 }));
    expect(await new HelpApi(null, fetcher).start(CHAT)).to.deep.equal({ interactionId: 'chat-1', token: 't' });
    expect(asked[0]?.url).to.equal('/api/customer/chats');
    expect(JSON.parse(asked[0]?.init?.body as string)).to.deep.equal(CHAT);
  });

  it('hands on the server\'s fault', async () => {
    const fault = { code: 'entry-point-closed', message: 'closed', trackingId: 'track-7' };
    const { fetcher } = answering(() => Response.json({ fault }, { status: 409 }));
    expect((await refusal(new HelpApi(null, fetcher).start(CHAT))).fault).to.deep.equal(fault);
  });

  for (const [what, answer] of [
    ['no network', () => { throw new TypeError('failed'); }],
    ['a proxy\'s page', () => new Response('<h1>502</h1>', { status: 502 })],
    ['an answer that is no JSON', () => new Response('hello', { status: 200 })],
  ] as const) {
    it(`calls ${what} "unavailable"`, async () => {
      const { fetcher } = answering(answer);
      expect((await refusal(new HelpApi(null, fetcher).topics())).fault.code).to.equal('unavailable');
    });
  }
});

describe('the page\'s address', () => {
  it('names tenant and topic', () => {
    expect(readAddress('?tenant=one&topic=Orders', false)).to.deep.equal({ tenant: 'one', topic: 'Orders', color: null, hostOrigin: null });
    expect(readAddress('', false)).to.deep.equal({ tenant: null, topic: null, color: null, hostOrigin: null });
  });

  it('names the embedding site, which counts only inside a frame and as a bare origin', () => {
    const search = '?embed=1&origin=https%3A%2F%2Fshop.example';
    expect(readAddress(search, true).hostOrigin).to.equal('https://shop.example');
    expect(readAddress(search, false).hostOrigin).to.equal(null);
    for (const origin of ['', '*', 'null', 'shop.example', 'https://shop.example/path', 'javascript:alert(1)']) {
      expect(readAddress(`?embed=1&origin=${encodeURIComponent(origin)}`, true).hostOrigin).to.equal(null);
    }
  });

  it('leads to the socket of the same server', () => {
    expect(socketUrl({ protocol: 'https:', host: 'help.example' })).to.equal('wss://help.example/realtime/customer');
    expect(socketUrl({ protocol: 'http:', host: 'localhost:8080' })).to.equal('ws://localhost:8080/realtime/customer');
  });
});
