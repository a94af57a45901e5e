import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql';
import { FieldInfo } from './info.ts';
import { complete, type Field, type Place, type Shape } from './run.ts';
import { type MakeObject, objectShape } from './shapes.ts';

type ResolveReference = (reference: unknown, context: object, info: GraphQLResolveInfo) => unknown;

interface Entity {
  readonly shape: Shape;
  readonly resolve: ResolveReference | undefined;
}

/** The types of object behind the field by which a gateway asks for entities; null for any other field. */
export function entityTypes(
  schema: GraphQLSchema,
  name: string,
  type: GraphQLOutputType,
): readonly GraphQLObjectType[] | null {
  if (name !== '_entities' || !isNonNullType(type) || !isListType(type.ofType)) return null;
  const { ofType: union } = type.ofType;
  return isUnionType(union) ? schema.getPossibleTypes(union) : null;
}

/** Gives the representations as they came: what they stand for is found by {@link entitiesShape}. */
export const representationsOf = (_source: unknown, args: { [name: string]: unknown }): unknown =>
  args.representations;

/**
 * The shape of a list of entities, out of their representations. The resolver that `@apollo/subgraph` has for it waits
 * for each in a function of its own and writes the type into what it got; here the representation says the type.
 */
export function entitiesShape(makes: ReadonlyMap<GraphQLObjectType, MakeObject>, field: () => Field): Shape {
  const entities = new Map(
    [...makes].map(([type, make]): [unknown, Entity] => [
      type.name,
      { shape: entityShape(type.name, make, field), resolve: referenceOf(type) },
    ]),
  );
  const shape: Shape = {
    mayBeNull: false,
    field,
    complete(run, representations, above, key) {
      if (!Array.isArray(representations)) return run.leave();
      const place: Place = { above, key, shape };
      const info = new FieldInfo(run, field(), above);
      const list: unknown[] = [];
      for (const [at, one] of representations.entries()) {
        const entity = entities.get(one.__typename);
        if (!entity) return run.leave();
        try {
          const found = entity.resolve ? entity.resolve(one, run.context, info) : one;
          list.push(complete(run, entity.shape, found, list, place, at));
        } catch {
          return run.leave();
        }
      }
      return list;
    },
  };
  return shape;
}

function entityShape(typename: string, make: MakeObject, field: () => Field): Shape {
  // What is found may call itself something else, as the types of an interface do; it is what was asked for.
  const makeAsked: MakeObject = (run, found, place) => {
    const isOther = found && '__typename' in found && found.__typename !== typename;
    return make(run, isOther ? { ...found, __typename: typename } : found, place);
  };
  return objectShape(makeAsked, { mayBeNull: true, field });
}

interface Extensions {
  apollo?: { subgraph?: { resolveReference?: ResolveReference } };
}

const referenceOf = ({ extensions }: GraphQLObjectType): ResolveReference | undefined =>
  (extensions as Extensions).apollo?.subgraph?.resolveReference;
