import { describe, expect, it } from '@jest/globals';
import { DEMO_EMAILS, demoMarket } from '../index.ts';
import { orderStatus } from './parts.ts';
import { unitsSold } from './settle.ts';

const now = new Date('2026-03-10T12:00:00Z');
const { accounts, orders, products, sellers } = demoMarket(now);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const statuses = (list: readonly { status: string }[]): string[] =>
  [...new Set(list.map((x) => x.status))].sort();

describe('past orders', () => {
  it('add up to the cent from lines to parts to order to payment', () => {
    for (const order of orders) {
      expect(order.lines.length).toBeGreaterThan(0);
      for (const line of order.lines) expect(line.totalMinor).toBe(line.quantity * line.unitPriceMinor);
      for (const part of order.parts) {
        const own = order.lines.filter((line) => line.sellerId === part.sellerId);
        expect(part.lineIds).toEqual(own.map((line) => line.id));
        expect(part.totalMinor).toBe(sum(own.map((line) => line.totalMinor)));
      }
      expect(sum(order.parts.map((part) => part.totalMinor))).toBe(order.totalMinor);
      expect(sum(order.lines.map((line) => line.totalMinor))).toBe(order.totalMinor);
      expect(order.payment.amountMinor).toBe(order.totalMinor);
    }
  });

  it('are paid, refunded and owed exactly what their parts say', () => {
    for (const { parts, payment, totalMinor } of orders) {
      const off = sum(parts.filter((part) => part.status === 'CANCELLED').map((part) => part.totalMinor));
      expect(sum(payment.refunds.map((refund) => refund.amountMinor))).toBe(payment.refundedMinor);
      if (payment.method === 'CARD') {
        expect([payment.capturedMinor, payment.refundedMinor]).toEqual([totalMinor, off]);
        expect(payment.status).toBe(
          off === 0 ? 'SUCCEEDED' : off === totalMinor ? 'REFUNDED' : 'PARTIALLY_REFUNDED',
        );
      } else {
        const isDelivered = parts.every((part) => part.status === 'DELIVERED');
        expect(payment.capturedMinor).toBe(isDelivered ? totalMinor : 0);
        expect(payment.status).toBe(isDelivered ? 'SUCCEEDED' : off > 0 ? 'CANCELLED' : 'PENDING');
      }
    }
    expect(statuses(orders.map((order) => order.payment))).toEqual([
      'CANCELLED',
      'PARTIALLY_REFUNDED',
      'PENDING',
      'REFUNDED',
      'SUCCEEDED',
    ]);
  });

  it('are found at every stage, most of them delivered', () => {
    expect(statuses(orders)).toEqual([
      'CANCELLED',
      'CONFIRMED',
      'DELIVERED',
      'PARTIALLY_SHIPPED',
      'PROCESSING',
      'SHIPPED',
    ]);
    expect(orders.filter((order) => order.status === 'DELIVERED').length).toBeGreaterThan(280);
    expect(orders.filter((order) => order.parts.length > 1).length).toBeGreaterThan(100);
    for (const order of orders) expect(order.status).toBe(orderStatus(order.parts));
  });

  it('show the headline customer and the headline seller a bit of everything', () => {
    const amina = accounts.find((account) => account.email === DEMO_EMAILS.customer);
    const own = orders.filter((order) => order.customerId === amina?.id);
    expect(own.length).toBeGreaterThanOrEqual(15);
    expect(statuses(own)).toEqual([
      'CANCELLED',
      'CONFIRMED',
      'DELIVERED',
      'PARTIALLY_SHIPPED',
      'PROCESSING',
      'SHIPPED',
    ]);
    const shop = sellers.find((seller) => seller.email === DEMO_EMAILS.seller);
    const parts = orders.flatMap((order) => order.parts).filter((part) => part.sellerId === shop?.id);
    expect(statuses(parts)).toEqual(['CANCELLED', 'CONFIRMED', 'DELIVERED', 'PROCESSING', 'SHIPPED']);
  });

  it('run forward in time, after customer, seller and product came to be', () => {
    const joined = new Map(accounts.map((account) => [account.id, account.createdAt.getTime()]));
    const born = new Map(products.map((product) => [product.id, product.createdAt.getTime()]));
    for (const [index, order] of orders.entries()) {
      const placed = order.createdAt.getTime();
      expect(placed).toBeGreaterThanOrEqual(orders[index - 1]?.createdAt.getTime() ?? 0);
      expect(placed).toBeGreaterThan(now.getTime() - 183 * 86_400_000);
      expect(placed).toBeGreaterThan(joined.get(order.customerId) ?? Infinity);
      for (const line of order.lines) expect(placed).toBeGreaterThan(born.get(line.productId) ?? Infinity);
      for (const part of order.parts) {
        const steps = [part.createdAt, part.processingAt, part.shippedAt, part.deliveredAt].filter(
          (date) => date !== null,
        );
        expect(steps).toEqual([...steps].sort((a, b) => a.getTime() - b.getTime()));
        expect(part.shippedAt !== null).toBe(part.trackingNumber !== null && part.carrier !== null);
        expect(part.cancelledAt !== null).toBe(part.status === 'CANCELLED');
      }
    }
    expect([...orders].map((order) => order.number).sort()).toEqual(orders.map((order) => order.number));
  });

  it('explain the stock: what came in less what was sold is what is there', () => {
    const sold = unitsSold(orders);
    for (const variant of products.flatMap((product) => product.variants))
      expect(variant.received - (sold.get(variant.id) ?? 0)).toBe(variant.onHand);
    expect(sum([...sold.values()])).toBeGreaterThan(700);
  });

  it('sell an original once at most', () => {
    const originals = products.filter((product) => product.tags.includes('original'));
    expect(originals).toHaveLength(14);
    for (const original of originals) {
      const lines = orders.flatMap((order) => order.lines).filter((line) => line.productId === original.id);
      expect(sum(lines.map((line) => line.quantity))).toBeLessThanOrEqual(1);
      expect(original.variants[0]?.received).toBe(1);
    }
  });
});
