import type { Ctx } from '../../context.ts';
import { settleSoon } from '../../money/refunds/refund.service.ts';
import { orderPayload } from '../../orders/events.ts';
import { entry } from '../../orders/order.model.ts';
import { keptOf, stockOf } from '../../orders/units.ts';
import { requestRestock, restockSoon } from '../restocks/restock.service.ts';
import { CANCELLABLE, callOffParts, remainderOf } from './parts.ts';
import { giveBack, leftOf } from './refund-shares.ts';

/** Who calls something off, and why. */
export interface Wish {
  reason: string;
  by: string | null;
}

/** The name of the refund of a cancelled order or part, and that of its restock. */
export const keyOf = (id: string) => `cancel:${id}`;

/**
 * Calls a confirmed order off: its parts, its money and its stock, in one transaction, and carries out what that
 * brings about. False when it is not confirmed, or a part of it is on its way; nothing is done then.
 */
export async function cancelConfirmed(ctx: Ctx, orderId: string, wish: Wish): Promise<boolean> {
  const done = await ctx.transaction(() => callOff(ctx, orderId, wish));
  if (!done) return false;
  await carryOut(ctx, done.refundId, keyOf(orderId));
  return true;
}

async function callOff(ctx: Ctx, orderId: string, { reason, by }: Wish) {
  const all = await ctx.db.sellerOrders.find({ orderId }).sort({ _id: 1 }).lean().exec();
  const parts = all.filter(({ status }) => status !== 'CANCELLED');
  if (parts.length === 0 || !parts.every(({ status }) => CANCELLABLE.includes(status))) return null;
  const event = entry('CANCELLED', { message: reason });
  const order = await callOffParts(ctx, parts, { reason, by, event });
  const shares = parts.map((part) => ({ part, amountMinor: leftOf(part) }));
  const refund = await giveBack(ctx, orderId, shares, {
    reason,
    cause: 'ORDER_CANCELLED',
    key: keyOf(orderId),
    by,
  });
  const lines = parts.flatMap(({ items }) => stockOf(items, keptOf));
  await requestRestock(ctx, { orderId, restockId: keyOf(orderId), lines, cause: 'ORDER_CANCELLED' });
  const remainders = parts.map(remainderOf);
  const totalMinor = shares.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const told = {
    ...order,
    items: remainders.flatMap(({ items }) => items),
    totals: { ...order.totals, totalMinor },
  };
  await ctx.emit('order.cancelled', orderId, orderPayload(told, { reason }));
  return { refundId: refund?._id ?? null };
}

/** Settles a refund and runs a restock after their commit; what takes long goes on by itself, or by the sweeps. */
export async function carryOut(ctx: Ctx, refundId: string | null, restockId: string | null): Promise<void> {
  await ctx.runtime.reach('cancel:CARRY_OUT:before');
  await Promise.all([
    ...(refundId === null ? [] : [settleSoon(ctx, refundId)]),
    ...(restockId === null ? [] : [restockSoon(ctx, restockId)]),
  ]);
}
