import type { FetchNode } from '@apollo/query-planner';
import { deliver } from './deliver.ts';
import { noteErrors, noteFailure } from './errors.ts';
import type { IsOfType } from './rewrites.ts';
import { isEntity, type Run, type Step } from './run.ts';
import { send, variablesFor } from './send.ts';
import { type PlanPath, targetsAt } from './targets.ts';
import { copiedBy, type Footprint } from './write-set.ts';

/** Compiles a fetch of root fields, whose answer goes into the root of the tree, or into each object at `path`. */
export function compileRootFetch(
  fetch: FetchNode,
  path: PlanPath,
  place: Footprint,
  isOfType: IsOfType,
): Step {
  const delivered = { fetch, place, copied: copiedBy(fetch, place) };

  function deliverAll(run: Run, data: unknown): void {
    if (!isEntity(data)) return;
    const targets = targetsAt(run.data, path);
    for (const target of targets) deliver(delivered, target, data, targets.length === 1, isOfType);
  }

  return async (run) => {
    if (targetsAt(run.data, path).length === 0) return;
    try {
      const { data, errors } = await send(run, fetch, variablesFor(fetch, run));
      if (errors) noteErrors(run, errors, fetch, path);
      deliverAll(run, data);
    } catch (error) {
      noteFailure(run, error);
    }
  };
}
