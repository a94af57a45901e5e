import { stepRecord } from '@souk/saga';
import type { Migration } from '@souk/subgraph';
import { claimLines, returnLines } from '../buying/cart/cart.claim.ts';
import { findCart } from '../buying/cart/cart.store.ts';
import type { CheckoutSagaDocument } from '../buying/checkout/checkout.model.ts';
import type { Ctx } from '../context.ts';

const OPEN = { state: { $in: ['RUNNING', 'WAITING', 'COMPENSATING', 'FAILED'] } } as const;

/**
 * Moves the lines of unfinished orders out of carts, as placing an order does now; before, they left the cart at the
 * confirmation. Of two orders of the same lines the older one gets them.
 */
export const cartsOfOpenOrders: Migration<Ctx> = {
  name: '0003-carts-of-open-orders',
  async up(ctx) {
    const before = { ...OPEN, 'data.cartLines': { $exists: false } };
    const open = await ctx.db.sagas.find(before).sort({ createdAt: 1 }).lean().exec();
    for (const saga of open) await ctx.transaction(() => moveLines(ctx, saga));
    await ctx.db.sagas.collection.updateMany(
      { 'data.cartLines': { $exists: false } },
      { $set: { 'data.cartLines': null } },
    );
  },
  async down(ctx) {
    const open = await ctx.db.sagas
      .find({ ...OPEN, 'data.cartLines': { $ne: null } })
      .lean()
      .exec();
    for (const saga of open) {
      await ctx.transaction(async () => {
        if (isStored(saga)) await returnLines(ctx, saga.customerId, saga.data.cartLines ?? []);
        await ctx.db.sagas.collection.updateOne(
          { _id: saga._id as never },
          { $unset: { 'data.cartLines': 1 } },
        );
      });
    }
    await ctx.db.sagas.collection.updateMany({}, { $unset: { 'data.cartLines': 1 } });
  },
};

const isStored = (saga: CheckoutSagaDocument) => stepRecord(saga, 'CREATE_ORDER')?.status === 'DONE';

async function moveLines(ctx: Ctx, saga: CheckoutSagaDocument): Promise<void> {
  const { customerId, orderId } = saga;
  const { draft, lines: given } = saga.data;
  if (!draft || given) return;
  const ordered = new Map(draft.items.map(({ variantId, quantity }) => [variantId, quantity]));
  const cart = await findCart(ctx, customerId);
  const cartLines = cart.items
    .filter(({ variantId }) => ordered.has(variantId))
    .map((line) => ({ ...line, quantity: Math.min(line.quantity, ordered.get(line.variantId) ?? 0) }));
  if (isStored(saga) && cartLines.length > 0) {
    await claimLines(ctx, customerId, cartLines, { orderId, number: draft.number });
  }
  await ctx.db.sagas.updateOne({ _id: saga._id }, { $set: { 'data.cartLines': cartLines } });
}
