import type { FastifyInstance } from 'fastify';
import { refuse } from '../http/refuse.ts';

// When one of these is sent twice, a proxy and the gateway may use different ones.
const SINGLE = new Set(['host', 'authorization', 'content-type', 'content-encoding']);
const LENGTHS = new Set([...SINGLE].map((name) => name.length));

/**
 * Refuses requests without a host or with two (RFC 9112, 3.2), and requests with two identities or content types. The
 * parser itself refuses two lengths, and a length together with chunks.
 */
export function refuseDuplicateHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', ({ raw }, reply, done) => {
    if (raw.headers.host === undefined && raw.httpVersionMinor === 1) {
      return void refuse(reply, 400, 'BAD_REQUEST', 'The request has no Host header.');
    }
    const duplicate = duplicateIn(raw.rawHeaders);
    if (duplicate)
      return void refuse(reply, 400, 'BAD_REQUEST', `The header ${duplicate} is sent twice. Send it once.`);
    done();
  });
}

function duplicateIn(rawHeaders: readonly string[]): string | null {
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
