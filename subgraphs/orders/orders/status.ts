import type { OrderStatus } from './order.model.ts';
import type { PartStatus } from './seller-order.model.ts';

/** The status of an order as its parts add up to it; cancelled parts count only when all are. */
export function deriveOrderStatus(parts: readonly PartStatus[]): OrderStatus {
  const live = parts.filter((part) => part !== 'CANCELLED');
  if (live.length === 0) return 'CANCELLED';
  if (live.every((part) => part === 'FAILED')) return 'FAILED';
  if (live.some((part) => part === 'PENDING')) return 'PENDING';
  if (live.every((part) => part === 'DELIVERED')) return 'DELIVERED';
  const sent = live.filter((part) => part === 'SHIPPED' || part === 'DELIVERED').length;
  if (sent === live.length) return 'SHIPPED';
  if (sent > 0) return 'PARTIALLY_SHIPPED';
  return live.includes('PROCESSING') ? 'PROCESSING' : 'CONFIRMED';
}
