import { type Entity, isEntity, ownField, setField } from './entity.ts';
import type { WriteSet } from './write-set.ts';

/**
 * A copy of a value that is written to more than one object, as deep as later fetches may write. The rest is shared by
 * reference: within one process scalars are not serialised, and a resolver may keep the value that it returned.
 */
export function copied(value: unknown, writeSet: WriteSet | undefined): unknown {
  if (writeSet === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((element) => copied(element, writeSet));
  const copy: Entity = { ...value };
  for (const [name, child] of writeSet.children) {
    const nested = ownField(copy, name);
    if (typeof nested === 'object' && nested !== null) setField(copy, name, copied(nested, child));
  }
  return copy;
}

/** Writes an answer into an object of the tree and takes it over. The later value replaces the earlier, also by null. */
export function mergeInto(target: Entity, source: Entity, writeSet: WriteSet): void {
  const { children } = writeSet;
  for (const name in source) {
    const given = source[name];
    if (given === undefined) continue;
    const known = ownField(target, name);
    if (known === undefined || known === null) {
      setField(target, name, given);
    } else if (typeof given !== 'object' || given === null) {
      if (!isVaguer(name, given, writeSet)) setField(target, name, given);
    } else {
      const child = children.get(name);
      setField(target, name, child ? mergeOwn(known, given, child) : combine(known, given, writeSet));
    }
  }
}

/** Whether a value is the name of an interface, from a subgraph that knows no more. It must not replace a type's name. */
const isVaguer = (name: string, given: unknown, { interfaceObjects }: WriteSet): boolean =>
  name === '__typename' && interfaceObjects.has(given);

/** Merges in place: other fetches hold references to the objects and are about to fill them. */
function mergeOwn(known: unknown, given: unknown, writeSet: WriteSet): unknown {
  if (isEntity(known) && isEntity(given)) {
    mergeInto(known, given, writeSet);
    return known;
  }
  if (Array.isArray(known) && sameLists(known, given)) {
    for (const [at, element] of given.entries()) known[at] = mergeOwn(known[at], element, writeSet);
    return known;
  }
  return given;
}

/** A new value of both. Neither is changed, as they may belong to a scalar. */
function combine(known: unknown, given: unknown, writeSet: WriteSet): unknown {
  if (isEntity(known) && isEntity(given)) {
    const both: Entity = { ...known };
    for (const name of Object.keys(given)) {
      const value = given[name];
      if (value === undefined || (isVaguer(name, value, writeSet) && both[name])) continue;
      setField(both, name, combine(ownField(both, name), value, writeSet));
    }
    return both;
  }
  if (!Array.isArray(known) || !sameLists(known, given)) return given;
  return given.map((element, at) => combine(known[at], element, writeSet));
}

const sameLists = (known: readonly unknown[], given: unknown): given is unknown[] =>
  Array.isArray(given) && known.length === given.length;
