import type { FetchNode } from '@apollo/query-planner';
import type { IsOfType } from './data-rewrites.ts';
import { deliver } from './deliver.ts';
import { isEntity } from './entity.ts';
import { noteErrors, noteFailure } from './errors.ts';
import type { PlanRun, PlanStep } from './plan-run.ts';
import { sendFetch, variablesFor } from './send-fetch.ts';
import { type PlanPath, targetsAt } from './targets.ts';
import { copySetOf, type WriteSet } from './write-set.ts';

/** Compiles a fetch of root fields, whose answer is written to the root of the tree, or to each object at `path`. */
export function compileRootFetch(
  fetch: FetchNode,
  path: PlanPath,
  writeSet: WriteSet,
  isOfType: IsOfType,
): PlanStep {
  const delivery = { fetch, writeSet, copySet: copySetOf(fetch, writeSet) };

  function deliverAll(run: PlanRun, data: unknown): void {
    if (!isEntity(data)) return;
    const targets = targetsAt(run.data, path);
    for (const target of targets) deliver(delivery, target, data, targets.length === 1, isOfType);
  }

  return async (run) => {
    if (targetsAt(run.data, path).length === 0) return;
    try {
      const { data, errors } = await sendFetch(run, fetch, variablesFor(fetch, run));
      if (errors) noteErrors(run, errors, fetch, path);
      deliverAll(run, data);
    } catch (error) {
      noteFailure(run, error);
    }
  };
}
