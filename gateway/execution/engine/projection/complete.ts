import {
  type GraphQLNullableType,
  type GraphQLOutputType,
  isCompositeType,
  isListType,
  isNonNullType,
} from 'graphql';
import { isDangling } from '../unknown.ts';
import { noteInvalid, noteNull, noteUnknown, type Place } from './faults.ts';
import { leafCheck } from './leaf.ts';
import { BUBBLE, type Complete, FAILED } from './outcome.ts';

/** Compiles the completion of values of a type. `composite` completes objects, which are told by what they are. */
export function compileComplete(type: GraphQLOutputType, place: Place, composite: Complete | null): Complete {
  if (isNonNullType(type)) {
    const inner = compileNullable(type.ofType, place, composite);
    return (value, projection) => {
      const completed = value === null || value === undefined ? null : inner(value, projection);
      if (completed === FAILED) return BUBBLE;
      if (completed !== null) return completed;
      if (value === undefined) noteUnknown(projection, place);
      else noteNull(projection, type.ofType, place);
      return BUBBLE;
    };
  }
  const inner = compileNullable(type, place, composite);
  return (value, projection) => {
    if (value === null || value === undefined) return null;
    const { faults, unknown } = projection;
    const before = faults.length;
    const completed = inner(value, projection);
    if (completed !== FAILED) return completed;
    if (unknown.size > 0 && isDangling(unknown, value)) faults.length = before;
    return null;
  };
}

/** Completes what is not null; {@link FAILED} when it turns out to be no value of the type. */
function compileNullable(
  type: GraphQLNullableType & GraphQLOutputType,
  place: Place,
  composite: Complete | null,
): Complete {
  if (isListType(type)) return compileList(type, type.ofType, place, composite);
  if (isCompositeType(type)) {
    if (!composite) throw new Error(`nothing is selected of ${type}`);
    return composite;
  }
  const isValid = leafCheck(type);
  if (!isValid) return (value) => value;
  return (value, projection) => {
    if (isValid(value)) return value;
    noteInvalid(projection, type, place);
    return FAILED;
  };
}

function compileList(
  list: GraphQLOutputType,
  ofType: GraphQLOutputType,
  place: Place,
  composite: Complete | null,
): Complete {
  const complete = compileComplete(ofType, place, composite);
  return (value, projection) => {
    if (!Array.isArray(value)) {
      noteInvalid(projection, list, place);
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
