import {
  allOf,
  badInput,
  type Connection,
  defineEntityLoader,
  type FieldNeeds,
  forbidden,
  haveWords,
  inRange,
  type PageArgs,
  readPage,
} from '@souk/subgraph';
import { readLine } from '@souk/text/line.ts';
import { searchOf } from '@souk/text/words.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { MediaFilter, MediaSort } from '../generated/resolvers.ts';
import type { MediaDocument } from './media.model.ts';
import { maySee, ownerOf } from './owner.ts';

const MAX_TAGS = 20;

const needs: FieldNeeds = {
  url: ['currentVersion', 'mimeType'],
  downloadUrl: ['currentVersion', 'mimeType'],
  thumbnailUrl: ['currentVersion', 'mimeType'],
  signedUrl: ['currentVersion', 'mimeType'],
  owner: [],
  sizes: ['currentVersion', 'mimeType', 'width', 'height', 'processingStatus'],
  usages: [],
};

/** The stored fields that decide who may see an item. */
const always = ['ownerType', 'ownerId', 'visibility', 'processingStatus', 'deletedAt'];

const loader = defineEntityLoader<Ctx, MediaDocument>({
  type: 'Media',
  model: (db) => db.media,
  needs,
  always,
});

/** The item, limited to the selection under `info`; null for one that is deleted or that the viewer may not see. */
export async function findMedia(
  ctx: Ctx,
  id: string,
  info?: GraphQLResolveInfo,
): Promise<MediaDocument | null> {
  const item = await loader.load(ctx, id, info);
  return item && item.deletedAt === null && maySee(ctx.viewer, item) ? item : null;
}

const SORTS = {
  NEWEST_FIRST: { field: 'createdAt', direction: -1 },
  OLDEST_FIRST: { field: 'createdAt', direction: 1 },
} as const;

/** A page of the viewer's own items, or of anyone's for admins and services. */
export function listMedia(
  ctx: Ctx,
  { filter, sort, ...page }: PageArgs & { filter?: MediaFilter | null; sort: MediaSort },
  info: GraphQLResolveInfo,
): Promise<Connection<MediaDocument>> {
  return readPage<MediaDocument>(
    {
      model: ctx.db.media,
      filter: allOf<MediaDocument>([ownership(ctx), wanted(filter ?? {}), { deletedAt: null }]),
      sort: SORTS[sort],
      read: { info, type: 'Media', needs, always },
    },
    page,
  );
}

function ownership({ viewer }: Ctx): QueryFilter<MediaDocument> {
  if (viewer.kind === 'admin' || viewer.kind === 'service') return {};
  const self = ownerOf(viewer);
  if (!self) throw forbidden();
  return { ...self };
}

function wanted(filter: MediaFilter): QueryFilter<MediaDocument> {
  const { search, purposes, tags, processingStatuses, ownerId, isUnused } = filter;
  if ((tags?.length ?? 0) > MAX_TAGS) throw badInput(`A filter takes at most ${MAX_TAGS} tags.`);
  const createdAt = inRange('createdAt', filter.createdAt);
  return {
    ...(search?.trim() ? haveWords(searchOf(search, 'name'), 'beginning') : {}),
    ...(purposes ? { purpose: { $in: purposes } } : {}),
    ...(processingStatuses ? { processingStatus: { $in: processingStatuses } } : {}),
    ...(tags?.length ? { tags: { $all: tags.map((tag) => (readLine(tag).text ?? tag).toLowerCase()) } } : {}),
    ...(ownerId == null ? {} : { ownerId }),
    ...(isUnused == null ? {} : { usageCount: isUnused ? 0 : { $gt: 0 } }),
    ...(createdAt ? { createdAt } : {}),
  };
}
