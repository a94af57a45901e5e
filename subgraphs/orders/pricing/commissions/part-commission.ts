import type { Money } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { SellerOrderDocument } from '../../orders/seller-order.model.ts';

/** The stored fields that both need. */
export const partMoneyNeeds = [
  'status',
  'totals',
  'currency',
  'sellerId',
  'commissionMinor',
  'refundedMinor',
  'commissionRefundedMinor',
];

/** What the market keeps of a part so far; null for whoever is not concerned. */
export function commissionOf(ctx: Ctx, part: SellerOrderDocument): Money | null {
  if (!concerns(ctx, part)) return null;
  return { amountMinor: isOff(part) ? 0 : keptOf(part), currency: part.currency };
}

/** What a part brings its seller so far; null for whoever is not concerned. */
export function earningsOf(ctx: Ctx, part: SellerOrderDocument): Money | null {
  if (!concerns(ctx, part)) return null;
  const { totals, refundedMinor, currency } = part;
  const amountMinor = isOff(part) ? 0 : totals.totalMinor - refundedMinor - keptOf(part);
  return { amountMinor, currency };
}

const keptOf = ({ commissionMinor, commissionRefundedMinor }: SellerOrderDocument) =>
  commissionMinor - commissionRefundedMinor;

// A part that was called off before it was paid has nothing to be given back, and brings nothing.
const isOff = ({ status }: SellerOrderDocument) => status === 'CANCELLED' || status === 'FAILED';

const concerns = ({ viewer }: Ctx, { sellerId }: SellerOrderDocument) =>
  viewer.kind === 'admin' || (viewer.kind === 'seller' && viewer.sellerId === sellerId);
