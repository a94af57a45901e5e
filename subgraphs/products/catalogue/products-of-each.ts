import { defineOwnLoader, type Loader, load } from '@souk/subgraph';
import type { PipelineStage, QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { ProductDocument } from './product.model.ts';

type Stage = Exclude<PipelineStage, PipelineStage.Merge | PipelineStage.Out>;

/** The first products of a list that hangs on each of several parents, and how many there are in all. */
export interface ListOfEach {
  /** The same text for lists that differ in nothing but their parent. */
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

// A request's own: what a list shows depends on who asks.
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
      const counted = await unitedOver<{ n: number }>(ctx, parentIds, filterOf, [{ $count: 'n' }]);
      return new Map(counted.map(({ of, n }) => [of, n]));
    }),
  };
  mine.set(list.name, loaders);
  return loaders;
}

/** The first products of one parent's list, sorted: one read for all parents that are asked for at once. */
export const firstOf = async (ctx: Ctx, list: ListOfEach, parentId: string): Promise<ProductDocument[]> =>
  (await load(ctx, loadersOf(ctx, list).firsts, parentId)) ?? [];

/** How many products one parent's list holds: one read for all parents that are asked for at once. */
export const countOf = async (ctx: Ctx, list: ListOfEach, parentId: string): Promise<number> =>
  (await load(ctx, loadersOf(ctx, list).counts, parentId)) ?? 0;

/**
 * One aggregation that is the union of a query for each parent: every one of them walks the index that it would walk
 * by itself, and stops at its limit. Grouping one query over all parents would read all products of all of them.
 */
async function unitedOver<T>(
  ctx: Ctx,
  parentIds: readonly string[],
  filterOf: ListOfEach['filterOf'],
  stages: readonly Stage[],
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
    found.push(...(await ctx.db.products.aggregate<T & { of: string }>([...first, ...union])));
  }
  return found;
}
