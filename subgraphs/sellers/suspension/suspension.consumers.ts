import type { Consumers } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { suspendTakenOver } from './suspension.service.ts';

/** Consumes what becomes of the accounts that own businesses. */
export const suspensionConsumers: Consumers<Ctx> = {
  'user.taken_over': async (ctx, { payload: { sellerId } }) => {
    if (sellerId !== null) await suspendTakenOver(ctx, sellerId);
  },
};
