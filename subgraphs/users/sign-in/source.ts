import { isIPv6 } from 'node:net';
import type { ClientInfo } from '@souk/subgraph';

const GROUPS = 8;
const GROUPS_OF_NETWORK = 4;

/**
 * Where a request came from, as failures are counted: an IPv4 address, or the /64 network of an IPv6 address, which is what a
 * single household gets.
 */
export function sourceOf({ ip }: Pick<ClientInfo, 'ip'>): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip ?? '');
  if (mapped?.[1]) return mapped[1];
  if (ip === null || !isIPv6(ip)) return String(ip);
  const [head = '', tail] = ip.replace(/%.*$/, '').split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const [before, after] = [groups(head), groups(tail ?? '')];
  const zeros = tail === undefined ? [] : Array<string>(GROUPS - before.length - after.length).fill('0');
  const network = [...before, ...zeros, ...after].slice(0, GROUPS_OF_NETWORK);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
