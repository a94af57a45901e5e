import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type BlockList, isIP } from 'node:net';
import type { ClientInfo } from '@souk/platform';
import type { GatewayConfig } from '../../config.ts';
import { normalizedAddress } from './caller.ts';
import { networksIn } from './settings.ts';

/**
 * How far a client is trusted: `none` is counted in full, `server` is one of the operator's own servers, `machine` the
 * developer's own machine in development.
 */
export type Trust = 'none' | 'server' | 'machine';

/** Who a request comes from, as far as its address and API key tell. */
export interface RateClient {
  info: ClientInfo;
  trust: Trust;
}

/** A request that is refused for what it says of its client. */
export interface ClientRefusal {
  status: 400 | 401;
  code: 'BAD_REQUEST' | 'UNAUTHENTICATED';
  message: string;
}

/** Tells the client of a request from its headers and the address it came from. */
export type FindClient = (
  headers: IncomingHttpHeaders,
  ip: string | null,
) => RateClient & { refusal: ClientRefusal | null };

const API_KEY = 'x-api-key';
const SHOPPER_IP = 'x-shopper-ip';

const UNKNOWN_KEY: ClientRefusal = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message: `The key in ${API_KEY} is not known here. Send a key of TRUSTED_CLIENT_KEYS, or leave the header out.`,
};
const NO_ADDRESS: ClientRefusal = {
  status: 400,
  code: 'BAD_REQUEST',
  message: `${SHOPPER_IP} has to be one IPv4 or IPv6 address.`,
};

/**
 * Finds clients by the settings. A trusted server that names its shopper in `x-shopper-ip` passes for the shopper, who
 * is counted like anybody; from others the header means nothing.
 */
export function clientFinder(config: GatewayConfig): FindClient {
  const keys = new Set(config.TRUSTED_CLIENT_KEYS.map((key) => key.slice(key.indexOf(':') + 1)));
  const { RATE_LIMIT_TRUSTED_NETWORKS: networks } = config;
  const trusted = networks.trim() === '' ? null : networksIn(networks);
  // Nobody is to be locked out of a machine of their own.
  const machine = config.NODE_ENV === 'development' ? networksIn('127.0.0.0/8, ::1') : null;

  function trustOf(ip: string | null, isKeyGood: boolean): Trust {
    if (isKeyGood || isWithin(trusted, ip)) return 'server';
    return isWithin(machine, ip) ? 'machine' : 'none';
  }

  return (headers, ip) => {
    const userAgent = headers['user-agent'] ?? null;
    const { [API_KEY]: key, [SHOPPER_IP]: shopper } = headers;
    const isKeyGood = key !== undefined && keys.has(digestOf(String(key)));
    if (key !== undefined && !isKeyGood) {
      return { info: { ip, userAgent }, trust: 'none', refusal: UNKNOWN_KEY };
    }
    const trust = trustOf(ip, isKeyGood);
    if (shopper === undefined || trust === 'none') return { info: { ip, userAgent }, trust, refusal: null };
    const isAddress = typeof shopper === 'string' && isIP(shopper) !== 0;
    if (!isAddress) return { info: { ip, userAgent }, trust, refusal: NO_ADDRESS };
    return { info: { ip: shopper, userAgent }, trust: 'none', refusal: null };
  };
}

const digestOf = (key: string) => createHash('sha256').update(key).digest('hex');

function isWithin(networks: BlockList | null, ip: string | null): boolean {
  if (!networks || ip === null) return false;
  const address = normalizedAddress(ip);
  const version = isIP(address);
  return version !== 0 && networks.check(address, version === 4 ? 'ipv4' : 'ipv6');
}
