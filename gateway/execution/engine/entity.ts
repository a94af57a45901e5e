/** An object of an answer, of a variable or of the tree that the answers to an operation are merged into. */
export type Entity = Record<string, unknown>;

/** Whether a value is an object with fields. A list is not. */
export const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names that every object answers to without having such a field. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Whether a response name, which clients choose, is also the name of something that every object inherits. */
export const isInherited = (name: string): boolean => INHERITED.has(name);

/** The value of a field of the object itself. An alias may well be called `constructor`. */
export function ownField(entity: Entity, name: string): unknown {
  const value = entity[name];
  // All that objects inherit are functions, which no answer contains, and their prototype.
  if (typeof value !== 'function' && name !== '__proto__') return value;
  return Object.hasOwn(entity, name) ? value : undefined;
}

/** Sets a field. Plain assignment to an alias of the name `__proto__` would change the prototype of the object. */
export function setField(entity: Entity, name: string, value: unknown): void {
  if (name !== '__proto__') entity[name] = value;
  else Object.defineProperty(entity, name, { value, writable: true, enumerable: true, configurable: true });
}
