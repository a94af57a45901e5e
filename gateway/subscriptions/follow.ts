import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import type { SubgraphExecutor, SubgraphResponse } from '@souk/platform';
import { unavailable } from '@souk/platform';
import { type FormattedExecutionResult, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayContext } from '../context.ts';
import { presentToClient, shownCode } from '../execution/present-error.ts';
import { RequestLife } from '../resilience/request-life.ts';
import type { LiveRun } from './live-run.ts';
import type { SubscriptionPlan } from './plans.ts';
import type { LiveSession } from './session.ts';
import type { SubscriptionQuota } from './subscription-quota.ts';

/** An operation from a client. */
export interface ClientOperation {
  query?: string | undefined;
  variables?: Record<string, unknown> | null | undefined;
  operationName?: string | null | undefined;
  extensions?: Record<string, unknown> | null | undefined;
}

/** What operations are executed with. */
export interface LiveGraph {
  server: ApolloServer<GatewayContext>;
  executorOf(service: string): SubgraphExecutor | undefined;
  quota: SubscriptionQuota;
  /** The maximum time of a request, and of the answer to an event, in milliseconds. */
  requestMs: number;
  log: Logger;
}

const CHANGED = 'The schema has changed. Subscribe again.';

/** One answer for each event. */
export type AnswerStream = AsyncGenerator<FormattedExecutionResult, void, undefined>;

/**
 * Executes an operation over a live connection. Returns the answer to a query or mutation; for a subscription, once it is
 * active, a stream with an answer for each event, complete across subgraphs. Raises a GraphQLError with a code when the
 * operation cannot start, as the stream does when it cannot continue. `signal` ends it.
 */
export async function operate(
  graph: LiveGraph,
  session: LiveSession,
  operation: ClientOperation,
  signal: AbortSignal,
): Promise<FormattedExecutionResult | AnswerStream> {
  const requestId = randomUUID();
  const live: LiveRun = { plan: null, source: null, event: null };
  let release = () => {};
  try {
    await session.check();
    const answer = await runOn(graph, session, operation, { requestId, live }, signal);
    const { plan } = live;
    if (!plan) return answer;
    const { viewer, client } = session;
    release = graph.quota.take(viewer, client, signal);
    const executor = graph.executorOf(plan.primary.serviceName);
    if (!executor?.subscribe) throw unavailable(plan.primary.serviceName);
    const events = await executor.subscribe({
      ...primaryRequest(plan, operation),
      viewer,
      client: client.info,
      requestId,
      signal,
    });
    return answers(graph, session, {
      operation: { ...operation, ...spelledOut(live) },
      plan,
      events,
      release,
      signal,
    });
  } catch (error) {
    release();
    throw shown(graph, error, requestId);
  }
}

function primaryRequest({ primary }: SubscriptionPlan, { variables }: ClientOperation) {
  const { operation: query, operationName, variableUsages = [] } = primary;
  const used = Object.entries(variables ?? {}).filter(([name]) => variableUsages.includes(name));
  return { query, operationName, variables: Object.fromEntries(used) };
}

/** The text of the operation, also when the client sent a hash. */
const spelledOut = ({ source }: LiveRun) => (source === null ? {} : { query: source, extensions: undefined });

interface Followed {
  operation: ClientOperation;
  plan: SubscriptionPlan;
  events: AsyncIterable<SubgraphResponse>;
  release(): void;
  signal: AbortSignal;
}

async function* answers(
  graph: LiveGraph,
  session: LiveSession,
  { operation, plan, events, release, signal }: Followed,
): AnswerStream {
  let requestId = randomUUID();
  try {
    for await (const event of events) {
      requestId = randomUUID();
      // Callers who were signed out or blocked in the meantime see nothing more.
      await session.check();
      const live: LiveRun = { plan, source: operation.query ?? null, event };
      const answer = await runOn(graph, session, operation, { requestId, live }, signal);
      if (live.outdated) throw unavailable(plan.primary.serviceName, CHANGED);
      yield answer;
    }
  } catch (error) {
    throw shown(graph, error, requestId);
  } finally {
    release();
  }
}

async function runOn(
  { server, requestMs }: LiveGraph,
  { viewer, client, browser }: LiveSession,
  { query, variables, operationName, extensions }: ClientOperation,
  run: Pick<GatewayContext, 'requestId' | 'live'>,
  signal: AbortSignal,
): Promise<FormattedExecutionResult> {
  const request = {
    query,
    variables: variables ?? undefined,
    operationName: operationName ?? undefined,
    extensions: extensions ?? undefined,
  };
  const life = new RequestLife(requestMs);
  const abandon = () => life.abandon();
  signal.addEventListener('abort', abandon);
  const { info, trust } = client;
  const contextValue = { viewer, client: info, trust, uploads: null, browser, life, ...run };
  const { body } = await server
    .executeOperation(request, { contextValue })
    .finally(() => signal.removeEventListener('abort', abandon));
  // Only incremental delivery answers in parts, which the engine does not support.
  if (body.kind === 'incremental') throw new Error('the gateway answers whole');
  return body.singleResult;
}

/** The error as its client may see it. The rest is logged. */
function shown({ log }: LiveGraph, error: unknown, requestId: string): GraphQLError {
  const { message, extensions } = error instanceof GraphQLError ? error : new GraphQLError(String(error));
  const { code, service } = extensions;
  if (code === 'SERVICE_UNAVAILABLE') log.warn({ service, requestId }, 'a subscription ended');
  if (shownCode(extensions) === null) log.error({ err: error, requestId }, 'a subscription failed');
  const presented = presentToClient({ message, extensions });
  return new GraphQLError(presented.message, { extensions: presented.extensions });
}

/** An error of {@link operate} as an answer. */
export function answerOfError(error: unknown): FormattedExecutionResult {
  if (!(error instanceof GraphQLError)) throw error;
  const { message, extensions } = error;
  return { errors: [{ message, extensions }] };
}
