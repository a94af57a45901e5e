import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import type { Shortage } from './reservation.model.ts';
import { reserve } from './reserve.ts';
import { restock } from './restock.ts';
import { revise } from './revise.ts';
import { commit, release } from './settle.ts';

const outOfStock = ({ lineId, requested, available }: Shortage) => ({
  code: 'OUT_OF_STOCK' as const,
  message: `Line ${lineId} requests ${requested} units, but only ${available} are available.`,
  field: ['input', 'lines'],
});

export const reservationResolvers: Resolvers = {
  Mutation: {
    reserveInventory: mutation('service', (ctx, { input }) => reserve(ctx, input)),
    reviseReservation: mutation('service', (ctx, { input }) => revise(ctx, input)),
    commitReservation: mutation('service', async (ctx, { orderId }) => ({
      reservation: await commit(ctx, orderId),
    })),
    releaseReservation: mutation('service', async (ctx, { orderId }) => ({
      reservation: await release(ctx, orderId),
    })),
    restockOrder: mutation('service', async (ctx, { input }) => ({
      reservation: await restock(ctx, input),
    })),
  },
  ReserveInventoryPayload: {
    reservation: ({ reservation }) => reservation ?? null,
    shortages: ({ shortages }) => shortages ?? [],
    userErrors: ({ shortages, userErrors }) => [...(userErrors ?? []), ...(shortages ?? []).map(outOfStock)],
  },
  Reservation: { orderId: ({ _id }) => _id },
};
