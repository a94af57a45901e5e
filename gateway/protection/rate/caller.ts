import { isIPv6 } from 'node:net';
import type { ClientInfo, Viewer } from '@souk/platform';

const WITH_PORT = /^(?:(?<v4>\d+(?:\.\d+){3})|\[(?<v6>[^\]]*)\])(?::\d+)?$/;
const MAPPED = /^::ffff:(?<high>[0-9a-f]+):(?<low>[0-9a-f]+)$/;

/**
 * The canonical form of an address: without the port that some proxies add and without its zone, IPv6 in the shortest
 * form (RFC 5952), IPv4-mapped IPv6 as IPv4.
 */
export function normalizedAddress(ip: string): string {
  const { v4, v6 } = WITH_PORT.exec(ip)?.groups ?? {};
  const [bare = ''] = (v4 ?? v6 ?? ip).split('%');
  if (!isIPv6(bare)) return bare;
  const shortest = new URL(`http://[${bare}]`).hostname.slice(1, -1);
  const { high, low } = MAPPED.exec(shortest)?.groups ?? {};
  if (high === undefined || low === undefined) return shortest;
  return [high, low]
    .map((part) => Number.parseInt(part, 16))
    .flatMap((part) => [part >> 8, part & 255])
    .join('.');
}

/**
 * The network that an address counts for: IPv4 itself, IPv6 its first 64 bits. One subscriber gets at least a /64
 * (RFC 6177), and could otherwise be a new caller with each request.
 */
export function networkOf(ip: string): string {
  const address = normalizedAddress(ip);
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: gap }, () => '0'), ...right];
  return `${groups.slice(0, 4).join(':')}::/64`;
}

/** The caller that requests count for: an account or an API key, from any address, or an address. */
export interface Caller {
  key: string;
  kind: 'account' | 'API key' | 'address';
}

/** The caller of a request: the account that is signed in, the API key, or the address. */
export function callerOf(
  viewer: Pick<Viewer, 'kind' | 'userId' | 'apiKeyId'> | null,
  client: Pick<ClientInfo, 'ip'>,
): Caller {
  if (viewer?.userId) return { key: `${viewer.kind}:${viewer.userId}`, kind: 'account' };
  if (viewer?.apiKeyId) return { key: `${viewer.kind}:${viewer.apiKeyId}`, kind: 'API key' };
  return { key: networkOf(client.ip ?? ''), kind: 'address' };
}
