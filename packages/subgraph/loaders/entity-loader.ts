import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { Document, DocumentModel } from '../database/model.ts';
import { readLean } from '../database/read-lean.ts';
import { defineProjectedLoader } from './projected-loader.ts';
import { type FieldNeeds, projection } from './projection.ts';

/** What an entity loader is made of. */
export interface EntityLoaderSpec<C extends Ctx, D extends Document> {
  /** The GraphQL type. */
  type: string;
  model: (db: C['db']) => DocumentModel<D>;
  needs: FieldNeeds;
  /** Stored fields read whatever was asked for, e.g. those that decide who may see the thing. */
  always?: readonly string[];
}

const NONE: readonly string[] = [];

/**
 * Loads entities by id: batched (`$in`) over all requests that ask at once, lean, and projected to the selections of
 * the fields being resolved.
 */
export function defineEntityLoader<C extends Ctx, D extends Document>(spec: EntityLoaderSpec<C, D>) {
  const { always = NONE, model, needs, type } = spec;
  const loader = defineProjectedLoader<C, D>(async (db, ids, fields) => {
    const filter = { _id: { $in: [...ids] } } as QueryFilter<D>;
    const found = await readLean(model(db), filter, { fields });
    return new Map(found.map((document) => [document._id, document]));
  });
  return {
    /** The document with what the selection under `info` needs at least; the whole of it without `info`. */
    load(ctx: C, id: string, info?: GraphQLResolveInfo, path: readonly string[] = NONE): Promise<D | null> {
      return loader.load(ctx, id, info && projection(info, type, needs, { path, always }));
    },
  };
}
