import { defineOwnLoader, type Loader, load, MAX_COUNT_MS } from '@souk/subgraph';
import type { PipelineStage, QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { ProductDocument } from './product.model.ts';

type Stage = Exclude<PipelineStage, PipelineStage.Merge | PipelineStage.Out>;

/** A list that each of several parents has: its first products and its total count. */
export interface ListOfEach {
  /** The same for lists that differ only in their parent. */
  name: string;
  filterOf(parentId: string): QueryFilter<ProductDocument>;
  sort: Record<string, 1 | -1>;
  limit: number;
  fields: Readonly<Record<string, 1>>;
}

interface Loaders {
  firsts: Loader<Ctx, string, ProductDocument[]>;
  counts: Loader<Ctx, string, number>;
}

const AT_ONCE = 50;

// Per request, as the products of a list depend on the viewer.
const known = new WeakMap<Ctx, Map<string, Loaders>>();

function loadersOf(ctx: Ctx, list: ListOfEach): Loaders {
  const mine = known.get(ctx) ?? new Map<string, Loaders>();
  known.set(ctx, mine);
  const present = mine.get(list.name);
  if (present) return present;
  const { filterOf, sort, limit, fields } = list;
  const loaders: Loaders = {
    firsts: defineOwnLoader<Ctx, string, ProductDocument[]>(async (_, parentIds) => {
      const stages = [{ $sort: sort }, { $limit: limit }, { $project: fields }];
      const found = await unitedOver<ProductDocument>(ctx, parentIds, filterOf, stages);
      return Map.groupBy(found, ({ of }) => of);
    }),
    counts: defineOwnLoader(async (_, parentIds) => {
      const counting = [{ $count: 'n' }];
      const counted = await unitedOver<{ n: number }>(ctx, parentIds, filterOf, counting, MAX_COUNT_MS);
      return new Map(counted.map(({ of, n }) => [of, n]));
    }),
  };
  mine.set(list.name, loaders);
  return loaders;
}

/** The first products of one parent's list, sorted: one read for all parents of a batch. */
export const firstOf = async (ctx: Ctx, list: ListOfEach, parentId: string): Promise<ProductDocument[]> =>
  (await load(ctx, loadersOf(ctx, list).firsts, parentId)) ?? [];

/** The number of products in one parent's list: one read for all parents of a batch. Raises what MongoDB says when it takes long. */
export const countOf = async (ctx: Ctx, list: ListOfEach, parentId: string): Promise<number> =>
  (await load(ctx, loadersOf(ctx, list).counts, parentId)) ?? 0;

/**
 * One aggregation that unites a query for each parent: each uses the index as it would alone and stops at its limit.
 * Grouping one query over all parents would read all of their products.
 */
async function unitedOver<T>(
  ctx: Ctx,
  parentIds: readonly string[],
  filterOf: ListOfEach['filterOf'],
  stages: readonly Stage[],
  maxTimeMS?: number,
): Promise<(T & { of: string })[]> {
  const found: (T & { of: string })[] = [];
  const coll = ctx.db.products.collection.collectionName;
  for (let from = 0; from < parentIds.length; from += AT_ONCE) {
    const queries = parentIds
      .slice(from, from + AT_ONCE)
      .map((id): Stage[] => [
        { $match: filterOf(id) as PipelineStage.Match['$match'] },
        ...stages,
        { $set: { of: { $literal: id } } },
      ]);
    const [first = [], ...others] = queries;
    const union = others.map((pipeline) => ({ $unionWith: { coll, pipeline } }));
    const read = ctx.db.products.aggregate<T & { of: string }>([...first, ...union]);
    if (maxTimeMS !== undefined) read.option({ maxTimeMS });
    found.push(...(await read));
  }
  return found;
}
