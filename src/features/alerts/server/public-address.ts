import { type LookupAddress, lookup } from 'node:dns';
import { BlockList, type LookupFunction } from 'node:net';

/** IPv4 networks that are nobody's on the Internet (IANA's special-purpose registry). */
const SPECIAL: readonly [network: string, prefix: number][] = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24],
  ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 3],
];

const refused = new BlockList();
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) refused.addSubnet(network, prefix, 'ipv6');
// NAT64: an IPv4 address behind a prefix, as networks without IPv4 see it.
global.addSubnet('64:ff9b::', 96, 'ipv6');
for (const [network, prefix] of SPECIAL) {
  refused.addSubnet(network, prefix, 'ipv4');
  refused.addSubnet(`64:ff9b::${network}`, 96 + prefix, 'ipv6');
}

/** Whether an address leads to the Internet, and not to this machine or its own network. */
export const isPublicAddress = ({ address, family }: LookupAddress): boolean =>
  (family === 4 && !refused.check(address, 'ipv4')) || (family === 6 && global.check(address, 'ipv6') && !refused.check(address, 'ipv6'));

type Resolve = (name: string, answer: (error: NodeJS.ErrnoException | null, found: readonly LookupAddress[]) => void) => void;

const bySystem: Resolve = (name, answer) => lookup(name, { all: true }, (error, found) => answer(error, found));

/**
 * The names of a connection, but only their public addresses. The connection goes to the very address that was
 * looked at: a name that is another one the next time (DNS rebinding) gains nothing.
 */
export const publicLookup = (resolve: Resolve = bySystem): LookupFunction => (name, { all }, answer) => resolve(name, (error, found) => {
  if (error) return answer(error, []);
  const open = found.filter(isPublicAddress);
  const [first] = open;
  if (!first) return answer(Object.assign(new Error('The name has no public address.'), { code: 'ENOTFOUND' }), []);
  return all ? answer(null, open) : answer(null, first.address, first.family);
});
