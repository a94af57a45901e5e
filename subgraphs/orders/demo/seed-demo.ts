import { type DemoOrder, demoMarket } from '@souk/demo';
import type { Ctx } from '../context.ts';
import { demoBooks } from './demo-books.ts';
import { demoOrder, demoPayment, demoRefunds, demoSellerOrders } from './demo-orders.ts';

const AS_GIVEN = { timestamps: false, lean: true } as const;

/** Stores the orders of the demo market with payments and ledger, when there are no orders yet. */
export async function seedDemo(ctx: Ctx, now: Date): Promise<void> {
  if (await ctx.db.orders.exists({})) return;
  const { orders, accounts } = demoMarket(now);
  const names = new Map(accounts.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
  const nameOf = ({ customerId }: DemoOrder) => names.get(customerId) ?? '';
  const { COMMISSION_BP } = ctx.config;
  const sellerOrders = orders.flatMap((order) => demoSellerOrders(order, nameOf(order), COMMISSION_BP));
  const payments = orders.map(demoPayment);
  const refunds = orders.flatMap((order) => demoRefunds(order, COMMISSION_BP));
  const books = demoBooks({ payments, sellerOrders, refunds }, now);
  await ctx.transaction(async () => {
    await ctx.db.orders.insertMany(
      orders.map((order) => demoOrder(order, nameOf(order), COMMISSION_BP)),
      AS_GIVEN,
    );
    await ctx.db.sellerOrders.insertMany(sellerOrders, AS_GIVEN);
    await ctx.db.payments.insertMany(payments, AS_GIVEN);
    await ctx.db.refunds.insertMany(refunds, AS_GIVEN);
    await ctx.db.ledgerTransactions.insertMany(books.transactions);
    await ctx.db.ledgerEntries.insertMany(books.entries);
    await ctx.db.payoutStatements.insertMany(books.statements, AS_GIVEN);
  });
  ctx.log.info({ orders: orders.length }, 'demo orders stored');
}
