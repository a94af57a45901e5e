import type { Erased, Person } from '@souk/subgraph';
import { OPEN_RETURN_STATUSES } from '../after-sales/returns/machine.ts';
import type { Address } from '../common/address.ts';
import type { Ctx } from '../context.ts';
import { OPEN_ORDER_STATUSES, type OrderDocument } from '../orders/order.model.ts';
import { wordsOfOrder } from '../orders/order-words.ts';
import { eraseCheckouts, erasePayments } from './erase-others.ts';
import { batchesOfOrders } from './own-orders.ts';

/** The name that is shown of somebody who was erased. */
export const NOBODY = 'Deleted user';

/** Country and region stay, as the tax was decided by them. */
const withoutPerson = ({ country, region }: Pick<Address, 'country' | 'region'>): Address => ({
  recipient: NOBODY,
  line1: '-',
  line2: null,
  city: '-',
  region,
  postalCode: null,
  country,
  phone: null,
});

/** The place where an agency works is no personal data; who receives the parcel there is. */
const withoutRecipient = (address: Address): Address => ({ ...address, recipient: NOBODY, phone: null });

/**
 * Erases the person from their orders, field by field. An open order keeps its address until it is delivered or cancelled, and
 * so does one with an open return.
 */
export async function eraseOrders(ctx: Ctx, person: Person): Promise<Erased> {
  let erased: Erased = 'DONE';
  for await (const orders of batchesOfOrders(ctx, person)) {
    const returning = await ctx.db.returns.distinct('orderId', {
      orderId: { $in: orders.map(({ _id }) => _id) },
      status: { $in: OPEN_RETURN_STATUSES },
    });
    const isOpen = ({ _id, status }: OrderDocument) =>
      OPEN_ORDER_STATUSES.some((open) => open === status) || returning.includes(_id);
    const closed = orders.filter((order) => !isOpen(order));
    if (closed.length < orders.length) erased = 'LATER';
    if (closed.length > 0) await eraseClosed(ctx, closed);
  }
  return erased;
}

async function eraseClosed(ctx: Ctx, orders: readonly OrderDocument[]): Promise<void> {
  const ids = orders.map(({ _id }) => _id);
  const sellerOrders = await ctx.db.sellerOrders.find({ orderId: { $in: ids } }).lean();
  const ofAgencies = new Set(orders.filter(({ kind }) => kind === 'AGENCY').map(({ _id }) => _id));
  const erasedAddress = (orderId: string, stored: Address | null) =>
    stored && (ofAgencies.has(orderId) ? withoutRecipient(stored) : withoutPerson(stored));
  await ctx.db.sellerOrders.bulkWrite(
    sellerOrders.map(({ _id, orderId, orderNumber: number, items, shippingAddress: stored, shipments }) => {
      const shippingAddress = erasedAddress(orderId, stored);
      const words = wordsOfOrder({ number, items, shippingAddress });
      const untracked = shipments.map((shipment) => ({ ...shipment, trackingNumber: '-' }));
      const $set = { shippingAddress, note: null, words, shipments: untracked };
      return { updateOne: { filter: { _id }, update: { $set }, timestamps: false } };
    }),
  );
  await erasePayments(ctx, ids);
  await eraseCheckouts(ctx, ids);
  // Last: an order that is erased has nothing left elsewhere.
  await ctx.db.orders.bulkWrite(
    orders.map(({ _id, number, items, shippingAddress: stored, timeline }) => {
      const shippingAddress = erasedAddress(_id, stored);
      const words = wordsOfOrder({ number, items, shippingAddress });
      const silent = timeline.map((entry) => ({ ...entry, message: null, trackingNumber: null }));
      const $set = { shippingAddress, note: null, failureReason: null, words, timeline: silent };
      return { updateOne: { filter: { _id }, update: { $set }, timestamps: false } };
    }),
  );
}
