import { done, stepRecord } from '@souk/saga';
import { refusal } from '@souk/subgraph';
import { releaseReservation, reserveLines } from '../../../clients/products.ts';
import { refusalOf } from '../../../pricing/lines/shortages.ts';
import { type CheckoutStep, draftOf, stockLinesOf } from './checkout-step.ts';

// The reservation outlives the time to pay, so that a late payment is ended by the checkout and not by missing stock.
const GRACE_MS = 2 * 60_000;

/** Reserves the stock of all lines or of none. Compensated by a release, which also blocks a reservation that arrives late. */
export const reserveInventory: CheckoutStep = {
  name: 'RESERVE_INVENTORY',
  async execute(ctx, saga) {
    const expiresAt = saga.data.kind === 'AGENCY' ? null : new Date(saga.data.holdUntil.getTime() + GRACE_MS);
    const { userErrors, shortages } = await reserveLines(ctx, saga.orderId, stockLinesOf(saga), expiresAt);
    if (userErrors.length === 0) return done();
    const { lines: named, cartLines: cart } = saga.data;
    const outOfStock = refusalOf(shortages, draftOf(saga).items, { named, cart });
    if (outOfStock) throw outOfStock;
    throw refusal(
      userErrors[0]?.code ?? 'OUT_OF_STOCK',
      userErrors[0]?.message ?? 'There is not enough stock for this order.',
    );
  },
  async compensate(ctx, saga) {
    // Compensating COMMIT_INVENTORY returned the units already, whether they were reserved or sold.
    if (stepRecord(saga, 'COMMIT_INVENTORY')?.status === 'UNDONE') return {};
    const [error] = await releaseReservation(ctx, saga.orderId);
    if (error) throw new Error(`the reservation was not released: ${error.code} ${error.message}`);
    return {};
  },
};
