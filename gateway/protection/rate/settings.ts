import { BlockList, isIP } from 'node:net';
import { count, positive } from '@souk/platform';
import { z } from 'zod';

const parts = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The networks of a list such as `10.0.0.0/8, 2001:db8::/32, 203.0.113.7`; null when one of them is invalid. */
export function networksIn(text: string): BlockList | null {
  const networks = new BlockList();
  for (const part of parts(text)) {
    const [address = '', length, more] = part.split('/');
    const version = isIP(address);
    if (version === 0 || more !== undefined) return null;
    const bits = version === 4 ? 32 : 128;
    const prefix = length === undefined ? bits : /^\d+$/.test(length) ? Number(length) : -1;
    if (prefix < 0 || prefix > bits) return null;
    networks.addSubnet(address, prefix, version === 4 ? 'ipv4' : 'ipv6');
  }
  return networks;
}

/** The settings of the rate limits. */
export const rateSettings = {
  RATE_LIMIT_MAX: count(10_000).describe(
    'Maximum number of requests and operations of one caller in a window. A caller is an account, or an address for anonymous callers; 0 switches all rate limits off.',
  ),
  RATE_LIMIT_COST_MAX: count(20_000_000).describe(
    'Maximum total cost of the operations of one caller in a window.',
  ),
  RATE_LIMIT_SECRETS_MAX: count(100).describe(
    'Maximum number of attempts at passwords and codes from one address in a window.',
  ),
  RATE_LIMIT_PAGES_MAX: count(30_000).describe(
    'Maximum number of requests of one address in a window outside of the API: pictures, docs, status and so on.',
  ),
  RATE_LIMIT_WINDOW_MS: positive(900_000).describe('The window of the rate limits in milliseconds.'),
  RATE_LIMIT_TRUSTED_NETWORKS: z
    .string()
    .default('')
    .refine((text) => networksIn(text) !== null, {
      error: 'addresses or networks separated by commas, such as 10.0.0.0/8, 2001:db8::/32',
    })
    .describe(
      'Networks of your own servers, separated by commas. Their requests are not counted, and may name the shopper in X-Shopper-IP.',
    ),
  TRUSTED_CLIENT_KEYS: z
    .string()
    .default('')
    .transform(parts)
    .refine((keys) => keys.every((key) => /^[a-z0-9-]+:[0-9a-f]{64}$/.test(key)), {
      error: 'name:hash separated by commas, the hash being the SHA-256 of the key in hex',
    })
    .describe(
      'API keys of your own servers, sent as X-API-Key and trusted like a network, as name:SHA-256 in hex, separated by commas.',
    ),
};
