import { v7 as uuidv7 } from 'uuid';
import type { MultimediaProfile } from '../../../src/contract/administration.ts';
import { ChattingCustomer } from '../../support/chatting-customer.ts';
import type { RunningServer } from '../../support/server.ts';
import { DeskClient } from './desk-client.ts';

/** The sample's people who play in the benchmark. */
const AGENT = 'ana.silva@example.com';
const TEAM = 'support';
const ADMINISTRATOR = 'camille.laurent@example.com';

async function allowChats(server: RunningServer, chats: number): Promise<void> {
  const cookie = await server.signIn(ADMINISTRATOR);
  const path = '/api/multimedia-profiles/blended';
  const profile = await (await server.api('GET', path, undefined, cookie)).json() as MultimediaProfile;
  const { type, id, ...rest } = profile;
  const answer = await server.api('PUT', path, { ...rest, capacity: { ...profile.capacity, chat: chats } }, cookie);
  if (!answer.ok) throw new Error(`the capacity of ${type} ${id} was not changed: ${await answer.text()}`);
}

async function startChat(server: RunningServer, n: number): Promise<void> {
  const answer = await server.api('POST', '/api/customer/chats', {
    id: uuidv7(), entryPointId: 'orders-chat', name: `Customer ${n}`, email: `customer${n}@example.org`,
    text: `Good morning, where is parcel number ${n * 7919}? It was promised for yesterday.`,
  });
  if (!answer.ok) throw new Error(`chat ${n} was refused: ${await answer.text()}`);
}

/** What a desk with open chats has: its agent's session, and whoever began the chats. */
interface OpenedDesk<Customer> {
  cookie: string;
  customers: readonly Customer[];
}

async function deskWith<Customer>(server: RunningServer, chats: number, start: (n: number) => Promise<Customer>): Promise<OpenedDesk<Customer>> {
  await allowChats(server, chats);
  const cookie = await server.signIn(AGENT);
  const { client, desk } = await DeskClient.open(server.url, cookie);
  const accepted = new Promise<void>((resolve, reject) => {
    let open = 0;
    client.onEvent(({ event }) => {
      if (event.kind !== 'interaction.offered' || event.agentId !== desk.profile.userId) return;
      client.send({ kind: 'offer.accept', interactionId: event.interactionId, offerId: event.offer.id })
        .then(() => { if (++open === chats) resolve(); }, reject);
    });
  });
  await client.send({ kind: 'station.signIn', teamId: TEAM, station: { kind: 'extension', number: '10078' } });
  await client.send({ kind: 'state.available' });
  const customers: Customer[] = [];
  for (let n = 1; n <= chats; n += 1) customers.push(await start(n));
  await accepted;
  client.close();
  return { cookie, customers };
}

/** Signs an agent in and gives them `chats` open chats. The cookie of the agent's browser session. */
export const busyDesk = async (server: RunningServer, chats: number): Promise<string> =>
  (await deskWith(server, chats, (n) => startChat(server, n))).cookie;

/** The same with customers who can write on. */
export const attendedDesk = (server: RunningServer, chats: number): Promise<OpenedDesk<ChattingCustomer>> =>
  deskWith(server, chats, (n) => ChattingCustomer.start(server, `Customer ${n}`));
