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

// The operations, the map of files, and the heads of the parts.
const BESIDE_FILES = 4 * 1024 * 1024;

/** Bounds of a multipart request. */
export interface UploadLimits {
  /** Bytes of the largest file that passes. */
  maxFileSize: number;
  maxFiles: number;
}

/**
 * Accepts multipart requests (GraphQL multipart request specification). Each file is handed on as a stream while it
 * still comes in; what its reader has yet to take waits in a temporary file, never in memory. Forms that
 * another site could post were refused before any of it is read, see `speakGraphql`.
 */
export function acceptUploads(app: FastifyInstance, limits: UploadLimits): void {
  useSafeFormPaths();
  // The parser takes a file for too large once it is full.
  const fullAt = limits.maxFileSize + 1;
  const largest = limits.maxFiles * limits.maxFileSize + BESIDE_FILES;
  app.decorateRequest('uploads', null);
  app.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(null, undefined));
  app.addHook('preHandler', async (request, reply) => {
    const { 'content-type': type = '' } = request.headers;
    if (request.method !== 'POST' || contentTypeOf(type).essence !== 'multipart/form-data') return;
    if (Number(request.headers['content-length']) > largest) {
      const message = `A form has at most ${largest} bytes: ${limits.maxFiles} files of ${limits.maxFileSize} bytes each.`;
      return refuse(reply.header('connection', 'close'), 413, 'BAD_REQUEST', message);
    }
    drainOnceAnswered(request.raw, reply.raw);
    try {
      request.body = await processRequest(request.raw, reply.raw, { ...limits, maxFileSize: fullAt });
      checkForm(request.body);
    } catch (error) {
      return refuse(reply, statusOf(error), 'BAD_REQUEST', sentenceOf(error));
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

// Some of its sentences repeat what the client sent, of any length.
const LONGEST_SENTENCE = 300;

/** What the parser says, without the address of the specification that it adds. */
const sentenceOf = (error: unknown) =>
  error instanceof Error
    ? error.message.replace(/ \(https:\S+\)/, '').slice(0, LONGEST_SENTENCE)
    : 'The form cannot be read.';

function statusOf(error: unknown): number {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 400;
}
