import objectPath from 'object-path';

const MAX_STEPS = 32;

/**
 * Sets a file at a path of a form's map, such as `variables.files.0`. The parents must exist, and the value must be null
 * or absent. Raises an error for any other path.
 */
export function setFormPath(operations: unknown, path: string, file: unknown): void {
  // The number of steps is bounded before splitting: a path may have half a million.
  const steps = path.split('.', MAX_STEPS + 1);
  const last = steps.pop() ?? '';
  // A path of one step would replace a part of the request itself.
  if (steps.length === 0 || steps.length >= MAX_STEPS) throw new Error('invalid path');
  let above: unknown = operations;
  for (const step of steps) {
    if (!isParent(above) || !Object.hasOwn(above, step)) throw new Error('invalid path');
    above = Reflect.get(above, step);
  }
  if (!isParent(above) || last === '__proto__') throw new Error('invalid path');
  const there: unknown = Object.hasOwn(above, last) ? Reflect.get(above, last) : undefined;
  const isFree = there === null || (there === undefined && !Array.isArray(above));
  if (!isFree) throw new Error('invalid path');
  Reflect.set(above, last, file);
}

const isParent = (value: unknown): value is object =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype);

/**
 * Makes `graphql-upload` use {@link setFormPath}. It uses `object-path`, which copies the rest of a path at each step, so
 * that one form with a path of 100,000 steps takes all memory of the process; and it creates missing parents.
 */
export function useSafeFormPaths(): void {
  Object.assign(objectPath, { set: setFormPath });
}
