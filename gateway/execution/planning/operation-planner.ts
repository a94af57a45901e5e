import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { Viewer } from '@souk/subgraph';
import { anonymous } from '@souk/subgraph/identity/viewer.ts';
import type { DocumentNode } from 'graphql';
import type { Access, Denied } from './access.ts';
import { missingFrom } from './missing-root-fields.ts';
import type { NeededInputs } from './needed-inputs.ts';
import type { LabelState, OverrideLabels } from './override-labels.ts';
import { requireWithArguments } from './plan-requirements.ts';
import type { Requirements } from './required-arguments.ts';
import type { ResponseNames } from './response-names.ts';
import { selectAlways } from './selected-always.ts';

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
  inputs: NeededInputs;
  access: Access;
  labels: OverrideLabels;
  /** A number from 0 to 100, without it, by chance. */
  draw(): number;
}

/** Who asks, as far as plans depend on it. */
export interface PlannedFor {
  viewer?: Viewer | undefined;
  /** What has been decided before of labels. */
  labels?: LabelState | undefined;
}

/** What beside its text a plan of an operation depends on. */
export interface PlanState {
  /** Tells states of one operation apart; empty where a supergraph has neither access rules nor labels. */
  key: string;
  /** The ids of the access rules that the caller does not meet. */
  failing: ReadonlySet<string>;
  labels: LabelState;
}

/** A plan and what it is a plan of. */
export interface Plan extends QueryPlan {
  /** The document as the client wrote it. */
  document: DocumentNode;
  /** What of it has been left out. */
  denied: Denied;
}

/** Of a supergraph without access rules and labels. */
const FIXED: PlanState = { key: '', failing: new Set(), labels: new Map() };

/** Plans operations by Apollo's planner, on a supergraph that was made ready for it. */
export class OperationPlanner {
  readonly names: ResponseNames;
  /** Interfaces that are objects to some subgraphs. */
  readonly interfaceObjects: ReadonlySet<string>;
  /** What fetches need of what they require. */
  readonly inputs: NeededInputs;
  readonly #parts: PlannerParts;

  constructor(parts: PlannerParts) {
    this.#parts = parts;
    this.names = parts.names;
    this.interfaceObjects = parts.interfaceObjects;
    this.inputs = parts.inputs;
  }

  /** The subgraphs of the supergraph. */
  subgraphs(): readonly { name: string; url: string }[] {
    return this.#parts.planner.supergraph.subgraphsMetadata();
  }

  /** What plans of a document depend on, for somebody. */
  stateFor(document: DocumentNode, { viewer = anonymous, labels: settled }: PlannedFor): PlanState {
    const { access, labels: all, draw } = this.#parts;
    if (access.isOpen && all.areNone) return FIXED;
    const failing = access.failing(document, viewer);
    const labels = all.stateFor(document, draw, settled);
    const on = [...labels].flatMap(([label, isOn]) => (isOn ? [label] : []));
    const key = failing.size + on.length > 0 ? JSON.stringify([[...failing].toSorted(), on]) : '';
    return { key, failing, labels };
  }

  /**
   * Plans a validated operation. Fields are called as `names` says. Raises what the planner raises, and for an operation
   * with a root field that it has left out.
   */
  plan({ document, operationName }: PlannedOperation, { failing, labels }: PlanState): Plan {
    const { planner, requirements, access } = this.#parts;
    const { document: allowed, denied } = access.without(document, failing);
    const renamed = selectAlways(this.names.inDocument(allowed));
    const operation = operationFromDocument(planner.supergraph.apiSchema(), renamed, {
      operationName: operationName ?? undefined,
    });
    const plan = planner.buildQueryPlan(operation, { overrideConditions: new Map(labels) });
    const [missing] = missingFrom(plan, renamed, operationName);
    if (missing !== undefined) throw new Error(`The planner found no subgraph that can answer ${missing}.`);
    const met = requirements.fields.size > 0 ? requireWithArguments(plan, requirements) : plan;
    return { ...met, document, denied };
  }
}
