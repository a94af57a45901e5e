import objectPath from 'object-path';

const MOST_STEPS = 32;

/**
 * Puts a file at the place that a form's map names, such as `variables.files.0`. All above the place has to be there.
 * Raises an error for any other path.
 */
export function setFormPath(operations: unknown, path: string, file: unknown): void {
  // Bounded before it is taken apart: a path may have half a million steps.
  const steps = path.split('.', MOST_STEPS + 1);
  const last = steps.pop() ?? '';
  // A path of one step would take the place of a part of the request itself.
  if (steps.length === 0 || steps.length >= MOST_STEPS) throw new Error('no place');
  let above: unknown = operations;
  for (const step of steps) {
    if (!isParent(above) || !Object.hasOwn(above, step)) throw new Error('no place');
    above = Reflect.get(above, step);
  }
  if (!isParent(above) || last === '__proto__') throw new Error('no place');
  const there: unknown = Object.hasOwn(above, last) ? Reflect.get(above, last) : undefined;
  const isFree = there === null || (there === undefined && !Array.isArray(above));
  if (!isFree) throw new Error('no place');
  Reflect.set(above, last, file);
}

const isParent = (value: unknown): value is object =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype);

/**
 * Has `graphql-upload` use {@link setFormPath}. Its own way, `object-path`, copies the rest of a path at each step, so that one
 * form with a path of 100,000 steps takes all of the memory of the process; and it makes places that are not there.
 */
export function useSafeFormPaths(): void {
  Object.assign(objectPath, { set: setFormPath });
}
