import {
  badInput,
  type Connection,
  defineEntityLoader,
  type FieldNeeds,
  forbidden,
  type PageArgs,
  readPage,
} from '@souk/subgraph';
import { readLine } from '@souk/text/line.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { MediaFilter } from '../generated/resolvers.ts';
import type { MediaDocument } from './media.model.ts';
import { maySee, ownerOf } from './owner.ts';

const needs: FieldNeeds = {
  url: ['currentVersion', 'mimeType'],
  downloadUrl: ['currentVersion', 'mimeType'],
  thumbnailUrl: ['currentVersion', 'mimeType'],
  signedUrl: ['currentVersion', 'mimeType'],
  owner: [],
  sizes: ['currentVersion'],
  usages: [],
};

/** The stored fields that decide who may see an item. */
const always = ['ownerType', 'ownerId', 'visibility', 'deletedAt'];

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

/** A page of the viewer's own items, or of anyone's for admins and services. */
export function listMedia(
  ctx: Ctx,
  args: PageArgs & { filter?: MediaFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<MediaDocument>> {
  return readPage<MediaDocument>(
    {
      model: ctx.db.media,
      filter: {
        ...ownership(ctx, args.filter?.ownerId ?? null),
        ...wanted(args.filter ?? {}),
        deletedAt: null,
      },
      sort: { field: 'createdAt', direction: -1 },
      read: { info, type: 'Media', needs, always },
    },
    args,
  );
}

function ownership({ viewer }: Ctx, ownerId: string | null): QueryFilter<MediaDocument> {
  if (viewer.kind === 'admin' || viewer.kind === 'service') return ownerId === null ? {} : { ownerId };
  const self = ownerOf(viewer);
  if (!self) throw forbidden();
  if (ownerId !== null && ownerId !== self.ownerId)
    throw forbidden('You may only list your own media items.');
  return { ...self };
}

function wanted(filter: MediaFilter): QueryFilter<MediaDocument> {
  if ((filter.tags?.length ?? 0) > 20) throw badInput('A filter takes at most 20 tags.');
  return {
    ...(filter.purpose ? { purpose: filter.purpose } : {}),
    ...(filter.status ? { processingStatus: filter.status } : {}),
    ...(filter.tags?.length
      ? { tags: { $all: filter.tags.map((tag) => (readLine(tag).text ?? tag).toLowerCase()) } }
      : {}),
    ...(filter.unused == null ? {} : { usageCount: filter.unused ? 0 : { $gt: 0 } }),
  };
}
