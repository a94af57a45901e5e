import { NODE, NODE_KEY } from '@souk/platform/nodes';
import {
  type GraphQLNullableType,
  type GraphQLOutputType,
  isCompositeType,
  isListType,
  isNonNullType,
} from 'graphql';
import { isEntity } from '../entity.ts';
import { isDangling } from '../missing-entities.ts';
import { type FieldLocation, noteInvalid, noteMissing, noteNull } from './faults.ts';
import { leafCheck } from './leaf.ts';
import { BUBBLE, type CompleteValue, FAILED } from './outcome.ts';

/** Compiles the completion of values of a type; `composite` completes its objects. */
export function compileComplete(
  type: GraphQLOutputType,
  location: FieldLocation,
  composite: CompleteValue | null,
): CompleteValue {
  if (isNonNullType(type)) {
    const inner = compileNullable(type.ofType, location, composite);
    return (value, projection) => {
      const completed = value === null || value === undefined ? null : inner(value, projection);
      if (completed === FAILED) return BUBBLE;
      if (completed !== null) return completed;
      if (value === undefined) noteMissing(projection, location);
      else noteNull(projection, type.ofType, location);
      return BUBBLE;
    };
  }
  const inner = compileNullable(type, location, composite);
  return (value, projection) => {
    if (value === null || value === undefined) return null;
    const { faults, missing } = projection;
    const before = faults.length;
    const completed = inner(value, projection);
    if (completed !== FAILED) return completed;
    if (missing.size > 0 && isDangling(missing, value)) faults.length = before;
    return null;
  };
}

/** Completes a value that is not null; {@link FAILED} when it is not a value of the type. */
function compileNullable(
  type: GraphQLNullableType & GraphQLOutputType,
  location: FieldLocation,
  composite: CompleteValue | null,
): CompleteValue {
  if (isListType(type)) return compileList(type, type.ofType, location, composite);
  if (isCompositeType(type)) {
    if (!composite) throw new Error(`nothing is selected of ${type}`);
    return type.name === NODE ? ofFoundNodes(composite) : composite;
  }
  const isValid = leafCheck(type);
  if (!isValid) return (value) => value;
  return (value, projection) => {
    if (isValid(value)) return value;
    noteInvalid(projection, type, location);
    return FAILED;
  };
}

/**
 * Completes the objects of `Query.node` that their subgraphs found. Of any other only the type and the key are known, by the
 * form of the id that the client sent; it must not look like an object whose fields are null.
 */
const ofFoundNodes =
  (composite: CompleteValue): CompleteValue =>
  (value, projection) => {
    const isUnknown = isEntity(value) && value[NODE_KEY] !== undefined && value.id === undefined;
    return isUnknown ? FAILED : composite(value, projection);
  };

function compileList(
  list: GraphQLOutputType,
  ofType: GraphQLOutputType,
  location: FieldLocation,
  composite: CompleteValue | null,
): CompleteValue {
  const complete = compileComplete(ofType, location, composite);
  return (value, projection) => {
    if (!Array.isArray(value)) {
      noteInvalid(projection, list, location);
      return FAILED;
    }
    const { path } = projection;
    const depth = path.push(0) - 1;
    const completed = new Array<unknown>(value.length);
    let bubbles = false;
    for (let at = 0; at < value.length; at++) {
      path[depth] = at;
      const element = complete(value[at], projection);
      if (element === BUBBLE) bubbles = true;
      completed[at] = element;
    }
    path.pop();
    return bubbles ? FAILED : completed;
  };
}
