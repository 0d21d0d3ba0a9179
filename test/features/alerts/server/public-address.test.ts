import { deepEqual, equal, rejects } from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { isPublicAddress, publicLookup } from '../../../../src/features/alerts/server/public-address.ts';
import { postPush } from '../../../../src/features/alerts/server/push-post.ts';

const family = (address: string): 4 | 6 => (address.includes(':') ? 6 : 4);
const is = (address: string): boolean => isPublicAddress({ address, family: family(address) });

test('this machine and its networks are not the Internet', () => {
  for (const own of [
    '127.0.0.1', '127.255.255.254', '0.0.0.0', '10.0.0.1', '100.64.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255',
    '::', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', 'fe80::1', 'fc00::1', 'fd12:3456::1', 'ff02::1', '2001:db8::1', '2002:7f00:1::', '2001::1', '64:ff9b::127.0.0.1', '64:ff9b::a00:1', '64:ff9b:1::1',
  ]) equal(is(own), false, own);
  for (const open of ['142.250.1.1', '172.15.0.1', '172.32.0.1', '100.128.0.1', '2a00:1450:4001::1', '2606:4700::1111', '64:ff9b::142.250.1.1']) equal(is(open), true, open);
});

test('a name leads to its public addresses only', async () => {
  const answers = [{ address: '10.0.0.1', family: 4 }, { address: '142.250.1.1', family: 4 }, { address: '::1', family: 6 }];
  const lookup = publicLookup((_name, answer) => answer(null, answers));
  const asked = (all: boolean) => new Promise((resolve) => { lookup('push.example.com', { all }, (...answer) => resolve(answer)); });
  deepEqual(await asked(true), [null, [answers[1]]]);
  deepEqual(await asked(false), [null, '142.250.1.1', 4]);
});

test('a push service whose name leads to this machine is not connected to', async () => {
  let connections = 0;
  const server = createServer((socket) => { connections++; socket.destroy(); });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const lookup = publicLookup((_name, answer) => answer(null, [{ address: '127.0.0.1', family: 4 }, { address: '::ffff:127.0.0.1', family: 6 }]));
  for (const scheme of ['http', 'https']) {
    await rejects(postPush(`${scheme}://push.example.com:${port}/x`, { headers: {}, body: Buffer.from('x') }, 2_000, lookup), { code: 'ENOTFOUND' });
  }
  equal(connections, 0);
  server.close();
  await once(server, 'close');
});
