import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { mayManage } from '../library/owner.ts';
import { urls } from '../library/urls.ts';
import { restoreVersion } from './restore-version.ts';
import { versionsOf } from './shown-versions.ts';
import { uploadVersion } from './upload-version.ts';

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
