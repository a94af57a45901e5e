import type { ServiceMap } from '@apollo/gateway';
import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLError } from 'graphql';
import type { ResponseNames } from '../planning/response-names.ts';
import type { GatewayRequest } from '../request.ts';
import type { Entity } from './entity.ts';
import type { EntityCache } from './entity-cache.ts';
import type { MissingEntities } from './missing-entities.ts';
import type { SubgraphAnswer } from './subgraph-answer.ts';

/** A fetch of entities that waits to be sent with the others of its batch. */
export interface PendingFetch extends PromiseWithResolvers<SubgraphAnswer> {
  fetch: FetchNode;
  /** The client's variables and `representations`. */
  variables: Entity;
}

/** The state of a compiled plan that runs for one request. All else was decided when the plan was compiled. */
export interface PlanRun {
  /** The tree of all answers so far. Its objects are our own. */
  readonly data: Entity;
  readonly errors: GraphQLError[];
  readonly request: GatewayRequest;
  readonly services: ServiceMap;
  /** The client's names for the fields of the plan. */
  readonly names: ResponseNames;
  /** The current batches of entity fetches, by subgraph. */
  readonly batches: Map<string, PendingFetch[]>;
  readonly cache: EntityCache;
  readonly missing: MissingEntities;
}

/** A part of a compiled plan. It returns a promise only when there is something to wait for. */
export type PlanStep = (run: PlanRun) => Promise<void> | undefined;
