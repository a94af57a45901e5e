import {
  type GraphQLAbstractType,
  GraphQLError,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLResolveInfo,
  GraphQLString,
  isObjectType,
} from 'graphql';
import { fieldInfo } from './info.ts';
import {
  type CompiledRun,
  type Container,
  complete,
  isPromise,
  type PlannedField,
  placeAt,
  type ResponsePlace,
  type Shape,
} from './run.ts';

/** Fills an object of the answer from what was resolved for it. Raises nothing: what fails is noted at its field. */
export type MakeObject = (
  run: CompiledRun,
  source: NonNullable<unknown> | undefined,
  place: ResponsePlace | undefined,
) => Container;

type Spot = Pick<Shape, 'mayBeNull' | 'field'>;

/** Whether every string is a value of the type, to be shown as it is. */
export const isText = (type: unknown): boolean => type === GraphQLString || type === GraphQLID;

/** The shape of sharedScalars and enums. */
export function leafShape(type: GraphQLLeafType, spot: Spot): Shape {
  const isOfText = isText(type);
  return {
    ...spot,
    complete(_run, value) {
      if (isOfText && typeof value === 'string') return value;
      const shown: unknown = type.serialize(value);
      if (shown === null || shown === undefined) {
        throw new Error(`${type}.serialize gave ${shown} for a value of type ${typeof value}.`);
      }
      return shown;
    },
  };
}

/** The shape of objects of one type. */
export function objectShape(make: MakeObject, spot: Spot): Shape {
  const shape: Shape = {
    ...spot,
    complete: (run, value, _into, prev, key) => make(run, value, placeAt(prev, key, shape)),
  };
  return shape;
}

/** The shape of interfaces and unions, by the object shapes of their possible types. */
export function abstractShape(
  type: GraphQLAbstractType,
  makes: ReadonlyMap<string, MakeObject>,
  spot: Spot,
): Shape {
  const shape: Shape = {
    ...spot,
    complete(run, value, into, prev, key) {
      const field = spot.field();
      const info = fieldInfo(run, field, holderOf(prev, spot.field));
      const madeOf = (named: unknown) => {
        const make = typeof named === 'string' ? makes.get(named) : undefined;
        if (!make) throw new GraphQLError(whyNoType(type, named, info));
        return make;
      };
      const named = nameOfType(run, type, value, info);
      if (typeof named !== 'object' || named === null || !isPromise(named)) {
        return madeOf(named)(run, value, placeAt(prev, key, shape));
      }
      const typed: Shape = {
        ...spot,
        complete: (_run, make) => (make as MakeObject)(run, value, placeAt(prev, key, shape)),
      };
      run.follow(named.then(madeOf), typed, into, prev, key);
      return null;
    },
  };
  return shape;
}

/** The place of the object that holds a field, from a place within the field's lists. */
function holderOf(prev: ResponsePlace | undefined, field: () => PlannedField): ResponsePlace | undefined {
  let at = prev;
  while (at && at.shape.field === field) at = at.prev;
  return at;
}

/** What an object of an abstract type calls itself, or a promise of it. */
export function nameOfType(
  run: CompiledRun,
  type: GraphQLAbstractType,
  value: NonNullable<unknown>,
  info: GraphQLResolveInfo,
): unknown {
  if (type.resolveType) return type.resolveType(value, run.context, info, type);
  return typeof value === 'object' && '__typename' in value ? value.__typename : undefined;
}

/** Why there is no object of a type that was named, worded as graphql-js does. */
export function whyNoType(
  type: GraphQLAbstractType,
  named: unknown,
  { fieldName, parentType, schema }: GraphQLResolveInfo,
): string {
  if (typeof named !== 'string') {
    return `Abstract type "${type}" must resolve to an Object type at runtime for field "${parentType.name}.${fieldName}", and "resolveType" gave ${named === null ? null : typeof named}.`;
  }
  const known = schema.getType(named);
  if (!known)
    return `Abstract type "${type}" was resolved to a type "${named}" that does not exist inside the schema.`;
  if (!isObjectType(known)) return `Abstract type "${type}" was resolved to a non-object type "${named}".`;
  return `Runtime Object type "${named}" is not a possible type for "${type}".`;
}

/** The shape of lists. */
export function listShape(item: Shape, spot: Spot): Shape {
  const shape: Shape = {
    ...spot,
    complete(run, value, _into, prev, key) {
      const place = placeAt(prev, key, shape);
      const list: unknown[] = [];
      for (const one of elementsOf(value, spot.field())) {
        const at = list.length;
        // The place is taken at once: what comes later for it is put there.
        list.push(null);
        try {
          list[at] = complete(run, item, one, list, place, at);
        } catch (error) {
          run.fail(error, item, place, at);
        }
      }
      return list;
    },
  };
  return shape;
}

function elementsOf(value: NonNullable<unknown>, { name, parent }: PlannedField): Iterable<unknown> {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && Symbol.iterator in value) return value as Iterable<unknown>;
  throw new GraphQLError(`Expected Iterable, but did not find one for field "${parent.name}.${name}".`);
}
