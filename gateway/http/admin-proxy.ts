import { SERVICE_NAMES, type ServiceName } from '@souk/events/services.ts';
import { codeOf, type SubgraphExecutor } from '@souk/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { HealthProbe } from './health.ts';
import { outlineOf } from './operation-outline.ts';
import { refuse } from './refuse.ts';

/** How the proxy reaches the subgraphs. */
export interface AdminProxyOptions {
  executorOf(service: ServiceName): SubgraphExecutor;
  probes: ReadonlyMap<string, HealthProbe>;
  /** The metrics of a subgraph's process; null when it has none to show. */
  metricsOf(service: ServiceName): Promise<string | null>;
}

/** A request for a subgraph: nothing of its address, its headers or its query string goes any further. */
interface Asked {
  service: ServiceName;
  path: string;
  request: FastifyRequest;
}

type Answer = (asked: Asked, reply: FastifyReply) => Promise<FastifyReply>;

const PREFIX = '/api/v1/proxy/';
// The address as it was sent: what is encoded or has other segments matches nothing.
const ADDRESS = /^\/api\/v1\/proxy\/([a-z]+)\/(health|docs|metrics|graphql)(?:\?.*)?$/;
const MAX_BODY_BYTES = 256 * 1024;
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
const DEADLINE_MS = 10_000;
const RECORD = `mutation ($input: RecordProxyRequestInput!) {
  recordProxyRequest(input: $input) { userErrors { code } }
}`;

const operation = z.strictObject({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/**
 * `/api/v1/proxy/<service>/<path>`: single subgraphs for administrators, with the rights of the administrator's own verified
 * context. Paths are `health`, `docs` and `metrics` by GET and `graphql` by POST; all else is 404. Every request is put into
 * the audit log first; one that cannot be recorded is not forwarded.
 */
export function mountAdminProxy(app: FastifyInstance, options: AdminProxyOptions): void {
  const answers: Readonly<Record<string, Answer>> = {
    'GET health': (asked, reply) => health(options, asked, reply),
    'GET docs': (asked, reply) => docs(options, asked, reply),
    'GET metrics': (asked, reply) => metrics(options, asked, reply),
    'POST graphql': (asked, reply) => graphql(options, asked, reply),
  };
  app.all(`${PREFIX}*`, { bodyLimit: MAX_BODY_BYTES }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const { kind } = request.viewer;
    if (kind === 'anonymous') {
      const message = 'Sign in as an administrator.';
      return refuse(reply.header('www-authenticate', 'Bearer'), 401, 'UNAUTHENTICATED', message);
    }
    if (kind !== 'admin') return refuse(reply, 403, 'FORBIDDEN', 'This is for administrators.');
    const [, service = '', path = ''] = ADDRESS.exec(request.raw.url ?? '') ?? [];
    const answer = answers[`${request.method} ${path}`];
    if (!isService(service) || !answer) {
      return refuse(reply, 404, 'NOT_FOUND', 'There is nothing at this URL.');
    }
    return answer({ service, path, request }, reply);
  });
}

const isService = (name: string): name is ServiceName => (SERVICE_NAMES as readonly string[]).includes(name);

async function health(options: AdminProxyOptions, asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  if (!(await isRecorded(options, asked))) return unrecorded(reply);
  const found = await options.probes
    .get(asked.service)?.()
    .catch(() => null);
  return found ? reply.status(found.success ? 200 : 503).send(found) : unreachable(reply, asked);
}

async function docs(options: AdminProxyOptions, asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  if (!(await isRecorded(options, asked))) return unrecorded(reply);
  const answer = await run(options, asked, { query: '{ _service { sdl } }' });
  const { sdl } = (answer?.data?._service ?? {}) as { sdl?: string };
  return sdl ? reply.type('text/plain; charset=utf-8').send(sdl) : unreachable(reply, asked);
}

async function metrics(options: AdminProxyOptions, asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  if (!(await isRecorded(options, asked))) return unrecorded(reply);
  const text = await options.metricsOf(asked.service).catch(() => null);
  if (text === null) return refuse(reply, 404, 'NOT_FOUND', `${asked.service} shows no metrics.`);
  return reply.type('text/plain; charset=utf-8').send(text);
}

async function graphql(options: AdminProxyOptions, asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
  const type = asked.request.headers['content-type'] ?? '';
  if (!/^application\/json *(;|$)/i.test(type)) {
    return refuse(reply, 415, 'BAD_REQUEST', 'The Content-Type must be application/json.');
  }
  const read = operation.safeParse(asked.request.body);
  const outline = read.success ? outlineOf(read.data.query, read.data.operationName ?? undefined) : null;
  if (!read.success || !outline) {
    const message = 'Send JSON with one query or mutation: { "query", "variables", "operationName" }.';
    return refuse(reply, 400, 'BAD_REQUEST', message);
  }
  if (!(await isRecorded(options, asked, outline))) return unrecorded(reply);
  const { query, variables, operationName } = read.data;
  const answer = await run(options, asked, {
    query,
    ...(variables ? { variables } : {}),
    ...(operationName ? { operationName } : {}),
  });
  if (!answer) return unreachable(reply, asked);
  const text = JSON.stringify(answer);
  if (Buffer.byteLength(text) <= MAX_ANSWER_BYTES) {
    return reply.type('application/json; charset=utf-8').send(text);
  }
  return refuse(reply, 413, 'BAD_REQUEST', 'The answer is larger than 4 MiB; ask for less at a time.');
}

/** Runs an operation as the administrator; null when the subgraph does not answer in time. */
async function run(
  { executorOf }: AdminProxyOptions,
  { service, request: { viewer, id, client } }: Pick<Asked, 'service' | 'request'>,
  asked: { query: string; variables?: Record<string, unknown>; operationName?: string },
) {
  const signal = AbortSignal.timeout(DEADLINE_MS);
  const late = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null)));
  try {
    const answer = executorOf(service).execute({ ...asked, viewer, requestId: id, client, signal });
    return await Promise.race([answer, late]);
  } catch (error) {
    // What it refuses is an answer; its transport raises.
    const code = codeOf(error);
    return code === undefined || code === 'SERVICE_UNAVAILABLE'
      ? null
      : { data: null, errors: [{ message: (error as Error).message, extensions: { code } }] };
  }
}

async function isRecorded(
  options: AdminProxyOptions,
  { service, path, request }: Asked,
  outline: string | null = null,
): Promise<boolean> {
  const variables = { input: { service, path, operation: outline } };
  const answer = await run(options, { service: 'users', request }, { query: RECORD, variables });
  const { recordProxyRequest } = (answer?.data ?? {}) as { recordProxyRequest?: { userErrors: object[] } };
  return recordProxyRequest?.userErrors.length === 0;
}

const unrecorded = (reply: FastifyReply) =>
  refuse(reply, 503, 'SERVICE_UNAVAILABLE', 'The audit log cannot be written; nothing was forwarded.');

const unreachable = (reply: FastifyReply, { service }: Asked) =>
  refuse(reply, 503, 'SERVICE_UNAVAILABLE', `${service} does not answer.`, { service });
