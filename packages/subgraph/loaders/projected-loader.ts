import type { Ctx } from '../context.ts';
import type { Projection } from './projection.ts';
import { type ProjectedRead, SharedReads } from './shared-reads.ts';

/** Batched reads by key that are no wider than asked. */
export interface ProjectedLoader<C extends Ctx, V> {
  /** What is stored under a key, with these fields at least; all of it where none are named. Null for nothing. */
  load(ctx: C, key: string, fields?: Projection): Promise<V | null>;
}

type Known<V> = Map<string, Promise<V | null>>;

const WHOLE = '';
const texts = new WeakMap<Projection, string>();

/**
 * As `defineLoader`, for documents of which different fields are needed: all that ask in one turn share one read of the
 * fields that any of them needs. A request caches each answer by its fields, so that a narrow read never answers a wide
 * one.
 */
export function defineProjectedLoader<C extends Ctx, V>(
  read: ProjectedRead<C['db'] & object, string, V>,
): ProjectedLoader<C, V> {
  const shared = new SharedReads(read);
  // The reads of a transaction, which sees its own writes; other requests must not see them.
  const ofTransaction = {};

  function readsFor(ctx: C): SharedReads<C['db'] & object, string, V> {
    if (!ctx.inTransaction) return shared;
    const known = ctx.loaders.get(ofTransaction) as typeof shared | undefined;
    if (known) return known;
    const own = new SharedReads(read);
    ctx.loaders.set(ofTransaction, own);
    return own;
  }

  return {
    load(ctx, key, fields) {
      const known = knownOf<V>(ctx, shared, fields);
      let found = known.get(key);
      if (!found) {
        found = readsFor(ctx).load(ctx.db as C['db'] & object, key, fields);
        known.set(key, found);
      }
      return found;
    },
  };
}

/** What a request was given already, by the fields that it asked for; two places that ask for the same are one. */
function knownOf<V>(ctx: Ctx, loader: object, fields: Projection | undefined): Known<V> {
  let byFields = ctx.loaders.get(loader) as Map<string, Known<V>> | undefined;
  if (!byFields) {
    byFields = new Map();
    ctx.loaders.set(loader, byFields);
  }
  const text = textOf(fields);
  let known = byFields.get(text);
  if (!known) {
    known = new Map();
    byFields.set(text, known);
  }
  return known;
}

function textOf(fields: Projection | undefined): string {
  if (!fields) return WHOLE;
  let text = texts.get(fields);
  if (text === undefined) {
    text = Object.keys(fields).join();
    texts.set(fields, text);
  }
  return text;
}
