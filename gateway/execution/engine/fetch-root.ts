import type { FetchNode } from '@apollo/query-planner';
import { noteErrors, noteFailure } from './errors.ts';
import { copiedBy, type Footprint } from './footprint.ts';
import { adopt, mergeInto } from './merge.ts';
import { type IsOfType, rewrite } from './rewrites.ts';
import { isEntity, type Run, type Step } from './run.ts';
import { send, variablesFor } from './send.ts';
import { type PlanPath, targetsAt } from './targets.ts';

/** Compiles a fetch of root fields, whose answer goes into the root of the tree, or into each object at `path`. */
export function compileRootFetch(
  fetch: FetchNode,
  path: PlanPath,
  place: Footprint,
  isOfType: IsOfType,
): Step {
  const { outputRewrites } = fetch;
  const copied = copiedBy(fetch, place);

  function deliver(run: Run, data: unknown): void {
    if (!isEntity(data)) return;
    for (const target of targetsAt(run.data, path)) {
      if (!outputRewrites) {
        mergeInto(target, data, place);
        continue;
      }
      const ours = adopt(data, copied);
      rewrite(ours, outputRewrites, isOfType);
      if (isEntity(ours)) mergeInto(target, ours, place);
    }
  }

  return async (run) => {
    if (targetsAt(run.data, path).length === 0) return;
    try {
      const { data, errors } = await send(run, fetch, variablesFor(fetch, run));
      if (errors) noteErrors(run, errors, fetch, path);
      deliver(run, data);
    } catch (error) {
      noteFailure(run, error);
    }
  };
}
