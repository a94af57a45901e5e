import { isDeepStrictEqual } from 'node:util';
import type { GraphQLError } from 'graphql';
import type { ExecutionResult } from '../../request.ts';

/** The result of comparing two answers. `shifted`: equal except for the indices in paths of errors. */
export type Verdict = 'same' | 'shifted' | 'different';

/** An answer as it is compared. */
export interface Comparable {
  data: unknown;
  errors: string[];
  completed: string[];
}

/**
 * An answer without what may differ by documented right:
 * - the order of errors, as parallel fetches end in any order;
 * - what the stock executor puts into paths that is no place in a response (`@`, `_entities`, the planner's aliases);
 * - through which of several types, and how often, a null of its own completion is reported; that ours is an error as
 *   well, where no other error explains it, and none for a reference that leads to nothing.
 */
export function comparable({ data, errors = [], extensions }: ExecutionResult): Comparable {
  const completed = (extensions?.valueCompletion ?? []) as GraphQLError[];
  const given = errors.filter((error) => !completed.includes(error));
  return {
    data: data === undefined ? 'none' : JSON.parse(JSON.stringify(data)),
    errors: given
      .map((error) => {
        const { message, path, extensions: more } = error;
        return JSON.stringify({ message, path: placeOf(path), more, cause: error.originalError?.message });
      })
      .sort(),
    completed: given.length > 0 ? [] : [...new Set(completed.map(({ path }) => JSON.stringify(path)))].sort(),
  };
}

/** Compares our answer with the stock one. */
export function compare(stock: Comparable, ours: Comparable): Verdict {
  if (!ours.completed.every((path) => stock.completed.includes(path))) return 'different';
  const measured = { ...stock, completed: ours.completed };
  if (isDeepStrictEqual(measured, ours)) return 'same';
  return isDeepStrictEqual(withoutIndices(measured), withoutIndices(ours)) ? 'shifted' : 'different';
}

function placeOf(path: readonly (string | number)[] | undefined) {
  const end = path?.findIndex((part) => part === '@' || part === '_entities') ?? -1;
  const place = end === -1 ? path : path?.slice(0, end);
  return place?.map((part) => (typeof part === 'string' ? part.replace(/__alias_\d+$/, '') : part));
}

const withoutIndices = (one: Comparable): Comparable => ({
  ...one,
  errors: one.errors.map((text) => text.replace(/(?<=[[,])\d+(?=[\],])/g, '#')).sort(),
});
