import { MINUTE } from '../clock.ts';
import { demoId } from '../ids.ts';
import { random } from '../random.ts';
import type { DemoPayment, DemoRefund, DemoSellerOrder } from '../types.ts';

/**
 * The payment of an order. A card is charged when the order is placed and refunded for parts that were called off;
 * cash is taken when the last part is handed over.
 */
export function paymentOf(orderKey: string, userId: string, parts: readonly DemoSellerOrder[]): DemoPayment {
  const r = random(`payment/${orderKey}`);
  const stopped = parts.filter((part) => part.status === 'CANCELLED');
  const isPartial = stopped.length > 0 && stopped.length < parts.length;
  const byCard = isPartial || r.chance(0.8);
  const createdAt = new Date(Math.max(...parts.map((part) => part.createdAt.getTime())));
  const amountMinor = parts.reduce((sum, part) => sum + part.totalMinor, 0);
  return {
    id: demoId('pay', orderKey),
    orderId: demoId('ord', orderKey),
    userId,
    method: byCard ? 'CARD' : 'CASH_ON_DELIVERY',
    currency: 'EUR',
    amountMinor,
    providerRef: byCard ? demoId('pay', `sim/${orderKey}`).replace('pay_', 'sim_') : null,
    createdAt,
    ...(byCard ? card(orderKey, amountMinor, stopped, isPartial, createdAt) : cash(amountMinor, parts)),
  };
}

type Settlement = Pick<DemoPayment, 'status' | 'capturedMinor' | 'refundedMinor' | 'refunds' | 'capturedAt'>;

function card(
  orderKey: string,
  amountMinor: number,
  stopped: readonly DemoSellerOrder[],
  isPartial: boolean,
  createdAt: Date,
): Settlement {
  const refunds: DemoRefund[] = stopped.map((part) => ({
    id: demoId('ref', `${orderKey}/${part.sellerId}`),
    amountMinor: part.totalMinor,
    reason: part.cancelReason ?? '',
    createdAt: part.cancelledAt ?? createdAt,
  }));
  return {
    status: refunds.length === 0 ? 'SUCCEEDED' : isPartial ? 'PARTIALLY_REFUNDED' : 'REFUNDED',
    capturedMinor: amountMinor,
    refundedMinor: refunds.reduce((sum, refund) => sum + refund.amountMinor, 0),
    refunds,
    capturedAt: new Date(createdAt.getTime() + MINUTE),
  };
}

function cash(amountMinor: number, parts: readonly DemoSellerOrder[]): Settlement {
  const handedOver = parts.map((part) => part.deliveredAt?.getTime() ?? Number.NaN);
  const isPaid = handedOver.every((time) => !Number.isNaN(time));
  const isOff = parts.every((part) => part.status === 'CANCELLED');
  return {
    status: isPaid ? 'SUCCEEDED' : isOff ? 'CANCELLED' : 'PENDING',
    capturedMinor: isPaid ? amountMinor : 0,
    refundedMinor: 0,
    refunds: [],
    capturedAt: isPaid ? new Date(Math.max(...handedOver)) : null,
  };
}
