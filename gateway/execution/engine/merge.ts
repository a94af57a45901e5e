import { type Entity, isEntity, own, put } from './run.ts';
import type { Footprint } from './write-set.ts';

/**
 * A copy of a value wherever a fetch may write later, for a value that goes to more than one place. All else is taken
 * by reference: in one process scalars are handed on unserialised, and what a resolver returned for one may be shared
 * with whoever else holds it.
 */
export function copied(value: unknown, place: Footprint | undefined): unknown {
  if (place === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((element) => copied(element, place));
  const copy: Entity = { ...value };
  for (const [name, child] of place.children) {
    const nested = own(copy, name);
    if (typeof nested === 'object' && nested !== null) put(copy, name, copied(nested, child));
  }
  return copy;
}

/**
 * Writes an answer, which is given up for it, into an object of the tree. What comes later counts, also when it is
 * null.
 */
export function mergeInto(target: Entity, source: Entity, place: Footprint): void {
  const { children } = place;
  for (const name in source) {
    const given = source[name];
    if (given === undefined) continue;
    const known = own(target, name);
    if (known === undefined || known === null) {
      put(target, name, given);
    } else if (typeof given !== 'object' || given === null) {
      if (!isVaguer(name, given, place)) put(target, name, given);
    } else {
      const child = children.get(name);
      put(target, name, child ? mergeOwn(known, given, child) : combine(known, given, place));
    }
  }
}

/** Whether a value is a type's name from a subgraph that knows only the interface: it must not replace a known type. */
const isVaguer = (name: string, given: unknown, { interfaceObjects }: Footprint): boolean =>
  name === '__typename' && interfaceObjects.has(given);

/** Merges where fetches write: objects stay the same ones, as fetches under way may be about to fill them. */
function mergeOwn(known: unknown, given: unknown, place: Footprint): unknown {
  if (isEntity(known) && isEntity(given)) {
    mergeInto(known, given, place);
    return known;
  }
  if (Array.isArray(known) && sameLists(known, given)) {
    for (const [at, element] of given.entries()) known[at] = mergeOwn(known[at], element, place);
    return known;
  }
  return given;
}

/** Both values in one, neither of them changed: they may be a scalar's. */
function combine(known: unknown, given: unknown, place: Footprint): unknown {
  if (isEntity(known) && isEntity(given)) {
    const both: Entity = { ...known };
    for (const name of Object.keys(given)) {
      const value = given[name];
      if (value === undefined || (isVaguer(name, value, place) && both[name])) continue;
      put(both, name, combine(own(both, name), value, place));
    }
    return both;
  }
  if (!Array.isArray(known) || !sameLists(known, given)) return given;
  return given.map((element, at) => combine(known[at], element, place));
}

const sameLists = (known: readonly unknown[], given: unknown): given is unknown[] =>
  Array.isArray(given) && known.length === given.length;
