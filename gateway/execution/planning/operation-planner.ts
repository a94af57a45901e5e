import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import { missingFrom } from './missing-root-fields.ts';
import { requireWithArguments } from './plan-requirements.ts';
import type { Requirements } from './required-arguments.ts';
import type { ResponseNames } from './response-names.ts';

/** What an operation is planned by: its document, and its name where that holds several. */
export interface PlannedOperation {
  document: DocumentNode;
  operationName?: string | null | undefined;
}

/** What operations of a supergraph are planned with. */
export interface PlannerParts {
  planner: QueryPlanner;
  names: ResponseNames;
  /** Interfaces that are objects to some subgraphs. */
  interfaceObjects: ReadonlySet<string>;
  /** The requirements with arguments, for which the planner's supergraph has fields of their own. */
  requirements: Requirements;
}

/** Plans operations by Apollo's planner, on a supergraph that was made ready for it. */
export class OperationPlanner {
  readonly names: ResponseNames;
  /** Interfaces that are objects to some subgraphs. */
  readonly interfaceObjects: ReadonlySet<string>;
  readonly #planner: QueryPlanner;
  readonly #requirements: Requirements;

  constructor({ planner, names, interfaceObjects, requirements }: PlannerParts) {
    this.#planner = planner;
    this.names = names;
    this.interfaceObjects = interfaceObjects;
    this.#requirements = requirements;
  }

  /** The subgraphs of the supergraph. */
  subgraphs(): readonly { name: string; url: string }[] {
    return this.#planner.supergraph.subgraphsMetadata();
  }

  /**
   * Plans a validated operation. Fields are called as `names` says. Raises what the planner raises, and for an operation
   * with a root field that it has left out.
   */
  plan({ document, operationName }: PlannedOperation): QueryPlan {
    const renamed = this.names.inDocument(document);
    const operation = operationFromDocument(this.#planner.supergraph.apiSchema(), renamed, {
      operationName: operationName ?? undefined,
    });
    const plan = this.#planner.buildQueryPlan(operation);
    const [missing] = missingFrom(plan, renamed, operationName);
    if (missing !== undefined) throw new Error(`The planner found no subgraph that can answer ${missing}.`);
    return this.#requirements.fields.size > 0 ? requireWithArguments(plan, this.#requirements) : plan;
  }
}
