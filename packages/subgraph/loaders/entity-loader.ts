import type { GraphQLResolveInfo } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Model, QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { Document } from '../database/model.ts';
import { readLean } from '../database/read-lean.ts';
import { defineLoader, type Loader, load } from './loader.ts';
import { type FieldNeeds, type Projection, projection } from './projection.ts';

/** What an entity loader is made of. */
export interface EntityLoaderSpec<C extends Ctx, D extends Document> {
  /** The GraphQL type. */
  type: string;
  model: (db: C['db']) => Model<D>;
  needs: FieldNeeds;
  /** Stored fields read whatever was asked for, e.g. those that decide who may see the thing. */
  always?: readonly string[];
}

// Clients choose selections, so their number has to be bounded.
const PROJECTIONS_KEPT = 500;
const NONE: readonly string[] = [];

/**
 * Loads entities by id: batched (`$in`) over all requests that ask at once, lean, and projected to the selection of the field being
 * resolved. Loads with different projections do not share a cache, so a narrow read never answers a wide one.
 */
export function defineEntityLoader<C extends Ctx, D extends Document>(spec: EntityLoaderSpec<C, D>) {
  const byFields = new LRUCache<string, Loader<C, string, D>>({ max: PROJECTIONS_KEPT });
  const byProjection = new WeakMap<Projection, Loader<C, string, D>>();
  const whole = readWith(undefined);
  const always = spec.always ?? [];

  function readWith(fields: Projection | undefined): Loader<C, string, D> {
    return defineLoader<C, string, D>(async (db, ids) => {
      const filter = { _id: { $in: [...ids] } } as QueryFilter<D>;
      const found = await readLean(spec.model(db), filter, { fields });
      return new Map(found.map((document) => [document._id, document]));
    });
  }

  // By content: two places of an operation that ask for the same fields are read together.
  function readAs(fields: Projection): Loader<C, string, D> {
    const key = Object.keys(fields).join();
    let loader = byFields.get(key);
    if (!loader) {
      loader = readWith(fields);
      byFields.set(key, loader);
    }
    byProjection.set(fields, loader);
    return loader;
  }

  return {
    /** The document, projected to the selection under `info`; the whole of it without `info`. */
    load(ctx: C, id: string, info?: GraphQLResolveInfo, path: readonly string[] = NONE): Promise<D | null> {
      if (!info) return load(ctx, whole, id);
      const fields = projection(info, spec.type, spec.needs, { path, always });
      return load(ctx, byProjection.get(fields) ?? readAs(fields), id);
    },
  };
}
