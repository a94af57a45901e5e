import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import { missingFrom } from './missing-root-fields.ts';
import { requireWithArguments } from './plan-requirements.ts';
import type { RequiredField } from './required-arguments.ts';
import type { ResponseNames } from './response-names.ts';

/** What an operation is planned by: its document, and its name where that holds several. */
export interface PlannedOperation {
  document: DocumentNode;
  operationName?: string | null | undefined;
}

/** Plans operations by Apollo's planner, on a supergraph that was made ready for it. */
export class OperationPlanner {
  readonly names: ResponseNames;
  readonly #planner: QueryPlanner;
  readonly #required: ReadonlyMap<string, RequiredField>;

  /** `required` tells what fields stand for that requirements ask for with arguments. */
  constructor(planner: QueryPlanner, names: ResponseNames, required: ReadonlyMap<string, RequiredField>) {
    this.#planner = planner;
    this.names = names;
    this.#required = required;
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
    return this.#required.size > 0 ? requireWithArguments(plan, this.#required) : plan;
  }
}
