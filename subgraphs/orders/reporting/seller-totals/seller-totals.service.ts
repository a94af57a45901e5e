import { badInput, type Money } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { IMPORTED_NUMBER } from '../../importing/import.rows.ts';

const MAX_SELLERS = 500;

/** The totals of one seller in imported orders, in one currency. */
export interface SellerTotal {
  sellerId: string;
  orders: number;
  units: number;
  items: Money;
  shipping: Money;
  total: Money;
}

interface Sums {
  _id: { sellerId: string; currency: string };
  orders: number;
  units: number;
  items: number;
  shipping: number;
  total: number;
}

/**
 * Sums the stored imported orders of sellers: items from the lines, shipping and total from the seller orders, so that
 * a seller order that does not add up is visible. Raises BAD_USER_INPUT for more than 500 sellers.
 */
export async function sellerTotals(
  ctx: Ctx,
  sellerIds: readonly string[] | null | undefined,
): Promise<SellerTotal[]> {
  if (sellerIds && sellerIds.length > MAX_SELLERS) throw badInput(`At most ${MAX_SELLERS} sellers at once.`);
  const ofSellers = sellerIds ? { sellerId: { $in: [...sellerIds] } } : {};
  const sums = await ctx.db.sellerOrders.aggregate<Sums>([
    { $match: { ...ofSellers, orderNumber: { $regex: `^${IMPORTED_NUMBER}` } } },
    {
      $group: {
        _id: { sellerId: '$sellerId', currency: '$currency' },
        orders: { $sum: 1 },
        units: { $sum: { $sum: '$items.quantity' } },
        items: { $sum: { $sum: '$items.totalMinor' } },
        shipping: { $sum: '$totals.shippingMinor' },
        total: { $sum: '$totals.totalMinor' },
      },
    },
    { $sort: { _id: 1 } },
  ]);
  return sums.map(({ _id: { sellerId, currency }, orders, units, items, shipping, total }) => {
    const money = (amountMinor: number): Money => ({ amountMinor, currency });
    return { sellerId, orders, units, items: money(items), shipping: money(shipping), total: money(total) };
  });
}
