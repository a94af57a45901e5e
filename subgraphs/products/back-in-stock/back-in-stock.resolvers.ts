import { mutation } from '@souk/subgraph';
import { maySeeStock } from '../catalogue/visibility.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { variantLoader } from '../variants/variant.loader.ts';
import { confirmByEmail, requestByEmail, stopByEmail } from './by-email.ts';
import { deleteRequest, listRequests, notifyWhenBackInStock, waitingCount } from './own-requests.ts';

export const backInStockResolvers: Resolvers = {
  Mutation: {
    notifyWhenBackInStock: mutation('customer', async (ctx, { input }) => ({
      backInStockRequest: await notifyWhenBackInStock(ctx, input.variantId),
    })),
    deleteBackInStockRequest: mutation('customer', async (ctx, { id }, info) => {
      const { variantId } = await deleteRequest(ctx, id);
      return { deletedId: id, variant: await variantLoader.load(ctx, variantId, info) };
    }),
    requestBackInStockEmail: mutation('anyone', async (ctx, { input }, info) => ({
      variant: await variantLoader.load(ctx, await requestByEmail(ctx, input), info),
    })),
    confirmBackInStockEmail: mutation('anyone', async (ctx, { input }, info) => ({
      variant: await variantLoader.load(ctx, await confirmByEmail(ctx, input.token), info),
    })),
    stopBackInStockEmails: mutation('anyone', async (ctx, { input }) => {
      await stopByEmail(ctx, input.token);
      return {};
    }),
  },
  BackInStockRequest: {
    id: ({ _id }) => _id,
    variant: ({ variantId }, _args, ctx, info) => variantLoader.load(ctx, variantId, info),
    status: ({ status }) => (status === 'WAITING' ? 'WAITING' : 'NOTIFIED'),
    expiresAt: ({ purgeAt }) => purgeAt,
  },
  ProductVariant: {
    backInStockRequestCount: ({ _id, sellerId }, _args, ctx) =>
      maySeeStock(ctx.viewer, sellerId) ? waitingCount(ctx, _id) : null,
  },
  User: {
    __resolveReference: ({ id }) => ({ id }),
    backInStockRequests: ({ id }, args, ctx) =>
      ctx.viewer.userId === id ? listRequests(ctx, id, args) : null,
  },
};
