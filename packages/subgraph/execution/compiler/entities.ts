import {
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql';
import { fieldInfo } from './info.ts';
import { type CompiledRun, complete, type PlannedField, placeAt, type Shape } from './run.ts';
import { type MakeObject, nameOfType, objectShape, whyNoType } from './shapes.ts';

type ResolveReference = (reference: unknown, context: object, info: GraphQLResolveInfo) => unknown;

interface Entity {
  readonly shape: Shape;
  readonly resolve: ResolveReference | undefined;
}

type Entities = ReadonlyMap<unknown, Entity>;

/** The object types of the `_entities` field; null for any other field. */
export function entityTypes(
  schema: GraphQLSchema,
  name: string,
  type: GraphQLOutputType,
): readonly GraphQLObjectType[] | null {
  if (name !== '_entities' || !isNonNullType(type) || !isListType(type.ofType)) return null;
  const { ofType: union } = type.ofType;
  return isUnionType(union) ? schema.getPossibleTypes(union) : null;
}

/** Gives the representations as they came; {@link entitiesShape} resolves them. */
export const representationsOf = (_source: unknown, args: { [name: string]: unknown }): unknown =>
  args.representations;

/**
 * The shape of a list of entities, out of their representations. The resolver that `@apollo/subgraph` has for it waits
 * for each in a function of its own and writes the type into what it got; here the representation says the type.
 */
export function entitiesShape(
  makes: ReadonlyMap<GraphQLObjectType, MakeObject>,
  field: () => PlannedField,
): Shape {
  const entities: Entities = new Map(
    [...makes].map(([type, make]): [unknown, Entity] => [
      type.name,
      { shape: entityShape(type.name, make, field), resolve: referenceOf(type) },
    ]),
  );
  const ofInterfaces = interfaceShape(field);
  const shape: Shape = {
    mayBeNull: false,
    field,
    complete(run, representations, _into, prev, key) {
      if (!Array.isArray(representations)) throw new TypeError('representations are a list');
      const place = placeAt(prev, key, shape);
      const info = fieldInfo(run, field(), prev);
      const list: unknown[] = [];
      for (const [at, one] of representations.entries()) {
        const entity = entities.get(one.__typename);
        const found = entity ? reference(entity, one, run, info) : seenAs(entities, one, run, info);
        const entityShapeOf = entity?.shape ?? ofInterfaces;
        list.push(null);
        try {
          list[at] = complete(run, entityShapeOf, found, list, place, at);
        } catch (error) {
          run.fail(error, entityShapeOf, place, at);
        }
      }
      return list;
    },
  };
  return shape;
}

const reference = (
  { resolve }: Entity,
  one: unknown,
  { context }: CompiledRun,
  info: GraphQLResolveInfo,
): unknown => (resolve ? resolve(one, context, info) : one);

function entityShape(typename: string, make: MakeObject, field: () => PlannedField): Shape {
  // What is found may call itself something else, as the types of an interface do; it is what was asked for.
  const makeAsked: MakeObject = (run, found, place) => {
    const isOther = typeof found === 'object' && '__typename' in found && found.__typename !== typename;
    return make(run, isOther ? { ...found, __typename: typename } : found, place);
  };
  return objectShape(makeAsked, { mayBeNull: true, field });
}

/** The entity that a representation of an interface refers to. */
interface Seen {
  readonly entity: Entity;
  readonly found: NonNullable<unknown>;
}

function interfaceShape(field: () => PlannedField): Shape {
  return {
    mayBeNull: true,
    field,
    complete(run, seen, into, prev, key) {
      const { entity, found } = seen as Seen;
      return entity.shape.complete(run, found, into, prev, key);
    },
  };
}

/** Resolves a representation of an interface: by the interface's own resolver, or else by the type it names. */
function seenAs(
  entities: Entities,
  one: { readonly __typename?: unknown },
  run: CompiledRun,
  info: GraphQLResolveInfo,
): Promise<Seen | null> {
  const type = info.schema.getType(String(one.__typename));
  if (!isInterfaceType(type)) throw new Error(`There is no entity of a type "${one.__typename}" here.`);
  return foundByInterface(entities, type, one, run, info);
}

async function foundByInterface(
  entities: Entities,
  type: GraphQLInterfaceType,
  one: unknown,
  run: CompiledRun,
  info: GraphQLResolveInfo,
): Promise<Seen | null> {
  const resolve = referenceOf(type);
  const found = await (resolve ? resolve(one, run.context, info) : one);
  if (found === null || found === undefined) return null;
  const named = await nameOfType(run, type, found, info);
  const entity = entities.get(named);
  if (!entity) throw new Error(whyNoType(type, named, info));
  const deeper = resolve ? found : await reference(entity, found, run, info);
  return deeper === null || deeper === undefined ? null : { entity, found: deeper };
}

interface Extensions {
  apollo?: { subgraph?: { resolveReference?: ResolveReference } };
}

const referenceOf = ({
  extensions,
}: GraphQLObjectType | GraphQLInterfaceType): ResolveReference | undefined =>
  (extensions as Extensions).apollo?.subgraph?.resolveReference;
