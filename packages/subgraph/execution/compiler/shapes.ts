import { type GraphQLAbstractType, GraphQLID, type GraphQLLeafType, GraphQLString } from 'graphql';
import { FieldInfo } from './info.ts';
import { type Container, complete, type Place, type Run, type Shape } from './run.ts';

/** Fills an object of the answer from what was resolved for it. */
export type MakeObject = (run: Run, source: object | undefined, place: Place | null) => Container;

type Spot = Pick<Shape, 'mayBeNull' | 'field'>;

/** Whether every string is a value of the type, to be shown as it is. */
export const isText = (type: unknown): boolean => type === GraphQLString || type === GraphQLID;

/** The shape of scalars and enums. */
export function leafShape(type: GraphQLLeafType, spot: Spot): Shape {
  const isOfText = isText(type);
  return {
    ...spot,
    complete(run, value) {
      if (isOfText && typeof value === 'string') return value;
      try {
        return type.serialize(value) ?? run.leave();
      } catch {
        return run.leave();
      }
    },
  };
}

/** The shape of objects of one type. */
export function objectShape(make: MakeObject, spot: Spot): Shape {
  const shape: Shape = {
    ...spot,
    complete: (run, value, above, key) =>
      typeof value === 'object' ? make(run, value, { above, key, shape }) : run.leave(),
  };
  return shape;
}

/** The shape of interfaces and unions, by the objects of the types that may stand there. */
export function abstractShape(
  type: GraphQLAbstractType,
  makes: ReadonlyMap<string, MakeObject>,
  spot: Spot,
): Shape {
  const shape: Shape = {
    ...spot,
    complete(run, value, above, key) {
      if (typeof value !== 'object') return run.leave();
      const make = makes.get(nameOfType(run, type, value, new FieldInfo(run, spot.field(), above)));
      return make ? make(run, value, { above, key, shape }) : run.leave();
    },
  };
  return shape;
}

// No type is called like that.
const NONE = '';

function nameOfType(run: Run, type: GraphQLAbstractType, value: object, info: FieldInfo): string {
  try {
    const named: unknown = type.resolveType
      ? type.resolveType(value, run.context, info, type)
      : '__typename' in value && value.__typename;
    return typeof named === 'string' ? named : NONE;
  } catch {
    return NONE;
  }
}

/** The shape of lists. */
export function listShape(item: Shape, spot: Spot): Shape {
  const shape: Shape = {
    ...spot,
    complete(run, value, above, key) {
      if (!Array.isArray(value)) return run.leave();
      const place: Place = { above, key, shape };
      const list: unknown[] = [];
      for (let at = 0; at < value.length; at += 1) {
        list.push(complete(run, item, value[at], list, place, at));
      }
      return list;
    },
  };
  return shape;
}
