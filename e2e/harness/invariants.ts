import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { ledgerAgrees } from './ledger.ts';
import type { Listing } from './shop.ts';
import type { TestSouk } from './souk.ts';

/** A listing, and how many units of it there were at first. */
export interface Goods extends Listing {
  stock: number;
}

/** An order whose checkout has ended. */
export interface EndedOrder {
  _id: string;
  number: string;
  customerId: string;
  status: string;
  currency: string;
  items: { variantId: string; quantity: number }[];
  totals: { totalMinor: number };
}

interface Saga {
  _id: string;
  orderId: string;
  state: string;
}

/** Every checkout ends within a minute of a restart. */
const RECOVERY_MS = 60_000;
const ENDED = ['COMPLETED', 'COMPENSATED'];

/** Waits until no checkout is under way. Raises after a minute, naming those that are. */
export async function allEnded(souk: TestSouk): Promise<void> {
  const sagas = souk.db('orders').collection<Saga>('sagas');
  const until = Date.now() + RECOVERY_MS;
  for (;;) {
    const open = await sagas.find({ state: { $nin: ENDED } }).toArray();
    if (open.length === 0) return;
    if (Date.now() > until) throw new Error(`still open after a minute: ${JSON.stringify(open)}`);
    await sleep(100);
  }
}

/**
 * Waits for the end of every checkout and checks that each is completed or fully compensated: order, stock, ledger and
 * money at the card provider. Returns the confirmed orders.
 */
export async function expectInvariants(souk: TestSouk, goods: readonly Goods[]): Promise<EndedOrder[]> {
  await allEnded(souk);
  const orders = await souk.db('orders').collection<EndedOrder>('orders').find().toArray();
  const confirmed = orders.filter(({ status }) => status === 'CONFIRMED');
  expect(orders.filter(({ status }) => !['CONFIRMED', 'FAILED'].includes(status))).toEqual([]);
  await sagasAgree(souk, orders);
  await stockAgrees(souk, goods, confirmed);
  await chargesAgree(souk, confirmed);
  await ledgerAgrees(souk);
  await eventsAgree(souk, orders);
  return confirmed;
}

const sortedIds = (orders: readonly { _id: string }[]) => orders.map(({ _id }) => _id).toSorted();

async function sagasAgree(souk: TestSouk, orders: readonly EndedOrder[]): Promise<void> {
  const sagas = await souk.db('orders').collection<Saga>('sagas').find().toArray();
  const completed = sagas.filter(({ state }) => state === 'COMPLETED').map(({ orderId }) => orderId);
  expect(completed.toSorted()).toEqual(sortedIds(orders.filter(({ status }) => status === 'CONFIRMED')));
}

async function stockAgrees(
  souk: TestSouk,
  goods: readonly Goods[],
  confirmed: readonly EndedOrder[],
): Promise<void> {
  const sold = (variantId: string) =>
    confirmed
      .flatMap(({ items }) => items)
      .filter((item) => item.variantId === variantId)
      .reduce((sum, { quantity }) => sum + quantity, 0);
  const variants = souk
    .db('products')
    .collection<{ _id: string; inventory: { onHand: number; reserved: number } }>('variants');
  for (const { variantId, stock } of goods) {
    const variant = await variants.findOne({ _id: variantId });
    expect({ variantId, onHand: variant?.inventory.onHand, reserved: variant?.inventory.reserved }).toEqual({
      variantId,
      onHand: stock - sold(variantId),
      reserved: 0,
    });
  }
  expect(await souk.db('products').collection('reservations').countDocuments({ state: 'HELD' })).toBe(0);
}

/** One live charge for each confirmed order by card, of its total, fully captured; nothing held or kept for others. */
async function chargesAgree(souk: TestSouk, confirmed: readonly EndedOrder[]): Promise<void> {
  const live = (await souk.payments.ledger()).filter(({ liveCharges }) => liveCharges > 0);
  const charged = live.map(({ orderId, currency, liveCharges, heldMinor, netMinor }) => ({
    orderId,
    currency,
    liveCharges,
    heldMinor,
    netMinor,
  }));
  // Cash and invoices are no business of the card provider.
  const cards = await souk
    .db('orders')
    .collection<{ orderId: string }>('payments')
    .find({ method: 'CARD' })
    .toArray();
  const byCard = new Set(cards.map(({ orderId }) => orderId));
  const due = confirmed
    .filter(({ _id }) => byCard.has(_id))
    .map(({ _id, currency, totals }) => ({
      orderId: _id,
      currency,
      liveCharges: 1,
      heldMinor: 0,
      netMinor: totals.totalMinor,
    }));
  const byOrder = (a: { orderId: string | null }, b: { orderId: string | null }) =>
    String(a.orderId) < String(b.orderId) ? -1 : 1;
  expect(charged.toSorted(byOrder)).toEqual(due.toSorted(byOrder));
}

/** Each order has one event when it is created and one at the end of its checkout. */
async function eventsAgree(souk: TestSouk, orders: readonly EndedOrder[]): Promise<void> {
  const ids = sortedIds(orders);
  const outbox = souk.db('orders').collection<{ _id: string; type: string; aggregateId: string }>('outbox');
  const eventsOf = async (type: string) =>
    (await outbox.find({ type, aggregateId: { $in: ids } }).toArray())
      .map(({ aggregateId }) => aggregateId)
      .toSorted();
  expect(await eventsOf('order.created')).toEqual(ids);
  for (const [type, status] of [
    ['order.confirmed', 'CONFIRMED'],
    ['order.failed', 'FAILED'],
  ] as const) {
    expect(await eventsOf(type)).toEqual(sortedIds(orders.filter((order) => order.status === status)));
  }
}
