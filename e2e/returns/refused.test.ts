// Promise: only bought units can be returned, and only by the people concerned.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { booksOf } from '../cancel/books.ts';
import { refusedTo } from '../cancel/operations.ts';
import { buy, freshKey, lead, openScene, partOf, type Scene } from '../cancel/scene.ts';
import { type Actor, customer, staff } from '../harness/actors.ts';
import {
  APPROVE,
  CANCEL_RETURN,
  call,
  done,
  faultsOf,
  LIST,
  RECEIVE,
  REJECT,
  REQUEST,
} from './operations.ts';
import { approved, asking, delivered, parcel, unitsOf } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.souk.stop());

describe('a return that is not completed', () => {
  it('is rejected with a reason or cancelled, and its units can be returned again', async () => {
    const bought = await delivered(scene);
    const first = await done(bought.shopper, REQUEST, asking(bought, 3));
    const silent = await call(scene.stalls[0], REJECT, { id: first.id, input: { reason: '  ' } });
    expect(faultsOf(silent)).toEqual(['INVALID_INPUT input.reason']);
    const rejected = await done(scene.stalls[0], REJECT, { id: first.id, input: { reason: 'Worn' } });
    expect(rejected).toMatchObject({ status: 'REJECTED', decisionNote: 'Worn' });
    expect(await unitsOf(scene, bought.part._id)).toEqual([0, 0]);
    const second = await approved(scene, bought, 3);
    const input = { note: 'I keep them' };
    const back = await done(bought.shopper, CANCEL_RETURN, { id: second.id, input });
    expect(back).toMatchObject({ status: 'CANCELLED', cancellationNote: 'I keep them' });
    expect(faultsOf(await call(bought.shopper, CANCEL_RETURN, { id: second.id, input: {} }))).toEqual([
      'INVALID_STATE id',
    ]);
    expect(await unitsOf(scene, bought.part._id)).toEqual([0, 0]);
    expect(await booksOf(scene, bought.id)).toMatchObject({ refunds: [], restocks: [] });
  });

  it('cannot be requested before the delivery, or long after it', async () => {
    const bought = await buy(scene);
    await lead(scene.stalls[0], bought.parts[0], 'PROCESSING', 'SHIPPED');
    const part = await partOf(scene, bought.parts[0]);
    const asked = { ...bought, part, itemId: part.items[0]?.id ?? '' };
    const early = await call(bought.shopper, REQUEST, asking(asked, 1));
    expect(faultsOf(early)).toEqual(['INVALID_STATE input.sellerOrderId']);
    await lead(scene.stalls[0], bought.parts[0], 'DELIVERED');
    await scene.souk
      .db('orders')
      .collection<{ _id: string }>('sellerOrders')
      .updateOne({ _id: part._id }, { $set: { deliveredAt: new Date(Date.now() - 16 * 86_400_000) } });
    const late = await call(bought.shopper, REQUEST, asking(asked, 1));
    expect(faultsOf(late)).toEqual(['INVALID_STATE input.sellerOrderId']);
    expect(late.userErrors[0]?.message).toContain('14 days');
  });

  it('cannot be requested for zero units, unknown items, or one item twice', async () => {
    const bought = await delivered(scene);
    const { input } = asking(bought, 1);
    const [item] = input.items;
    const refused = async (items: object[]) =>
      faultsOf(
        await call(bought.shopper, REQUEST, { input: { ...input, items, idempotencyKey: freshKey() } }),
      );
    expect(await refused([])).toEqual(['INVALID_INPUT input.items']);
    expect(await refused([{ ...item, orderItemId: 'itm_none' }])).toEqual([
      'NOT_FOUND input.items.0.orderItemId',
    ]);
    expect(await refused([item ?? {}, item ?? {}])).toEqual(['INVALID_INPUT input.items.1.orderItemId']);
    expect(await refused([{ ...item, quantity: 4 }])).toEqual(['INVALID_INPUT input.items.0.quantity']);
  });
});

describe('permission to return', () => {
  it('to request and cancel is the customer’s, to decide and receive the seller’s', async () => {
    const bought = await delivered(scene);
    const { id } = await done(bought.shopper, REQUEST, asking(bought, 1));
    const [stranger, clerk] = [await customer(scene.souk), await staff(scene.souk)];
    const nobody = { ...stranger, client: scene.souk.client() };
    const other = scene.stalls[1];
    const input = parcel(bought, 1);
    const calls: [string, Record<string, unknown>, Actor, Actor[]][] = [
      [REQUEST, asking(bought, 1), stranger, [scene.stalls[0], scene.root, clerk]],
      [CANCEL_RETURN, { id, input: {} }, stranger, [scene.stalls[0], scene.root, clerk]],
      [APPROVE, { id, input: {} }, other, [bought.shopper, clerk]],
      [REJECT, { id, input: { reason: 'No' } }, other, [bought.shopper, clerk]],
      [RECEIVE, { id, input }, other, [bought.shopper, clerk]],
    ];
    for (const [operation, variables, unknowing, forbidden] of calls) {
      expect(await refusedTo(unknowing, operation, variables)).toEqual(['NOT_FOUND']);
      for (const one of forbidden) expect(await refusedTo(one, operation, variables)).toEqual(['FORBIDDEN']);
      expect(await refusedTo(nobody, operation, variables)).toEqual(['UNAUTHENTICATED']);
    }
    expect(await unitsOf(scene, bought.part._id)).toEqual([1, 0]);
  });

  it('shows everybody their own returns only, by status, order, seller and time', async () => {
    const bought = await delivered(scene);
    const { id } = await done(bought.shopper, REQUEST, asking(bought, 1));
    const second = await done(bought.shopper, REQUEST, asking(bought, 1));
    const of = async (by: Actor, filter: object = {}, sort = 'NEWEST_FIRST') => {
      const { returns } = await by.client.ok<{ returns: { totalCount: number; nodes: { id: string }[] } }>(
        LIST,
        { filter, sort },
      );
      expect(returns.totalCount).toBe(returns.nodes.length);
      return returns.nodes.map((one) => one.id);
    };
    const [seller, other] = scene.stalls;
    const own = [second.id, id];
    expect(await of(bought.shopper)).toEqual(own);
    expect(await of(bought.shopper, {}, 'OLDEST_FIRST')).toEqual([id, second.id]);
    expect(await of(bought.shopper, { statuses: ['APPROVED'] })).toEqual([]);
    expect(await of(bought.shopper, { sellerId: other.sellerId })).toEqual([]);
    expect(await of(await customer(scene.souk))).toEqual([]);
    expect(await of(await customer(scene.souk), { orderId: bought.id })).toEqual([]);
    expect((await of(seller)).slice(0, 2)).toEqual(own);
    expect(await of(seller, { orderId: bought.id })).toEqual(own);
    expect(await of(seller, { createdAt: { from: new Date().toISOString() } })).toEqual([]);
    expect(await of(other)).toEqual([]);
    expect(await refusedTo(other, LIST, { filter: { sellerId: seller.sellerId } })).toEqual(['FORBIDDEN']);
    expect(await refusedTo(await staff(scene.souk), LIST, {})).toEqual(['FORBIDDEN']);
    const { orderNumber } = bought.part;
    expect(await of(scene.root, { orderNumber, statuses: ['REQUESTED'] })).toEqual(own);
    expect(await of(scene.root, { sellerId: other.sellerId })).toEqual([]);
  });
});

describe('the hundredth return of an order', () => {
  it('is the last, even of units that are free again', async () => {
    const bought = await delivered(scene);
    const { id } = await done(bought.shopper, REQUEST, asking(bought, 1));
    const stored = scene.souk.db('orders').collection<{ _id: string; requestKey: string }>('returns');
    const one = await stored.findOne({ _id: id });
    if (!one) throw new Error('the return is not stored');
    await stored.insertMany(
      Array.from({ length: 99 }, (_, at) => ({ ...one, _id: `${id}${at}`, requestKey: `${id}${at}` })),
    );
    const more = await call(bought.shopper, REQUEST, asking(bought, 1));
    expect(faultsOf(more)).toEqual(['INVALID_STATE input.sellerOrderId']);
    expect(await unitsOf(scene, bought.part._id)).toEqual([1, 0]);
    expect(await stored.countDocuments({ sellerOrderId: bought.part._id })).toBe(100);
  });
});
