import { operationFromDocument } from '@apollo/federation-internals';
import type { PlanNode, QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { Viewer } from '@souk/platform';
import { anonymous, badInput } from '@souk/platform';
import type { DocumentNode } from 'graphql';
import type { Access, DeniedFields } from './access.ts';
import { missingRootFields } from './missing-root-fields.ts';
import type { NeededInputs } from './needed-inputs.ts';
import type { LabelState, OverrideLabels } from './override-labels.ts';
import { fetchesOf } from './plan-fetches.ts';
import { requireWithArguments } from './plan-requirements.ts';
import type { Requirements } from './required-arguments.ts';
import type { ResponseNames } from './response-names.ts';
import { selectAlways } from './selected-always.ts';
import { type RootField, serialRootFields } from './serial-mutations.ts';

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
  /** Draws a number from 0 up to but not including 100. */
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

/** The plan of one root field of a mutation. */
export interface SerialPart extends Omit<RootField, 'document'> {
  node: PlanNode;
}

/** A plan and what it is a plan of. */
export interface OperationPlan extends QueryPlan {
  /** The document as the client wrote it. */
  document: DocumentNode;
  /** What of it has been left out. */
  denied: DeniedFields;
  /** The parts of a mutation that are done one after the other. */
  serial?: readonly SerialPart[];
}

/** The variable by which subgraphs are asked for entities. */
const TAKEN = 'representations';

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
  plan({ document, operationName }: PlannedOperation, { failing, labels }: PlanState): OperationPlan {
    const { planner, requirements, access } = this.#parts;
    const { document: allowed, denied } = access.without(document, failing);
    const renamed = selectAlways(this.names.inDocument(allowed));
    const planFor = (one: DocumentNode): QueryPlan => {
      const operation = operationFromDocument(planner.supergraph.apiSchema(), one, {
        operationName: operationName ?? undefined,
      });
      const plan = planner.buildQueryPlan(operation, { overrideConditions: new Map(labels) });
      return requirements.fields.size > 0 ? requireWithArguments(plan, requirements) : plan;
    };
    const plan = planFor(renamed);
    if (fetchesOf(plan).some(({ requires, variableUsages }) => requires && variableUsages?.includes(TAKEN))) {
      throw badInput(
        `The variable "$${TAKEN}" has a name that the gateway uses itself; call it something else.`,
      );
    }
    const [missing] = missingRootFields(plan, renamed, operationName);
    if (missing !== undefined) throw new Error(`The planner found no subgraph that can answer ${missing}.`);
    const apart = serialRootFields(plan, renamed, operationName);
    if (apart.length === 0) return { ...plan, document, denied };
    const serial = apart.flatMap(({ document: alone, ...named }) => {
      const { node } = planFor(alone);
      return node && node.kind !== 'Subscription' ? [{ ...named, node }] : [];
    });
    const nodes = serial.map(({ node }) => node);
    return { ...plan, node: { kind: 'Sequence', nodes }, serial, document, denied };
  }
}
