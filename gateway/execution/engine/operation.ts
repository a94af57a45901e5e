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
import type { OperationPlan, SerialPart } from '../planning/operation-planner.ts';
import type { ResponseNames } from '../planning/response-names.ts';
import { type Conditions, compileConditions, isIncluded } from './conditions.ts';
import { ownField } from './entity.ts';
import type { OperationParts } from './operation-parts.ts';
import type { PlanStep } from './plan-run.ts';
import { compileSteps } from './plan-steps.ts';
import type { ProjectObject } from './projection/outcome.ts';
import { compileProjector } from './projection/projector.ts';
import { isWithin } from './projection/selections.ts';

/** What plans are compiled with: the schemas of a supergraph, and what its planner knows. */
export interface CompileContext {
  /** What clients may see. */
  api: GraphQLSchema;
  /** All that subgraphs may answer. */
  supergraph: GraphQLSchema;
  /** The names in plans for the fields of operations. */
  names: ResponseNames;
  /** Interfaces that are objects to some subgraphs. */
  interfaceObjects: ReadonlySet<string>;
  /** Which of its required fields a fetch needs. */
  inputs: NeededInputs;
}

/** An operation with all of its conditions decided, ready to run. */
export interface OperationVariant {
  /** Null when there is nothing to fetch. */
  fetch: PlanStep | null;
  project: ProjectObject;
}

/** A planned operation. Its variants are compiled when they are first used. */
export interface CompiledOperation {
  plan: OperationPlan;
  parts: OperationParts;
  names: ResponseNames;
  /** The variant for the variables of a request. Raises BAD_USER_INPUT for a condition that is neither true nor false. */
  variantFor(variables: Readonly<Record<string, unknown>> | undefined): OperationVariant;
}

/** An operation with ten conditions has a thousand variants, few of which are in use. */
const VARIANTS_KEPT = 16;

/** Compiles an operation by its plan. */
export function compileOperation(
  plan: OperationPlan,
  parts: OperationParts,
  graph: CompileContext,
): CompiledOperation {
  const conditionsOf = compileConditions(parts);
  const variants = new LRUCache<string, OperationVariant>({ max: VARIANTS_KEPT });
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
  { node, denied, serial }: OperationPlan,
  parts: OperationParts,
  graph: CompileContext,
  conditions: Conditions,
): OperationVariant {
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
      isReadOnly: operation.operation === OperationTypeNode.QUERY,
      resolveFetch: (fetch) => inputs.of(fetch, included),
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
 * Runs the parts of a mutation one after the other. When a part fails in a field that is never null, the whole answer is
 * null, and the parts after it are not run.
 */
function inSeries(
  parts: readonly SerialPart[],
  root: GraphQLObjectType,
  stepsOf: (node: PlanNode) => PlanStep | null,
): PlanStep {
  const fields = root.getFields();
  const steps = parts.map(({ field, responseName, node }) => ({
    step: stepsOf(node),
    responseName,
    mayBeNull: !isNonNullType(fields[field]?.type),
  }));
  return async (run) => {
    for (const { step, responseName, mayBeNull } of steps) {
      const before = run.errors.length;
      const pending = step?.(run);
      if (pending) await pending;
      const value = ownField(run.data, responseName);
      const isNull = value === null || value === undefined;
      if (!mayBeNull && isNull && run.errors.length > before) return;
    }
  };
}
