import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type BlockList, isIP } from 'node:net';
import type { ClientInfo } from '@souk/platform';
import type { GatewayConfig } from '../../config.ts';
import { isApiKey } from '../../identity/api-keys.ts';
import { normalizedAddress } from './caller.ts';
import { networksIn } from './settings.ts';

/**
 * How far a client is trusted: `none` counts in full, `server` is one of the operator's own servers, `machine` is the
 * developer's own machine in development.
 */
export type Trust = 'none' | 'server' | 'machine';

/** The client of a request, by its address and API key. */
export interface RateClient {
  info: ClientInfo;
  trust: Trust;
}

/** The refusal of a request with invalid headers about its client. */
export interface ClientRefusal {
  status: 400 | 401;
  code: 'BAD_REQUEST' | 'UNAUTHENTICATED';
  message: string;
}

/** Identifies the client of a request by its headers and address. */
export type FindClient = (
  headers: IncomingHttpHeaders,
  ip: string | null,
) => RateClient & { refusal: ClientRefusal | null };

const API_KEY = 'x-api-key';
const SHOPPER_IP = 'x-shopper-ip';

const UNKNOWN_KEY: ClientRefusal = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message: `The key in ${API_KEY} is unknown. Send a key of TRUSTED_CLIENT_KEYS, or leave the header out.`,
};
const NO_ADDRESS: ClientRefusal = {
  status: 400,
  code: 'BAD_REQUEST',
  message: `${SHOPPER_IP} must be one IPv4 or IPv6 address.`,
};

/**
 * Identifies clients by the settings. A request of a trusted server with `x-shopper-ip` counts for that shopper, like any
 * other client. From other clients the header is ignored.
 */
export function clientFinder(config: GatewayConfig): FindClient {
  const keys = new Set(config.TRUSTED_CLIENT_KEYS.map((key) => key.slice(key.indexOf(':') + 1)));
  const { RATE_LIMIT_TRUSTED_NETWORKS: networks } = config;
  const trusted = networks.trim() === '' ? null : networksIn(networks);
  // Developers must not be locked out of their own machines.
  const machine = config.NODE_ENV === 'development' ? networksIn('127.0.0.0/8, ::1') : null;

  function trustOf(ip: string | null, isKeyGood: boolean): Trust {
    if (isKeyGood || isWithin(trusted, ip)) return 'server';
    return isWithin(machine, ip) ? 'machine' : 'none';
  }

  return (headers, address) => {
    // Without the port that some proxies add: it changes, and a client would not be recognised.
    const ip = address === null ? null : normalizedAddress(address);
    const userAgent = headers['user-agent'] ?? null;
    const { [API_KEY]: key, [SHOPPER_IP]: shopper } = headers;
    const isKeyGood = key !== undefined && keys.has(digestOf(String(key)));
    // API keys of integrations have a form of their own, and are verified with the caller.
    if (key !== undefined && !isKeyGood && !isApiKey(String(key))) {
      return { info: { ip, userAgent }, trust: 'none', refusal: UNKNOWN_KEY };
    }
    const trust = trustOf(ip, isKeyGood);
    if (shopper === undefined || trust === 'none') return { info: { ip, userAgent }, trust, refusal: null };
    const isAddress = typeof shopper === 'string' && isIP(shopper) !== 0;
    if (!isAddress) return { info: { ip, userAgent }, trust, refusal: NO_ADDRESS };
    return { info: { ip: normalizedAddress(shopper), userAgent }, trust: 'none', refusal: null };
  };
}

const digestOf = (key: string) => createHash('sha256').update(key).digest('hex');

function isWithin(networks: BlockList | null, ip: string | null): boolean {
  if (!networks || ip === null) return false;
  const version = isIP(ip);
  return version !== 0 && networks.check(ip, version === 4 ? 'ipv4' : 'ipv6');
}
