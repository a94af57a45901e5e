import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Sends an answer that caches may keep with a validator (RFC 9110, 8.8.3), or 304 to a client that has it already. */
export function sendValidated({ headers }: FastifyRequest, reply: FastifyReply, text: string): FastifyReply {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  reply.header('etag', etag);
  const known = headers['if-none-match'];
  if (known === undefined || !matches(known, etag)) return reply.send(text);
  return reply.status(304).removeHeader('content-type').send();
}

// A proxy that compresses makes the validator weak; for a GET that is good enough (RFC 9110, 13.1.2).
const matches = (known: string, etag: string) =>
  known.trim() === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
