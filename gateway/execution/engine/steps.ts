import type { FetchNode, PlanNode, SubscriptionNode } from '@apollo/query-planner';
import { arrangeLoans } from './entity-cache.ts';
import { compileEntityFetch, type EntityFetch, entityFetch, type PlacedFetch } from './fetch-entities.ts';
import { compileRootFetch } from './fetch-root.ts';
import type { IsOfType } from './rewrites.ts';
import type { Step } from './run.ts';
import { footprint, stepTo } from './write-set.ts';

/** A plan in which nothing is left to decide: conditions are settled, paths are absolute. */
type Settled = { kind: 'sequence' | 'parallel'; nodes: Settled[] } | ({ kind: 'fetch' } & PlacedFetch);

/** What a plan is compiled with. */
interface Reading {
  /** The value of a variable that a condition of the plan names. */
  holds(variable: string): boolean;
  isOfType: IsOfType;
  /** Whether the operation only reads: what is fetched once holds to its end. */
  changesNothing: boolean;
  /** A fetch as it is when the operation's conditions are settled; null when nothing is left of it. */
  settled(fetch: FetchNode): FetchNode | null;
  /** Interfaces that are objects to some subgraphs. */
  interfaceObjects: ReadonlySet<string>;
}

/** Compiles a plan into one step, for given values of its conditions. Null when there is nothing to fetch. */
export function compileSteps(
  node: PlanNode | SubscriptionNode | undefined,
  { holds, isOfType, changesNothing, settled: settledFetch, interfaceObjects }: Reading,
): Step | null {
  const root = footprint(interfaceObjects);
  const groups: EntityFetch[] = [];

  function settle(part: PlanNode, path: readonly (string | number)[]): Settled | null {
    switch (part.kind) {
      case 'Fetch':
        return fetchAt(settledFetch(part), path);
      case 'Flatten':
        return settle(part.node, [...path, ...part.path]);
      case 'Condition': {
        const taken = holds(part.condition) ? part.ifClause : part.elseClause;
        return taken ? settle(taken, path) : null;
      }
      case 'Sequence':
      case 'Parallel': {
        const nodes = part.nodes.flatMap((child) => settle(child, path) ?? []);
        return { kind: part.kind === 'Sequence' ? 'sequence' : 'parallel', nodes };
      }
      case 'Defer':
        throw new Error('@defer is not supported');
    }
  }

  function fetchAt(fetch: FetchNode | null, path: readonly (string | number)[]): Settled | null {
    return fetch && { kind: 'fetch', fetch, path, place: stepTo(root, path) };
  }

  function compile(settled: Settled): Step {
    if (settled.kind === 'fetch') return compileFetch([settled]);
    if (settled.kind === 'sequence') return inSequence(settled.nodes.map(compile));
    const alone: Step[] = [];
    const equal = new Map<string, [PlacedFetch, ...PlacedFetch[]]>();
    for (const child of settled.nodes) {
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

  function compileFetch(placed: [PlacedFetch, ...PlacedFetch[]]): Step {
    const [{ fetch, path, place }] = placed;
    if (!fetch.requires) return compileRootFetch(fetch, path, place, isOfType);
    const group = entityFetch(placed, isOfType);
    groups.push(group);
    return compileEntityFetch(group, isOfType);
  }

  if (node?.kind === 'Subscription') throw new Error('a subscription is run event by event');
  const settled = node ? settle(node, []) : null;
  const step = settled && compile(settled);
  if (changesNothing) arrangeLoans(groups);
  return step;
}

/** The operation without the name that the planner gave it, which tells fetches apart that ask for the same. */
function operationOf({ serviceName, operation, operationName }: FetchNode): string {
  const unnamed = operationName ? operation.replace(`query ${operationName}`, 'query') : operation;
  return `${serviceName} ${unnamed}`;
}

function inSequence(steps: readonly Step[]): Step {
  const [only] = steps;
  if (only && steps.length === 1) return only;
  return async (run) => {
    for (const step of steps) {
      const under = step(run);
      if (under) await under;
    }
  };
}

function inParallel(steps: readonly Step[]): Step {
  const [only] = steps;
  if (only && steps.length === 1) return only;
  return async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}
