import { isIPv6 } from 'node:net';
import type { ClientInfo, Viewer } from '@souk/subgraph';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** An address as it is compared: without its zone, an IPv4 one that came by IPv6 as IPv4. */
export const addressOf = (ip: string): string => MAPPED.exec(ip)?.[1] ?? ip.split('%')[0] ?? ip;

/**
 * By what an address is counted: itself for IPv4, the first 64 bits for IPv6, as one subscriber is given at least so
 * many addresses (RFC 6177) and could otherwise count as a new caller with every request.
 */
export function networkOf(ip: string): string {
  const address = addressOf(ip);
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: gap }, () => '0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')}::/64`;
}

/** Who is counted: an account, whatever address it comes from, or an address. */
export interface Caller {
  key: string;
  kind: 'account' | 'address';
}

/** Who a request counts for: the account that is signed in, else the address. */
export function callerOf(
  viewer: Pick<Viewer, 'kind' | 'userId'> | null,
  client: Pick<ClientInfo, 'ip'>,
): Caller {
  if (viewer?.userId) return { key: `${viewer.kind}:${viewer.userId}`, kind: 'account' };
  return { key: networkOf(client.ip ?? ''), kind: 'address' };
}
