import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { badInput } from '@souk/platform';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { OperationPlan, OperationPlanner } from '../execution/planning/operation-planner.ts';
import type { LabelState } from '../execution/planning/override-labels.ts';
import type { PlannableOperation } from '../execution/request.ts';

/** The plan of a subscription: one subgraph sends events, and the rest is fetched for each of them. */
export interface SubscriptionPlan {
  primary: FetchNode;
  /** Runs once per event: the primary fetch, whose answer is the event, and then the rest. */
  perEvent: OperationPlan;
  labels: LabelState;
}

const PLANS_KEPT = 1_000;

/** Plans subscriptions, once per operation, with the planner of a loaded graph. */
export class SubscriptionPlans {
  readonly #plans = new LRUCache<string, SubscriptionPlan>({ max: PLANS_KEPT });
  readonly #planner: OperationPlanner;

  constructor(planner: OperationPlanner) {
    this.#planner = planner;
  }

  /**
   * The plan of a validated subscription; `labels` are those of its first run. Raises BAD_USER_INPUT when it selects
   * nothing, UNAUTHORIZED_FIELD_OR_TYPE when the caller may not see any of its fields.
   */
  of({ queryHash, document, request, context }: PlannableOperation, labels?: LabelState): SubscriptionPlan {
    const state = this.#planner.stateFor(document, { viewer: context?.viewer, labels });
    const key = `${queryHash} ${request.operationName ?? ''} ${state.key}`;
    const known = this.#plans.get(key);
    if (known) return known;
    const { node, ...planned } = this.#planner.plan(
      { document, operationName: request.operationName },
      state,
    );
    if (planned.denied.all) throw unauthorized();
    if (node?.kind !== 'Subscription') throw badInput('The subscription selects nothing.');
    const { primary, rest } = node;
    const nodes: PlanNode[] = rest ? [primary, rest] : [primary];
    const plan: SubscriptionPlan = {
      primary,
      perEvent: { ...planned, node: { kind: 'Sequence', nodes } },
      labels: state.labels,
    };
    this.#plans.set(key, plan);
    return plan;
  }
}

const unauthorized = () =>
  new GraphQLError('Unauthorized field or type.', { extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } });
