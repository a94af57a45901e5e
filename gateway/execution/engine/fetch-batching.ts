import type { FetchNode } from '@apollo/query-planner';
import type { Entity } from './entity.ts';
import { type MergedFetch, mergeFetches } from './merged-fetch.ts';
import type { PendingFetch, PlanRun } from './plan-run.ts';
import { sendFetch } from './send-fetch.ts';
import type { SubgraphAnswer } from './subgraph-answer.ts';

/**
 * Sends a fetch of entities, batched with all others that the request starts for the same subgraph in the same turn: a
 * call costs more than its content. Raises what the data source raises.
 */
export function sendBatched(run: PlanRun, fetch: FetchNode, variables: Entity): Promise<SubgraphAnswer> {
  const { batches } = run;
  const { serviceName } = fetch;
  const pending: PendingFetch = { fetch, variables, ...Promise.withResolvers<SubgraphAnswer>() };
  const open = batches.get(serviceName);
  if (open) {
    open.push(pending);
  } else {
    const batch = [pending];
    batches.set(serviceName, batch);
    // The plan starts its parallel steps in one go, before any microtask runs.
    queueMicrotask(() => {
      batches.delete(serviceName);
      sendBatch(run, batch);
    });
  }
  return pending.promise;
}

function sendBatch(run: PlanRun, batch: readonly PendingFetch[]): void {
  const merged = batch.length > 1 ? mergeFetches(batch.map(({ fetch }) => fetch)) : null;
  if (merged) void sendMerged(run, batch, merged);
  else for (const pending of batch) sendAlone(run, pending);
}

function sendAlone(run: PlanRun, { fetch, variables, resolve, reject }: PendingFetch): void {
  sendFetch(run, fetch, variables).then(resolve, reject);
}

async function sendMerged(run: PlanRun, batch: readonly PendingFetch[], merged: MergedFetch): Promise<void> {
  try {
    const answer = await sendFetch(run, merged.fetch, merged.variablesOf(batch));
    // An error in one fetch can empty the whole answer. It must not fail the others.
    if (answer.data) for (const [at, { resolve }] of batch.entries()) resolve(merged.answerOf(answer, at));
    else for (const pending of batch) sendAlone(run, pending);
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
