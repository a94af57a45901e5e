import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { locationOf } from '../locations/location.loader.ts';
import { variantLoader } from '../variants/variant.loader.ts';
import { pickListOf } from './pick-list.ts';
import type { Shortage } from './reservation.model.ts';
import { reserveInventory } from './reserve.ts';
import { restockOrder } from './restock.ts';
import { reviseReservation } from './revise.ts';
import { commitReservation, releaseReservation } from './settle.ts';

const outOfStock = ({ lineId, requested, available }: Shortage) => ({
  code: 'OUT_OF_STOCK' as const,
  message: `Line ${lineId} requests ${requested} units, but only ${available} are available.`,
  field: ['input', 'lines'],
});

export const reservationResolvers: Resolvers = {
  Mutation: {
    reserveInventory: mutation('service:orders', (ctx, { input }) => reserveInventory(ctx, input)),
    reviseReservation: mutation('service:orders', (ctx, { input }) => reviseReservation(ctx, input)),
    commitReservation: mutation('service:orders', async (ctx, { orderId }) => ({
      reservation: await commitReservation(ctx, orderId),
    })),
    releaseReservation: mutation('service:orders', async (ctx, { orderId }) => ({
      reservation: await releaseReservation(ctx, orderId),
    })),
    restockOrder: mutation('service:orders', async (ctx, { input }) => ({
      reservation: await restockOrder(ctx, input),
    })),
  },
  ReserveInventoryPayload: {
    reservation: ({ reservation }) => reservation ?? null,
    shortages: ({ shortages }) => shortages ?? [],
    userErrors: ({ shortages, userErrors }) => [...(userErrors ?? []), ...(shortages ?? []).map(outOfStock)],
  },
  Reservation: { orderId: ({ _id }) => _id },
  SellerOrder: {
    pickLines: (sellerOrder, _args, ctx) => pickListOf(ctx, sellerOrder),
  },
  PickLine: {
    variant: ({ variantId }, _args, ctx, info) => variantLoader.load(ctx, variantId, info),
    location: ({ sellerId, locationId }, _args, ctx) => locationOf(ctx, sellerId, locationId),
  },
};
