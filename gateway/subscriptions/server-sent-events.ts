import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { REQUEST_ID_HEADER } from '@souk/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { z } from 'zod';
import { acceptedTypes } from '../http/media-types.ts';
import { refuse } from '../http/refuse.ts';
import { type AnswerStream, answerOfError, type ClientOperation, type LiveGraph, operate } from './follow.ts';
import { LiveSession, type SessionOptions } from './session.ts';

/** The options of event streams. */
export interface EventStreamOptions extends Pick<SessionOptions, 'identify' | 'sessions'> {
  graph: LiveGraph;
  /** The time between two comments that keep proxies from closing a quiet stream, in milliseconds. */
  keepAliveMs?: number;
}

/** Serves event streams. */
export interface EventStreams {
  /** The number of open streams. */
  readonly size: number;
  /** Whether a request accepts an event stream first. */
  wanted(request: FastifyRequest): boolean;
  serve(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
}

const KEEP_ALIVE_MS = 12_000;
const COMPLETE = 'event: complete\ndata:\n\n';
const body = z.object({
  // Absent when `extensions` have the hash of a persisted query.
  query: z.string().optional(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
});

/**
 * GraphQL over server-sent events, in the "distinct connections" mode of graphql-sse: a `POST` with
 * `Accept: text/event-stream` gets a stream of `next` events, then `complete`. The headers are sent once the
 * subscription is active. A stream that ends without `complete` was cut off, and clients restart it.
 */
export function eventStreams(app: FastifyInstance, options: EventStreamOptions): EventStreams {
  const { graph, keepAliveMs = KEEP_ALIVE_MS } = options;
  const open = new Set<AbortController>();
  app.addHook('preClose', async () => {
    for (const controller of open) controller.abort();
  });

  return {
    get size() {
      return open.size;
    },
    wanted: ({ headers }) => headers.accept !== undefined && acceptedTypes(headers.accept)[0] === 'events',
    async serve(request, reply) {
      const operation = operationIn(request);
      if (!operation)
        return refuse(reply, 400, 'BAD_REQUEST', 'Send the operation as JSON in a POST request.');
      const controller = new AbortController();
      const { signal } = controller;
      reply.raw.once('close', () => controller.abort());
      const { viewer, client: info, trust, headers, browser } = request;
      const session = new LiveSession(
        viewer,
        { ...options, authorization: headers.authorization, client: { info, trust }, browser },
        ({ error }) => controller.abort(error),
      );
      open.add(controller);
      try {
        const answers = await begin(graph, session, operation, signal);
        reply.hijack();
        const keepAlive = setInterval(() => reply.raw.write(':\n\n'), keepAliveMs);
        await send(request.id, reply, answers, signal).finally(() => clearInterval(keepAlive));
      } finally {
        session.close();
        open.delete(controller);
      }
      return reply;
    },
  };
}

function operationIn({ method, headers, body: given }: FastifyRequest): ClientOperation | null {
  // JSON only: pages of other origins cannot send it without a CORS preflight.
  if (method !== 'POST' || !headers['content-type']?.startsWith('application/json')) return null;
  return body.safeParse(given).data ?? null;
}

/** The stream of answers. An operation that cannot start gets a stream with its error, where clients read errors. */
async function begin(
  graph: LiveGraph,
  session: LiveSession,
  operation: ClientOperation,
  signal: AbortSignal,
): Promise<AnswerStream> {
  const answer = await operate(graph, session, operation, signal).catch(answerOfError);
  return Symbol.asyncIterator in answer ? answer : only(answer);
}

async function* only(answer: FormattedExecutionResult): AnswerStream {
  yield answer;
}

async function send(
  requestId: string,
  reply: FastifyReply,
  answers: AnswerStream,
  signal: AbortSignal,
): Promise<void> {
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Disables response buffering in proxies.
    'x-accel-buffering': 'no',
    [REQUEST_ID_HEADER]: requestId,
  });
  raw.flushHeaders();
  try {
    for await (const answer of answers) await write(raw, answer, signal);
    raw.end(signal.aborted ? undefined : COMPLETE);
  } catch (error) {
    await write(raw, answerOfError(error), signal);
    raw.end(COMPLETE);
  }
}

/** Resolves once a slow client has read enough. Until then its events wait in a bounded queue. */
async function write(
  raw: ServerResponse,
  answer: FormattedExecutionResult,
  signal: AbortSignal,
): Promise<void> {
  if (raw.write(`event: next\ndata: ${JSON.stringify(answer)}\n\n`) || signal.aborted) return;
  await once(raw, 'drain', { signal }).catch(() => {});
}
