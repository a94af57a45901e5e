import type { Consumers } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { recordSales } from './sales.service.ts';

/** Counts what orders sell; those that end are taken off with their reservations. */
export const salesConsumers: Consumers<Ctx> = {
  'order.confirmed': (ctx, { payload }) => recordSales(ctx, payload),
};
