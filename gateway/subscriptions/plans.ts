import type { ApolloGateway } from '@apollo/gateway';
import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { badInput } from '@souk/subgraph/shared/graphql-errors.ts';
import { LRUCache } from 'lru-cache';
import type { Planned } from '../execution/engine/engine.ts';
import type { OperationPlanner } from '../execution/planning/operation-planner.ts';

/** A request as Apollo Server hands it to its gateway. */
export type GatewayRequest = Parameters<ApolloGateway['executor']>[0];

/** How a subscription is followed: one subgraph tells of events, the rest is fetched for each of them. */
export interface SubscriptionPlan {
  primary: FetchNode;
  /** Runs once per event: the primary's fetch, which is answered by the event, and then the rest. */
  perEvent: QueryPlan;
}

const PLANS_KEPT = 1_000;

/** Plans subscriptions, once per operation, by the planner of a loaded graph. */
export class SubscriptionPlans {
  readonly #plans = new LRUCache<string, SubscriptionPlan>({ max: PLANS_KEPT });
  readonly #planner: OperationPlanner;

  constructor(planner: OperationPlanner) {
    this.#planner = planner;
  }

  /** The plan of a validated subscription. Raises BAD_USER_INPUT for one that selects nothing. */
  of({ queryHash, document, request }: Planned): SubscriptionPlan {
    const key = `${queryHash} ${request.operationName ?? ''}`;
    const known = this.#plans.get(key);
    if (known) return known;
    const { node } = this.#planner.plan({ document, operationName: request.operationName });
    if (node?.kind !== 'Subscription') throw badInput('The subscription selects nothing.');
    const { primary, rest } = node;
    const nodes: PlanNode[] = rest ? [primary, rest] : [primary];
    const plan: SubscriptionPlan = {
      primary,
      perEvent: { kind: 'QueryPlan', node: { kind: 'Sequence', nodes } },
    };
    this.#plans.set(key, plan);
    return plan;
  }
}
