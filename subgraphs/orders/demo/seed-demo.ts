import { type DemoOrder, demoMarket } from '@souk/demo';
import type { Ctx } from '../context.ts';
import { orderOf, partsOf, paymentOf, refundsOf } from './demo-orders.ts';

const AS_GIVEN = { timestamps: false, lean: true } as const;

/** Stores the orders of the demo market with their parts, payments and refunds, when there are no orders yet. */
export async function seedDemo(ctx: Ctx, now: Date): Promise<void> {
  if (await ctx.db.orders.exists({})) return;
  const { orders, accounts } = demoMarket(now);
  const names = new Map(accounts.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
  const nameOf = ({ customerId }: DemoOrder) => names.get(customerId) ?? '';
  await ctx.transaction(async () => {
    await ctx.db.orders.insertMany(
      orders.map((order) => orderOf(order, nameOf(order))),
      AS_GIVEN,
    );
    await ctx.db.sellerOrders.insertMany(
      orders.flatMap((order) => partsOf(order, nameOf(order))),
      AS_GIVEN,
    );
    await ctx.db.payments.insertMany(orders.map(paymentOf), AS_GIVEN);
    await ctx.db.refunds.insertMany(orders.flatMap(refundsOf), AS_GIVEN);
  });
  ctx.log.info({ orders: orders.length }, 'demo orders stored');
}
