import { isRecentlyProven, mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { deleteDataExport, exportsOf, ownExport, requestDataExport } from './export.service.ts';
import { exportUrl } from './link.ts';

export const exportResolvers: Resolvers = {
  Mutation: {
    requestDataExport: mutation('signed-in', async (ctx, { input }) => ({
      dataExport: await requestDataExport(ctx, input.idempotencyKey),
    })),
    deleteDataExport: mutation('signed-in', async (ctx, { id }) => ({
      deletedId: await deleteDataExport(ctx, id),
    })),
  },
  User: {
    __resolveReference: ({ id }) => ({ ownerType: 'USER', ownerId: id }),
    dataExports: ({ ownerId }, _args, ctx) => exportsOf(ctx, ownerId),
  },
  DataExport: {
    __resolveReference: ({ id }, ctx) => ownExport(ctx, id),
    id: ({ _id }) => _id,
    requestedAt: ({ createdAt }) => createdAt,
    sizeBytes: ({ bytes }) => bytes,
    // A session that somebody left open, or stole, must not be enough for everything at once.
    url: (one, _args, ctx) =>
      one.status === 'READY' && isRecentlyProven(ctx.viewer) ? exportUrl(ctx.config, one._id) : null,
  },
};
