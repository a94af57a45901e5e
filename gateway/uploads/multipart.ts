import type { FastifyInstance } from 'fastify';
import processRequest from 'graphql-upload/processRequest.mjs';

/** Bounds of a multipart request. */
export interface UploadLimits {
  maxFileSize: number;
  maxFiles: number;
}

// Headers that a browser sends across origins only after a preflight, as Apollo Server's CSRF prevention asks.
const PREFLIGHTED = ['apollo-require-preflight', 'x-apollo-operation-name'];

/**
 * Accepts multipart requests (GraphQL multipart request specification). Files are not stored here: each is a stream
 * that the owning subgraph reads. A form that another site could post is refused before any of it is read.
 */
export function acceptUploads(app: FastifyInstance, limits: UploadLimits): void {
  app.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(null, undefined));
  app.addHook('preHandler', async (request, reply) => {
    if (!request.headers['content-type']?.startsWith('multipart/form-data')) return;
    if (!PREFLIGHTED.some((header) => request.headers[header])) {
      const message = 'A multipart request needs the header "apollo-require-preflight: true".';
      return reply.status(400).send({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
    }
    try {
      request.body = await processRequest(request.raw, reply.raw, limits);
    } catch (error) {
      const message = error instanceof Error ? error.message : 'The multipart request cannot be read.';
      return reply
        .status(statusOf(error))
        .send({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
    }
  });
}

function statusOf(error: unknown): number {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 400;
}
