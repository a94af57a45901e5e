import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import processRequest from 'graphql-upload/processRequest.mjs';
import { checkForm } from '../http/json-body.ts';
import { contentTypeOf } from '../http/media-types.ts';
import { refuse } from '../http/refuse.ts';
import { useSafeFormPaths } from './form-paths.ts';
import { type UploadWatch, watchUploads } from './watch.ts';

declare module 'fastify' {
  interface FastifyRequest {
    uploads: UploadWatch | null;
  }
}

// For the operations, the map of files, and the headers of the parts.
const EXTRA_BYTES = 4 * 1024 * 1024;

/** The limits of a multipart request. */
export interface UploadLimits {
  /** The maximum size of a file, in bytes. */
  maxFileSize: number;
  maxFiles: number;
}

/**
 * Accepts multipart requests (GraphQL multipart request specification). Each file is forwarded as a stream while it is
 * received; the part that is not read yet is in a temporary file, never in memory. `graphqlOverHttp` has refused forms
 * that another site could post before.
 */
export function acceptUploads(app: FastifyInstance, limits: UploadLimits): void {
  useSafeFormPaths();
  // The parser refuses a file once its size reaches the limit.
  const fullAt = limits.maxFileSize + 1;
  const maxBytes = limits.maxFiles * limits.maxFileSize + EXTRA_BYTES;
  app.decorateRequest('uploads', null);
  app.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(null, undefined));
  app.addHook('preHandler', async (request, reply) => {
    const { 'content-type': type = '' } = request.headers;
    if (request.method !== 'POST' || contentTypeOf(type).essence !== 'multipart/form-data') return;
    if (Number(request.headers['content-length']) > maxBytes) {
      const message = `The form is too large. It may have at most ${maxBytes} bytes: ${limits.maxFiles} files of ${limits.maxFileSize} bytes each.`;
      return refuse(reply.header('connection', 'close'), 413, 'BAD_REQUEST', message);
    }
    drainOnceAnswered(request.raw, reply.raw);
    try {
      request.body = await processRequest(request.raw, reply.raw, { ...limits, maxFileSize: fullAt });
      checkForm(request.body);
    } catch (error) {
      return refuse(reply, statusOf(error), 'BAD_REQUEST', messageOf(error));
    }
    request.uploads = watchUploads(request.body, limits.maxFileSize);
  });
}

/**
 * An operation may be answered before its files are received, when it is refused or does not read them. The rest then
 * has no reader, and would block the connection until it times out.
 */
function drainOnceAnswered(request: IncomingMessage, response: ServerResponse): void {
  response.once('close', () => {
    if (request.readableEnded) return;
    request.unpipe();
    request.resume();
  });
}

// Some messages quote the client's input, of any length.
const MAX_MESSAGE_LENGTH = 300;

/** The parser's message without the URL of the specification. */
const messageOf = (error: unknown) =>
  error instanceof Error
    ? error.message.replace(/ \(https:\S+\)/, '').slice(0, MAX_MESSAGE_LENGTH)
    : 'The form cannot be read.';

function statusOf(error: unknown): number {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 400;
}
