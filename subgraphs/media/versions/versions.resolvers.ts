import { defineLoader, load, mutation } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import type { MediaDocument } from '../library/media.model.ts';
import { mayManage } from '../library/owner.ts';
import { urls } from '../library/urls.ts';
import type { VersionDocument } from '../library/version.model.ts';
import { MAX_VERSIONS } from './add-version.ts';
import { restoreVersion } from './restore-version.ts';
import { uploadVersion } from './upload-version.ts';

/** A version as the graph shows it. */
export interface ShownVersion extends VersionDocument {
  isCurrent: boolean;
}

const loader = defineLoader<Ctx, string, VersionDocument[]>(async (db, ids) => {
  const found = await db.mediaVersions
    .find({ mediaId: { $in: [...ids] } })
    .sort({ mediaId: 1, version: -1 })
    .lean();
  return Map.groupBy(found, ({ mediaId }) => mediaId);
});

async function versionsOf(ctx: Ctx, { _id, currentVersion }: MediaDocument): Promise<ShownVersion[]> {
  const versions = ((await load(ctx, loader, _id)) ?? []).slice(0, MAX_VERSIONS);
  return versions.map((one) => ({ ...one, isCurrent: one.version === currentVersion }));
}

const ORIGINAL = { size: null, format: null };

export const versionResolvers: Resolvers = {
  Mutation: {
    uploadMediaVersion: mutation(['signed-in', 'service'], async (ctx, { id, input }) => ({
      media: await uploadVersion(ctx, id, input),
    })),
    restoreMediaVersion: mutation(['signed-in', 'service'], async (ctx, { id, input }) => ({
      media: await restoreVersion(ctx, id, input.version),
    })),
  },
  Media: {
    versions: (item, _args, ctx) => (mayManage(ctx.viewer, item) ? versionsOf(ctx, item) : null),
  },
  MediaVersion: {
    url: ({ mediaId, version, mimeType }, _args, ctx) =>
      urls.file(ctx.config, { _id: mediaId, currentVersion: version, mimeType }, ORIGINAL),
  },
};
