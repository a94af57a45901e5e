import type { PlanNode } from '@apollo/query-planner';
import {
  type DirectiveNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isNonNullType,
  OperationTypeNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { NeededInputs } from '../planning/needed-inputs.ts';
import type { Plan, SerialPart } from '../planning/operation-planner.ts';
import type { ResponseNames } from '../planning/response-names.ts';
import { type Conditions, compileConditions, isIncluded } from './conditions.ts';
import type { Parts } from './parts.ts';
import type { Project } from './projection/outcome.ts';
import { compileProjector } from './projection/projector.ts';
import { isWithin } from './projection/selections.ts';
import { own, type Step } from './run.ts';
import { compileSteps } from './steps.ts';

/** What plans are compiled for. */
export interface Graph {
  /** What clients may see. */
  api: GraphQLSchema;
  /** All that subgraphs may answer. */
  supergraph: GraphQLSchema;
  /** What plans call the fields of operations. */
  names: ResponseNames;
  /** Interfaces that are objects to some subgraphs. */
  interfaceObjects: ReadonlySet<string>;
  /** What fetches need of what they require. */
  inputs: NeededInputs;
}

/** An operation with all of its conditions settled, ready to be run. */
export interface Variant {
  /** Null when there is nothing to fetch. */
  fetch: Step | null;
  project: Project;
}

/** An operation that has been planned and is compiled as far as it is used. */
export interface CompiledOperation {
  plan: Plan;
  parts: Parts;
  names: ResponseNames;
  /** The variant for the variables of a request. Raises BAD_USER_INPUT for a condition that is neither. */
  variantFor(variables: Readonly<Record<string, unknown>> | undefined): Variant;
}

/** An operation with ten conditions has a thousand variants, few of which anybody asks for. */
const VARIANTS_KEPT = 16;

/** Compiles an operation by its plan. */
export function compileOperation(plan: Plan, parts: Parts, graph: Graph): CompiledOperation {
  const conditionsOf = compileConditions(parts);
  const variants = new LRUCache<string, Variant>({ max: VARIANTS_KEPT });
  return {
    plan,
    parts,
    names: graph.names,
    variantFor(variables) {
      const conditions = conditionsOf(variables);
      const key = [...conditions.values()].join();
      let variant = variants.get(key);
      if (!variant) {
        variant = compileVariant(plan, parts, graph, conditions);
        variants.set(key, variant);
      }
      return variant;
    },
  };
}

function compileVariant(
  { node, denied, serial }: Plan,
  parts: Parts,
  graph: Graph,
  conditions: Conditions,
): Variant {
  const { api, supergraph, names, interfaceObjects, inputs } = graph;
  const included = (directives: readonly DirectiveNode[] | undefined) => isIncluded(directives, conditions);
  const { operation } = parts;
  const root = api.getRootType(operation.operation);
  if (!root) throw new Error(`the schema has no ${operation.operation}`);
  const isOfType = (typename: string, condition: string): boolean => {
    if (typename === condition) return true;
    const [type, wanted] = [supergraph.getType(typename), supergraph.getType(condition)];
    return isCompositeType(type) && isCompositeType(wanted) && isWithin(supergraph, type, wanted);
  };
  const stepsOf = (one: typeof node) =>
    compileSteps(one, {
      holds: (variable) => conditions.get(variable) === true,
      isOfType,
      changesNothing: operation.operation === OperationTypeNode.QUERY,
      settled: (fetch) => inputs.of(fetch, included),
      interfaceObjects,
    });
  return {
    fetch: serial ? inSeries(serial, root, stepsOf) : stepsOf(node),
    project: compileProjector(
      { set: operation.selectionSet, type: root },
      {
        schema: api,
        parts,
        names,
        interfaceObjects,
        denied: denied.fields,
        included,
      },
    ),
  };
}

/**
 * The parts of a mutation, one after the other. Where one leaves nothing in a place that is never null the answer is
 * null, and what comes after it is not done.
 */
function inSeries(
  parts: readonly SerialPart[],
  root: GraphQLObjectType,
  stepsOf: (node: PlanNode) => Step | null,
): Step {
  const fields = root.getFields();
  const steps = parts.map(({ field, responseName, node }) => ({
    step: stepsOf(node),
    responseName,
    mayBeNull: !isNonNullType(fields[field]?.type),
  }));
  return async (run) => {
    for (const { step, responseName, mayBeNull } of steps) {
      const before = run.errors.length;
      const under = step?.(run);
      if (under) await under;
      const left = own(run.data, responseName);
      const isNothing = left === null || left === undefined;
      if (!mayBeNull && isNothing && run.errors.length > before) return;
    }
  };
}
