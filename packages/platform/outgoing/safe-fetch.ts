import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Agent, request } from 'undici';
import { isPublicAddress } from './public-address.ts';

/** What may be fetched from an address that somebody gave. */
export interface SafeFetchOptions {
  maxBytes: number;
  /** For all of it, redirects included. */
  timeoutMs: number;
  accept: string;
  /** Hosts with their ports that may be private, such as `127.0.0.1:4000`: for tests and for stores within one's own network. */
  trustedHosts?: ReadonlySet<string>;
  /** Finds the addresses of a name; the system's resolver unless given. */
  resolve?: (hostname: string) => Promise<readonly { address: string; family: number }[]>;
}

/** An address that is not fetched, or whose answer is not taken; the message is for the person who gave it. */
export class UnsafeAddress extends Error {}

const MAX_REDIRECTS = 3;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const PORTS: ReadonlySet<string> = new Set(['', '80', '443']);

/**
 * Fetches a file from an address that somebody gave. Only http and https on their own ports; every address of the host has to
 * be public, and the connection goes to one of those that were judged, whatever the name resolves to later. Redirects are
 * judged again. Nothing but the request is sent. Raises {@link UnsafeAddress}.
 */
export async function safeFetch(address: string, options: SafeFetchOptions): Promise<Buffer> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  let url = parsed(address);
  for (let redirects = 0; ; redirects += 1) {
    const answer = await fetchOnce(url, options, signal);
    if (Buffer.isBuffer(answer)) return answer;
    if (redirects >= MAX_REDIRECTS) throw new UnsafeAddress('The address redirects too often.');
    url = parsed(answer.location, url);
  }
}

function parsed(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new UnsafeAddress('The address does not begin with http:// or https://.');
  if (url.username !== '' || url.password !== '')
    throw new UnsafeAddress('The address contains a user or a password.');
  return url;
}

async function fetchOnce(
  url: URL,
  options: SafeFetchOptions,
  signal: AbortSignal,
): Promise<Buffer | { location: string }> {
  const addresses = await judged(url, options);
  const agent = new Agent({
    connect: {
      timeout: options.timeoutMs,
      // The judged addresses, whatever the name resolves to by now.
      lookup: (_hostname, { all }, done) => {
        const [first] = addresses;
        if (all) done(null, [...addresses]);
        else done(null, first?.address ?? '', first?.family);
      },
    },
  });
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      signal,
      headers: { accept: options.accept, 'user-agent': 'Souk' },
    });
    const { location } = headers;
    if (REDIRECTS.has(statusCode) && typeof location === 'string') return { location };
    if (statusCode !== 200) throw new UnsafeAddress(`The server answers with the status ${statusCode}.`);
    if (Number(headers['content-length'] ?? 0) > options.maxBytes) throw tooLarge(options.maxBytes);
    const pieces: Buffer[] = [];
    let bytes = 0;
    for await (const piece of body as AsyncIterable<Buffer>) {
      bytes += piece.length;
      if (bytes > options.maxBytes) throw tooLarge(options.maxBytes);
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  } catch (error) {
    if (error instanceof UnsafeAddress) throw error;
    if (signal.aborted) throw new UnsafeAddress('The server takes too long.');
    throw new UnsafeAddress('The server cannot be reached.');
  } finally {
    await agent.destroy();
  }
}

const tooLarge = (maxBytes: number) =>
  new UnsafeAddress(`The file is larger than ${Math.floor(maxBytes / (1024 * 1024))} MiB.`);

const NOT_PUBLIC = 'The address is not of a public server.';

/** The addresses of a host. Raises unless all of them are public: one that is not is enough to refuse. */
async function judged(
  url: URL,
  { trustedHosts, resolve = (hostname) => lookup(hostname, { all: true }) }: SafeFetchOptions,
) {
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const isTrusted = trustedHosts?.has(url.host) ?? false;
  if (!isTrusted && !PORTS.has(url.port))
    throw new UnsafeAddress('The address names another port than 80 or 443.');
  const family = isIP(hostname);
  const addresses = family === 0 ? await resolve(hostname).catch(() => []) : [{ address: hostname, family }];
  if (addresses.length === 0) throw new UnsafeAddress('There is no server with this name.');
  if (!isTrusted && !addresses.every(({ address }) => isPublicAddress(address)))
    throw new UnsafeAddress(NOT_PUBLIC);
  return addresses;
}
