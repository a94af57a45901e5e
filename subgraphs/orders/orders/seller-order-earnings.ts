import type { Money } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { SellerOrderDocument } from './seller-order.model.ts';

/** The stored fields that `commission` and `earnings` are computed from. */
export const earningsNeeds = [
  'status',
  'totals',
  'currency',
  'sellerId',
  'commissionMinor',
  'refundedMinor',
  'commissionRefundedMinor',
];

/** The market's commission on a seller order, less what refunds returned; null for other viewers than its seller and admins. */
export function commissionOf(ctx: Ctx, sellerOrder: SellerOrderDocument): Money | null {
  if (!mayKnow(ctx, sellerOrder)) return null;
  const amountMinor = earnsNothing(sellerOrder) ? 0 : keptCommission(sellerOrder);
  return { amountMinor, currency: sellerOrder.currency };
}

/** What a seller order earns its seller, less refunds and commission; null for other viewers than its seller and admins. */
export function earningsOf(ctx: Ctx, sellerOrder: SellerOrderDocument): Money | null {
  if (!mayKnow(ctx, sellerOrder)) return null;
  const { totals, refundedMinor, currency } = sellerOrder;
  const amountMinor = earnsNothing(sellerOrder)
    ? 0
    : totals.totalMinor - refundedMinor - keptCommission(sellerOrder);
  return { amountMinor, currency };
}

const keptCommission = ({ commissionMinor, commissionRefundedMinor }: SellerOrderDocument) =>
  commissionMinor - commissionRefundedMinor;

// One that was cancelled before it was paid has nothing to refund.
const earnsNothing = ({ status }: SellerOrderDocument) => status === 'CANCELLED' || status === 'FAILED';

const mayKnow = ({ viewer }: Ctx, { sellerId }: SellerOrderDocument) =>
  viewer.kind === 'admin' || (viewer.kind === 'seller' && viewer.sellerId === sellerId);
