import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
} from 'graphql';
import { argumentsOf } from './arguments.ts';
import { collectFields, type Fragments } from './collect.ts';
import { entitiesShape, entityTypes, representationsOf } from './entities.ts';
import { compileObject, type ObjectPart } from './object.ts';
import type { PlannedField, PlannedOperation, Shape } from './run.ts';
import { abstractShape, leafShape, listShape, type MakeObject, objectShape } from './shapes.ts';

/** A compiled query. */
export interface CompiledQuery extends PlannedOperation {
  readonly make: MakeObject;
}

/** What cannot be compiled; it never leaves this module. */
class NotPlannable extends Error {}

/** Compiles the one query of a valid document without conditions; null for what only graphql-js can run. */
export function compileQuery(schema: GraphQLSchema, document: DocumentNode): CompiledQuery | null {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const root = schema.getQueryType();
  if (!operation || !root) return null;
  const named = document.definitions.flatMap((one) =>
    one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
  );
  const fragments = Object.fromEntries(named);
  try {
    const planner = new Planner(schema, fragments);
    return { schema, operation, fragments, make: planner.object(root, [operation]) };
  } catch (error) {
    if (error instanceof NotPlannable) return null;
    throw error;
  }
}

type Nodes = readonly Pick<FieldNode, 'selectionSet'>[];

class Planner {
  readonly #schema: GraphQLSchema;
  readonly #fragments: Fragments;

  constructor(schema: GraphQLSchema, fragments: Fragments) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  object(type: GraphQLObjectType, nodes: Nodes): MakeObject {
    if (type.isTypeOf) throw new NotPlannable();
    const sets = nodes.map(({ selectionSet }) => selectionSet);
    const fields = collectFields(this.#schema, this.#fragments, type, sets);
    return compileObject([...fields].map(([key, asked]) => this.#part(type, key, asked)));
  }

  #part(parent: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): ObjectPart {
    const [first] = nodes;
    if (!first) throw new NotPlannable();
    const name = first.name.value;
    if (name === '__typename') return { key, typename: parent.name };
    const definition = parent.getFields()[name];
    // Introspection, and what the root's value would have to hold.
    const isRoot = parent === this.#schema.getQueryType();
    if (!definition || (isRoot && !definition.resolve)) throw new NotPlannable();
    const entities = isRoot ? entityTypes(this.#schema, name, definition.type) : null;
    const field: PlannedField = {
      key,
      name,
      parent,
      type: definition.type,
      nodes,
      resolve: entities ? representationsOf : definition.resolve,
      args: argumentsOf(definition, first),
      shape: entities
        ? entitiesShape(new Map(entities.map((one) => [one, this.object(one, nodes)])), () => field)
        : this.#shape(definition.type, nodes, () => field),
    };
    return field;
  }

  #shape(type: GraphQLOutputType, nodes: readonly FieldNode[], field: () => PlannedField): Shape {
    const spot = { mayBeNull: !isNonNullType(type), field };
    const inner = getNullableType(type);
    if (isLeafType(inner)) return leafShape(inner, spot);
    if (isListType(inner)) return listShape(this.#shape(inner.ofType, nodes, field), spot);
    if (isObjectType(inner)) return objectShape(this.object(inner, nodes), spot);
    if (!isAbstractType(inner)) throw new NotPlannable();
    const types = this.#schema.getPossibleTypes(inner);
    const makes = new Map(types.map((one) => [one.name, this.object(one, nodes)]));
    return abstractShape(inner, makes, spot);
  }
}
