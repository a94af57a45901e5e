import {
  badInput,
  type Connection,
  defineEntityLoader,
  havePart,
  type PageArgs,
  readPage,
} from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../context.ts';
import type { FeatureFlagFilter, FeatureFlagSort } from '../generated/resolvers.ts';
import type { FlagValue } from './evaluation.ts';
import type { FlagDocument } from './flag.model.ts';
import { sourceOf } from './open-flags.ts';

const needs = {};
const MAX_KEYS = 50;

const loader = defineEntityLoader<Ctx, FlagDocument>({
  type: 'FeatureFlag',
  model: (db) => db.featureFlags,
  needs,
});

/** A flag by id; null for everybody but administrators. */
export async function visibleFlag(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<FlagDocument | null> {
  return ctx.viewer.kind === 'admin' ? loader.load(ctx, id, info) : null;
}

const sorts = {
  KEY: { field: 'key', direction: 1 },
  NEWEST_FIRST: { field: 'createdAt', direction: -1 },
} as const;

/** A page of the flags in use, by the provider of the settings. Raises what {@link havePart} raises. */
export function listFlags(
  ctx: Ctx,
  filter: FeatureFlagFilter,
  sort: FeatureFlagSort,
  page: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<FlagDocument>> {
  // There are few flags, so matching within words may scan them all.
  const where = { source: sourceOf(ctx), ...havePart<FlagDocument>(filter.search) };
  return readPage(
    {
      model: ctx.db.featureFlags,
      filter: where,
      sort: sorts[sort],
      read: { info, type: 'FeatureFlag', needs },
    },
    page,
  );
}

/** Flags for the viewer, in the order of their keys. Raises BAD_USER_INPUT for more than 50. */
export function valuesOf(ctx: Ctx, keys: readonly string[]): FlagValue[] {
  if (keys.length > MAX_KEYS) throw badInput(`\`keys\` takes at most ${MAX_KEYS}.`);
  return keys.map((key) => ctx.runtime.flags.set.evaluate(key, ctx.viewer));
}
