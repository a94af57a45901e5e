import { operationFromDocument } from '@apollo/federation-internals';
import type { PlanNode, QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { Viewer } from '@souk/platform';
import { anonymous, badInput } from '@souk/platform';
import { NODES_SUBGRAPH } from '@souk/platform/nodes';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Access, DeniedFields } from './access.ts';
import { missingRootFields } from './missing-root-fields.ts';
import type { NeededInputs } from './needed-inputs.ts';
import { selectNodeIds } from './node-ids.ts';
import type { LabelState, OverrideLabels } from './override-labels.ts';
import { fetchesOf } from './plan-fetches.ts';
import { requireWithArguments } from './plan-requirements.ts';
import type { Requirements } from './required-arguments.ts';
import type { ResponseNames } from './response-names.ts';
import { selectAlways } from './selected-always.ts';
import { type RootField, serialRootFields } from './serial-mutations.ts';

/** The operation to plan: a document, and a name when it contains several operations. */
export interface OperationToPlan {
  document: DocumentNode;
  operationName?: string | null | undefined;
}

/** What a planner is made of. */
export interface PlannerParts {
  planner: QueryPlanner;
  /** The schema that clients see. */
  api: GraphQLSchema;
  names: ResponseNames;
  /** Interfaces that are objects in some subgraphs. */
  interfaceObjects: ReadonlySet<string>;
  /** The requirements with arguments, which are separate fields in the planner's supergraph. */
  requirements: Requirements;
  inputs: NeededInputs;
  access: Access;
  labels: OverrideLabels;
  /** Draws a number from 0 up to but not including 100. */
  draw(): number;
}

/** The caller, as far as plans depend on it. */
export interface PlannedFor {
  viewer?: Viewer | undefined;
  /** Labels that were decided before. */
  labels?: LabelState | undefined;
}

/** What a plan depends on besides the text of its operation. */
export interface PlanState {
  /** The part of a cache key; empty for a supergraph without access rules and labels. */
  key: string;
  /** The ids of the access rules that the caller does not meet. */
  failing: ReadonlySet<string>;
  labels: LabelState;
}

/** The plan of one root field of a mutation. */
export interface SerialPart extends Omit<RootField, 'document'> {
  node: PlanNode;
}

/** The plan of an operation. */
export interface OperationPlan extends QueryPlan {
  /** The document of the client. */
  document: DocumentNode;
  /** The fields that it leaves out. */
  denied: DeniedFields;
  /** The parts of a mutation that run one after the other. */
  serial?: readonly SerialPart[];
}

/** The variable of entity fetches, which clients must not use. */
const RESERVED_VARIABLE = 'representations';

/** The state for a supergraph without access rules and labels. */
const FIXED: PlanState = { key: '', failing: new Set(), labels: new Map() };

/** Plans operations with Apollo's planner, on a supergraph that was prepared for it. */
export class OperationPlanner {
  readonly names: ResponseNames;
  /** Interfaces that are objects in some subgraphs. */
  readonly interfaceObjects: ReadonlySet<string>;
  /** Reduces the requirements of fetches. */
  readonly inputs: NeededInputs;
  readonly #parts: PlannerParts;
  readonly #hasNodes: boolean;

  constructor(parts: PlannerParts) {
    this.#parts = parts;
    this.#hasNodes = this.subgraphs().some(({ url }) => url === NODES_SUBGRAPH.url);
    this.names = parts.names;
    this.interfaceObjects = parts.interfaceObjects;
    this.inputs = parts.inputs;
  }

  /** The subgraphs of the supergraph. */
  subgraphs(): readonly { name: string; url: string }[] {
    return this.#parts.planner.supergraph.subgraphsMetadata();
  }

  /** The state that plans of a document depend on, for a caller. */
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
   * Plans a validated operation, with fields under the names of `names`. Raises BAD_USER_INPUT for a reserved name of a
   * variable, what the planner raises, and an error for a root field that the plan does not fetch.
   */
  plan({ document, operationName }: OperationToPlan, { failing, labels }: PlanState): OperationPlan {
    const { planner, requirements, access, api } = this.#parts;
    const { document: allowed, denied } = access.without(document, failing);
    const selected = selectAlways(this.names.inDocument(allowed));
    const renamed = this.#hasNodes ? selectNodeIds(selected, api) : selected;
    const planFor = (one: DocumentNode): QueryPlan => {
      const operation = operationFromDocument(planner.supergraph.apiSchema(), one, {
        operationName: operationName ?? undefined,
      });
      const plan = planner.buildQueryPlan(operation, { overrideConditions: new Map(labels) });
      return requirements.fields.size > 0 ? requireWithArguments(plan, requirements) : plan;
    };
    const plan = planFor(renamed);
    if (
      fetchesOf(plan).some(
        ({ requires, variableUsages }) => requires && variableUsages?.includes(RESERVED_VARIABLE),
      )
    ) {
      throw badInput(`The variable "$${RESERVED_VARIABLE}" has a reserved name; rename it.`);
    }
    const [missing] = missingRootFields(plan, renamed, operationName);
    if (missing !== undefined) throw new Error(`The planner found no subgraph that can answer ${missing}.`);
    const rootFields = serialRootFields(plan, renamed, operationName);
    if (rootFields.length === 0) return { ...plan, document, denied };
    const serial = rootFields.flatMap(({ document: alone, ...named }) => {
      const { node } = planFor(alone);
      return node && node.kind !== 'Subscription' ? [{ ...named, node }] : [];
    });
    const nodes = serial.map(({ node }) => node);
    return { ...plan, node: { kind: 'Sequence', nodes }, serial, document, denied };
  }
}
