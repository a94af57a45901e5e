import { describe, expect, it } from '@jest/globals';
import type { SellerOrderStatus } from '../seller-order.model.ts';
import { canMoveSellerOrder, deriveOrderStatus, isFulfilmentStep } from './machine.ts';

const all: SellerOrderStatus[] = [
  'PENDING',
  'CONFIRMED',
  'PROCESSING',
  'SHIPPED',
  'DELIVERED',
  'CANCELLED',
  'FAILED',
];

describe('the statuses of a seller order', () => {
  it('follow one another, without skipping and without a way back', () => {
    const ways = all.flatMap((from) =>
      all.filter((to) => canMoveSellerOrder(from, to)).map((to) => `${from} ${to}`),
    );
    expect(ways).toEqual(['CONFIRMED PROCESSING', 'PROCESSING SHIPPED', 'SHIPPED DELIVERED']);
  });

  it('exclude confirming, cancelling and failing from fulfilment', () => {
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
  ])('for seller orders that are %j is %s', (sellerOrders, status) => {
    expect(deriveOrderStatus(sellerOrders)).toBe(status);
  });
});
