import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

const BEFORE = 'PART_CANCELLED';
const AFTER = 'SELLER_ORDER_CANCELLED';

/** Names the cause of a refund and of a restock after the seller order that was cancelled. */
export const causesOfRefunds: Migration<Ctx> = {
  name: '0006-causes-of-refunds',
  up: (ctx) => rename(ctx, BEFORE, AFTER),
  down: (ctx) => rename(ctx, AFTER, BEFORE),
};

async function rename({ db }: Ctx, from: string, to: string): Promise<void> {
  for (const { collection } of [db.refunds, db.restocks])
    await collection.updateMany({ cause: from }, { $set: { cause: to } });
}
