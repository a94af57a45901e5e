import { describe, expect, it } from '@jest/globals';
import type { SellerOrderStatus } from '../seller-order.model.ts';
import { deriveOrderStatus } from '../status.ts';
import { canMoveSellerOrder, isFulfilmentStep } from './machine.ts';

const all: SellerOrderStatus[] = [
  'PENDING',
  'CONFIRMED',
  'PROCESSING',
  'SHIPPED',
  'DELIVERED',
  'CANCELLED',
  'FAILED',
];

describe('the way of a part', () => {
  it('goes on one step at a time, never back, never past one', () => {
    const ways = all.flatMap((from) =>
      all.filter((to) => canMoveSellerOrder(from, to)).map((to) => `${from} ${to}`),
    );
    expect(ways).toEqual(['CONFIRMED PROCESSING', 'PROCESSING SHIPPED', 'SHIPPED DELIVERED']);
  });

  it('leaves confirming, cancelling and failing to others', () => {
    expect(all.filter(isFulfilmentStep)).toEqual(['PROCESSING', 'SHIPPED', 'DELIVERED']);
  });
});

describe('the status of an order', () => {
  it.each<[SellerOrderStatus[], string]>([
    [['CONFIRMED', 'CONFIRMED'], 'CONFIRMED'],
    [['CONFIRMED', 'PROCESSING'], 'PROCESSING'],
    [['CONFIRMED', 'SHIPPED'], 'PARTIALLY_SHIPPED'],
    [['PROCESSING', 'DELIVERED'], 'PARTIALLY_SHIPPED'],
    [['SHIPPED', 'DELIVERED'], 'SHIPPED'],
    [['DELIVERED', 'DELIVERED'], 'DELIVERED'],
    [['DELIVERED', 'CANCELLED'], 'DELIVERED'],
    [['CANCELLED', 'CANCELLED'], 'CANCELLED'],
    [['FAILED', 'FAILED'], 'FAILED'],
    [['PENDING', 'PENDING'], 'PENDING'],
  ])('of parts %j is %s', (sellerOrders, status) => {
    expect(deriveOrderStatus(sellerOrders)).toBe(status);
  });
});
