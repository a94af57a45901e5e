import type { EventPayloads } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';

type Lines = readonly { productId: string; quantity: number }[];

/** Adds the units of a confirmed order to its products, once. Runs in the transaction of its event. */
export async function recordSales(
  ctx: Ctx,
  { orderId, lines }: EventPayloads['order.confirmed'],
): Promise<void> {
  if (await ctx.db.orderSales.exists({ _id: orderId })) return;
  const sold = lines.map(({ productId, quantity }) => ({ productId, quantity }));
  await ctx.db.orderSales.insertOne({ _id: orderId, lines: sold, takenOffAt: null });
  await count(ctx, sold, 1);
}

/** Takes the units of an order that was confirmed off again, once. */
export async function takeOffSales(ctx: Ctx, orderId: string): Promise<void> {
  const sales = await ctx.db.orderSales
    .findOneAndUpdate({ _id: orderId, takenOffAt: null }, { $set: { takenOffAt: new Date() } })
    .lean();
  if (sales) await count(ctx, sales.lines, -1);
}

async function count(ctx: Ctx, lines: Lines, sign: 1 | -1): Promise<void> {
  const units = new Map<string, number>();
  for (const { productId, quantity } of lines)
    units.set(productId, (units.get(productId) ?? 0) + sign * quantity);
  if (units.size === 0) return;
  // A sale is no change of the product: its `updatedAt` and version stay.
  await ctx.db.products.bulkWrite(
    [...units].map(([_id, unitsSold]) => ({
      updateOne: { filter: { _id }, update: { $inc: { unitsSold } } },
    })),
    { timestamps: false },
  );
}
