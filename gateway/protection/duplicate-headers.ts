import type { FastifyInstance } from 'fastify';
import { refuse } from '../http/refuse.ts';

// Of two of these a proxy may believe the one and the gateway the other.
const SINGLE = new Set(['host', 'authorization', 'content-type', 'content-encoding']);
const LENGTHS = new Set([...SINGLE].map((name) => name.length));

/**
 * Refuses requests that name their host twice or not at all (RFC 9112, 3.2), or carry two identities or types. Two
 * lengths, or a length beside chunks, are refused by the parser already.
 */
export function refuseDuplicateHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', ({ raw }, reply, done) => {
    if (raw.headers.host === undefined && raw.httpVersionMinor === 1) {
      return void refuse(reply, 400, 'BAD_REQUEST', 'The request names no host.');
    }
    const doubled = doubledIn(raw.rawHeaders);
    if (doubled)
      return void refuse(reply, 400, 'BAD_REQUEST', `The header field ${doubled} stands there twice.`);
    done();
  });
}

function doubledIn(rawHeaders: readonly string[]): string | null {
  let seen: string[] | null = null;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (!LENGTHS.has(name.length)) continue;
    const lower = name.toLowerCase();
    if (!SINGLE.has(lower)) continue;
    if (seen?.includes(lower)) return lower;
    seen ??= [];
    seen.push(lower);
  }
  return null;
}
