import type { FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';

/** All fetches of a plan, including conditional ones. */
export function fetchesOf({ node }: QueryPlan): FetchNode[] {
  const fetches: FetchNode[] = [];
  if (node)
    mapFetches(node, (fetch) => {
      fetches.push(fetch);
      return fetch;
    });
  return fetches;
}

/** A plan with other nodes in place of its fetches. */
export function withFetches(plan: QueryPlan, change: (fetch: FetchNode) => PlanNode): QueryPlan {
  return plan.node ? { ...plan, node: mapFetches(plan.node, change) } : plan;
}

function mapFetches<T extends PlanNode | SubscriptionNode>(
  node: T,
  change: (fetch: FetchNode) => PlanNode,
): PlanNode | SubscriptionNode {
  const map = (one: PlanNode) => mapFetches(one, change) as PlanNode;
  switch (node.kind) {
    case 'Fetch':
      return change(node);
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map(map) };
    case 'Flatten':
      return { ...node, node: map(node.node) };
    case 'Condition': {
      const { ifClause, elseClause } = node;
      return {
        ...node,
        ...(ifClause && { ifClause: map(ifClause) }),
        ...(elseClause && { elseClause: map(elseClause) }),
      };
    }
    case 'Subscription': {
      const primary = change(node.primary);
      if (primary.kind !== 'Fetch') throw new Error('a subscription starts with one fetch');
      return { ...node, primary, ...(node.rest && { rest: map(node.rest) }) };
    }
    case 'Defer':
      throw new Error('@defer is not supported');
  }
}
