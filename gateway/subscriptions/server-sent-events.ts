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

/** What event streams are served with. */
export interface EventStreamOptions extends Pick<SessionOptions, 'identify' | 'sessions'> {
  graph: LiveGraph;
  /** Between two comments that keep proxies from closing a quiet stream. */
  keepAliveMs?: number;
}

/** Serves event streams to the requests that want one. */
export interface EventStreams {
  /** How many are open. */
  readonly size: number;
  wanted(request: FastifyRequest): boolean;
  serve(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
}

const KEEP_ALIVE_MS = 12_000;
const COMPLETE = 'event: complete\ndata:\n\n';
const body = z.object({
  // Absent where a hash in `extensions` says all.
  query: z.string().optional(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
});

/**
 * GraphQL over server-sent events, in the "distinct connections" mode of graphql-sse: one `POST` with
 * `Accept: text/event-stream` gives one stream of `next`, then `complete`. Its headers come once a subscription
 * stands. A stream that ends without `complete` was cut off, and clients begin it again.
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
      if (!operation) return refuse(reply, 400, 'BAD_REQUEST', 'Send the operation as JSON by POST.');
      const controller = new AbortController();
      const { signal } = controller;
      reply.raw.once('close', () => controller.abort());
      const { viewer, client: info, trust, headers } = request;
      const session = new LiveSession(
        viewer,
        { ...options, authorization: headers.authorization, client: { info, trust } },
        ({ error }) => controller.abort(error),
      );
      open.add(controller);
      try {
        const answers = await begin(graph, session, operation, signal);
        reply.hijack();
        const beat = setInterval(() => reply.raw.write(':\n\n'), keepAliveMs);
        await send(request.id, reply, answers, signal).finally(() => clearInterval(beat));
      } finally {
        session.close();
        open.delete(controller);
      }
      return reply;
    },
  };
}

function operationIn({ method, headers, body: given }: FastifyRequest): ClientOperation | null {
  // JSON only: a page elsewhere cannot send it without asking first.
  if (method !== 'POST' || !headers['content-type']?.startsWith('application/json')) return null;
  return body.safeParse(given).data ?? null;
}

/** The answers to come. What cannot begin is an answer too: clients of a stream read errors there. */
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
    // Proxies that gather an answer before they pass it on are asked not to.
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

/** Resolves once a slow reader has taken in enough; until then its events wait, and are bounded. */
async function write(
  raw: ServerResponse,
  answer: FormattedExecutionResult,
  signal: AbortSignal,
): Promise<void> {
  if (raw.write(`event: next\ndata: ${JSON.stringify(answer)}\n\n`) || signal.aborted) return;
  await once(raw, 'drain', { signal }).catch(() => {});
}
