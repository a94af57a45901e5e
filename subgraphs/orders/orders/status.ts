import type { OrderStatus } from './order.model.ts';
import type { SellerOrderStatus } from './seller-order.model.ts';

/** The status of an order, derived from those of its seller orders; cancelled ones count only when all are. */
export function deriveOrderStatus(sellerOrders: readonly SellerOrderStatus[]): OrderStatus {
  const live = sellerOrders.filter((sellerOrder) => sellerOrder !== 'CANCELLED');
  if (live.length === 0) return 'CANCELLED';
  if (live.every((sellerOrder) => sellerOrder === 'FAILED')) return 'FAILED';
  if (live.some((sellerOrder) => sellerOrder === 'PENDING')) return 'PENDING';
  if (live.every((sellerOrder) => sellerOrder === 'DELIVERED')) return 'DELIVERED';
  const sent = live.filter((sellerOrder) => sellerOrder === 'SHIPPED' || sellerOrder === 'DELIVERED').length;
  if (sent === live.length) return 'SHIPPED';
  if (sent > 0) return 'PARTIALLY_SHIPPED';
  return live.includes('PROCESSING') ? 'PROCESSING' : 'CONFIRMED';
}
