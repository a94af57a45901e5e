import type { FetchNode, PlanNode, SubscriptionNode } from '@apollo/query-planner';
import type { IsOfType } from './data-rewrites.ts';
import { linkSupersets } from './entity-cache.ts';
import { type EntityFetch, groupEntityFetches, type PlacedFetch } from './entity-fetch.ts';
import { compileEntityFetch } from './fetch-entities.ts';
import { compileRootFetch } from './fetch-root.ts';
import type { PlanStep } from './plan-run.ts';
import { emptyWriteSet, writeSetAt } from './write-set.ts';

/** A plan in which all conditions are decided and all paths are absolute. */
type ResolvedPlan =
  | { kind: 'sequence' | 'parallel'; nodes: ResolvedPlan[] }
  | ({ kind: 'fetch' } & PlacedFetch);

/** What a plan is compiled with. */
interface StepOptions {
  /** The value of a variable that a condition of the plan names. */
  holds(variable: string): boolean;
  isOfType: IsOfType;
  /** Whether the operation only reads, so that a fetched entity stays valid until its end. */
  isReadOnly: boolean;
  /** A fetch under the operation's conditions; null when nothing is left of it. */
  resolveFetch(fetch: FetchNode): FetchNode | null;
  /** Interfaces that are objects to some subgraphs. */
  interfaceObjects: ReadonlySet<string>;
}

/** Compiles a plan into one step, for given values of its conditions; null when there is nothing to fetch. */
export function compileSteps(
  node: PlanNode | SubscriptionNode | undefined,
  { holds, isOfType, isReadOnly, resolveFetch, interfaceObjects }: StepOptions,
): PlanStep | null {
  const root = emptyWriteSet(interfaceObjects);
  const groups: EntityFetch[] = [];

  function resolve(part: PlanNode, path: readonly (string | number)[]): ResolvedPlan | null {
    switch (part.kind) {
      case 'Fetch':
        return fetchAt(resolveFetch(part), path);
      case 'Flatten':
        return resolve(part.node, [...path, ...part.path]);
      case 'Condition': {
        const taken = holds(part.condition) ? part.ifClause : part.elseClause;
        return taken ? resolve(taken, path) : null;
      }
      case 'Sequence':
      case 'Parallel': {
        const nodes = part.nodes.flatMap((child) => resolve(child, path) ?? []);
        return { kind: part.kind === 'Sequence' ? 'sequence' : 'parallel', nodes };
      }
      case 'Defer':
        throw new Error('@defer is not supported');
    }
  }

  function fetchAt(fetch: FetchNode | null, path: readonly (string | number)[]): ResolvedPlan | null {
    return fetch && { kind: 'fetch', fetch, path, writeSet: writeSetAt(root, path) };
  }

  function compile(plan: ResolvedPlan): PlanStep {
    if (plan.kind === 'fetch') return compileFetch([plan]);
    if (plan.kind === 'sequence') return inSequence(plan.nodes.map(compile));
    const alone: PlanStep[] = [];
    const equal = new Map<string, [PlacedFetch, ...PlacedFetch[]]>();
    for (const child of plan.nodes) {
      if (child.kind !== 'fetch' || !child.fetch.requires) {
        alone.push(compile(child));
        continue;
      }
      const key = operationOf(child.fetch);
      const others = equal.get(key);
      if (others) others.push(child);
      else equal.set(key, [child]);
    }
    return inParallel([...alone, ...[...equal.values()].map(compileFetch)]);
  }

  function compileFetch(placed: [PlacedFetch, ...PlacedFetch[]]): PlanStep {
    const [{ fetch, path, writeSet }] = placed;
    if (!fetch.requires) return compileRootFetch(fetch, path, writeSet, isOfType);
    const group = groupEntityFetches(placed, isOfType);
    groups.push(group);
    return compileEntityFetch(group, isOfType);
  }

  if (node?.kind === 'Subscription') throw new Error('a subscription is run event by event');
  const resolved = node ? resolve(node, []) : null;
  const step = resolved && compile(resolved);
  if (isReadOnly) linkSupersets(groups);
  return step;
}

/** The operation without the name that the planner gave it, by which equal fetches would differ. */
function operationOf({ serviceName, operation, operationName }: FetchNode): string {
  const unnamed = operationName ? operation.replace(`query ${operationName}`, 'query') : operation;
  return `${serviceName} ${unnamed}`;
}

function inSequence(steps: readonly PlanStep[]): PlanStep {
  const [only] = steps;
  if (only && steps.length === 1) return only;
  return async (run) => {
    for (const step of steps) {
      const pending = step(run);
      if (pending) await pending;
    }
  };
}

function inParallel(steps: readonly PlanStep[]): PlanStep {
  const [only] = steps;
  if (only && steps.length === 1) return only;
  return async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}
