import type { MultimediaProfile, Queue } from '../../../src/contract/administration.ts';
import type { RunningServer } from '../../support/server.ts';
import type { Cdp } from './cdp.ts';
import { DeskClient } from './desk-client.ts';

/** The sample's people who play in the benchmarks of the desktop. */
const AGENT = 'ana.silva@example.com';
const ADMINISTRATOR = 'camille.laurent@example.com';

async function change<Thing>(server: RunningServer, cookie: string, path: string, difference: (thing: Thing) => object): Promise<void> {
  const thing = await (await server.api('GET', path, undefined, cookie)).json() as Thing & { type: string; id: string };
  const { type, id, ...rest } = thing;
  const answer = await server.api('PUT', path, { ...rest, ...difference(thing) }, cookie);
  if (!answer.ok) throw new Error(`${type} ${id} was not changed: ${await answer.text()}`);
}

/** Room for so many chats at once, offers that wait long enough, and nobody signed out for being slow. */
export async function prepareCentre(server: RunningServer, chats: number): Promise<void> {
  const cookie = await server.signIn(ADMINISTRATOR);
  await change<MultimediaProfile>(server, cookie, '/api/multimedia-profiles/blended', ({ capacity }) => ({ capacity: { ...capacity, chat: chats } }));
  await change<Queue>(server, cookie, '/api/queues/orders', () => ({ offerSeconds: 300 }));
}

/** Signs the agent in, makes her available, and gives her session to a browser. */
export async function takePlace(server: RunningServer, cdp: Cdp): Promise<void> {
  const cookie = await server.signIn(AGENT);
  const { client } = await DeskClient.open(server.url, cookie);
  await client.send({ kind: 'station.signIn', teamId: 'support', station: { kind: 'extension', number: '10078' } });
  await client.send({ kind: 'state.available' });
  client.close();
  const expires = Math.floor(Date.now() / 1000) + 86_400;
  await cdp.send('Storage.setCookies', {
    cookies: cookie.split('; ').map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      return { name, value, url: server.url, expires, httpOnly: true, sameSite: 'Lax' };
    }),
  });
}

/** The desktop stands, and the server has confirmed it. */
export const isAtWork = (): boolean => {
  const banner = document.querySelector<HTMLElement & { line: string; stale: boolean }>('ad-desk-banner');
  return banner !== null && (banner.line === 'online' || banner.line === 'slow') && !banner.stale;
};
