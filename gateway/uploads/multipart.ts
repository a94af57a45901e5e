import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import processRequest from 'graphql-upload/processRequest.mjs';
import { refuse } from '../http/refuse.ts';
import { type UploadWatch, watchUploads } from './watch.ts';

declare module 'fastify' {
  interface FastifyRequest {
    uploads: UploadWatch | null;
  }
}

/** Bounds of a multipart request. */
export interface UploadLimits {
  /** Bytes of the largest file that passes. */
  maxFileSize: number;
  maxFiles: number;
}

// Headers that a browser sends across origins only after a preflight, as Apollo Server's CSRF prevention asks.
const PREFLIGHTED = ['apollo-require-preflight', 'x-apollo-operation-name'];

/**
 * Accepts multipart requests (GraphQL multipart request specification). Each file is handed on as a stream while it
 * still comes in; what its reader has yet to take waits in a temporary file, never in memory. A form that another
 * site could post is refused before any of it is read.
 */
export function acceptUploads(app: FastifyInstance, limits: UploadLimits): void {
  // The parser takes a file for too large once it is full.
  const fullAt = limits.maxFileSize + 1;
  app.decorateRequest('uploads', null);
  app.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(null, undefined));
  app.addHook('preHandler', async (request, reply) => {
    if (!request.headers['content-type']?.toLowerCase().startsWith('multipart/form-data')) return;
    if (!PREFLIGHTED.some((header) => request.headers[header])) {
      const message = 'A multipart request needs the header "apollo-require-preflight: true".';
      return refuse(reply, 400, 'BAD_REQUEST', message);
    }
    drainOnceAnswered(request.raw, reply.raw);
    try {
      request.body = await processRequest(request.raw, reply.raw, { ...limits, maxFileSize: fullAt });
    } catch (error) {
      const message = error instanceof Error ? error.message : 'The multipart request cannot be read.';
      return refuse(reply, statusOf(error), 'BAD_REQUEST', message);
    }
    request.uploads = watchUploads(request.body, limits.maxFileSize);
  });
}

/**
 * An operation may be answered before its files are there, for it is refused or does not read them. What still comes
 * in then has no reader, and would hold the connection until it times out.
 */
function drainOnceAnswered(request: IncomingMessage, response: ServerResponse): void {
  response.once('close', () => {
    if (request.readableEnded) return;
    request.unpipe();
    request.resume();
  });
}

function statusOf(error: unknown): number {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 400;
}
