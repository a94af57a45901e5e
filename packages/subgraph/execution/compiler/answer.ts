import { type ExecutionResult, locatedError } from 'graphql';
import { type Container, type FieldFailure, put, type ResponsePlace } from './run.ts';

/** The answer of a run: what failed is an error with its place, and empties the next place above that may be null. */
export function executionResultOf(data: Container, failures: readonly FieldFailure[]): ExecutionResult {
  if (failures.length === 0) return { data: data as ExecutionResult['data'] };
  let whole: Container | null = data;
  const errors = failures.map(({ error, place }) => {
    const emptied = nearestNullable(place);
    if (!emptied) whole = null;
    else if (whole) empty(whole, keysOf(emptied));
    return locatedError(error, undefined, keysOf(place));
  });
  return { data: whole as ExecutionResult['data'], errors };
}

function nearestNullable(place: ResponsePlace): ResponsePlace | undefined {
  let at: ResponsePlace | undefined = place;
  while (at && !at.shape.mayBeNull) at = at.prev;
  return at;
}

function keysOf(place: ResponsePlace): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at: ResponsePlace | undefined = place; at; at = at.prev) keys.unshift(at.key);
  return keys;
}

/** Empties a place, unless a wider one around it is empty already. */
function empty(data: Container, keys: readonly (string | number)[]): void {
  let into: unknown = data;
  for (const key of keys.slice(0, -1)) {
    into = isContainer(into) ? Reflect.get(into, key) : null;
  }
  const last = keys.at(-1);
  if (isContainer(into) && last !== undefined) put(into, last, null);
}

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;
