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
  MINE,
  RECEIVE,
  REJECT,
  REQUEST,
  SELLERS,
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
    const silent = await call(scene.stalls[0], REJECT, { id: first.id, reason: '  ' });
    expect(faultsOf(silent)).toEqual(['INVALID_INPUT reason']);
    const rejected = await done(scene.stalls[0], REJECT, { id: first.id, reason: 'Worn' });
    expect(rejected).toMatchObject({ status: 'REJECTED', decisionNote: 'Worn' });
    expect(await unitsOf(scene, bought.part._id)).toEqual([0, 0]);
    const second = await approved(scene, bought, 3);
    const back = await done(bought.shopper, CANCEL_RETURN, { id: second.id });
    expect(back.status).toBe('CANCELLED');
    expect(faultsOf(await call(bought.shopper, CANCEL_RETURN, { id: second.id }))).toEqual([
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

  it('cannot be requested for zero units, unknown lines, or one line twice', async () => {
    const bought = await delivered(scene);
    const { input } = asking(bought, 1);
    const [line] = input.lines;
    const refused = async (lines: object[]) =>
      faultsOf(
        await call(bought.shopper, REQUEST, { input: { ...input, lines, idempotencyKey: freshKey() } }),
      );
    expect(await refused([])).toEqual(['INVALID_INPUT input.lines']);
    expect(await refused([{ ...line, itemId: 'itm_none' }])).toEqual(['NOT_FOUND input.lines.0.itemId']);
    expect(await refused([line ?? {}, line ?? {}])).toEqual(['INVALID_INPUT input.lines.1.itemId']);
    expect(await refused([{ ...line, quantity: 4 }])).toEqual(['INVALID_INPUT input.lines.0.quantity']);
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
      [CANCEL_RETURN, { id }, stranger, [scene.stalls[0], scene.root, clerk]],
      [APPROVE, { id }, other, [bought.shopper, clerk]],
      [REJECT, { id, reason: 'No' }, other, [bought.shopper, clerk]],
      [RECEIVE, { id, input }, other, [bought.shopper, clerk]],
    ];
    for (const [operation, variables, unknowing, forbidden] of calls) {
      expect(await refusedTo(unknowing, operation, variables)).toEqual(['NOT_FOUND']);
      for (const one of forbidden) expect(await refusedTo(one, operation, variables)).toEqual(['FORBIDDEN']);
      expect(await refusedTo(nobody, operation, variables)).toEqual(['UNAUTHENTICATED']);
    }
    expect(await unitsOf(scene, bought.part._id)).toEqual([1, 0]);
  });

  it('shows everybody their own returns only, filtered by state', async () => {
    const bought = await delivered(scene);
    const { id } = await done(bought.shopper, REQUEST, asking(bought, 1));
    const of = async (by: Actor, query: string, filter: object = {}) => {
      const data = await by.client.ok<
        Record<string, { totalCount: number; edges: { node: { id: string } }[] }>
      >(query, { filter });
      const [list] = Object.values(data);
      expect(list?.totalCount).toBe(list?.edges.length);
      return (list?.edges ?? []).map(({ node }) => node.id);
    };
    expect(await of(bought.shopper, MINE)).toEqual([id]);
    expect(await of(bought.shopper, MINE, { status: ['APPROVED'] })).toEqual([]);
    expect(await of(await customer(scene.souk), MINE)).toEqual([]);
    expect((await of(scene.stalls[0], SELLERS))[0]).toBe(id);
    expect(
      await of(scene.stalls[0], SELLERS, { status: ['REQUESTED'], from: new Date().toISOString() }),
    ).toEqual([]);
    expect(await of(scene.stalls[1], SELLERS)).toEqual([]);
    expect(await of(scene.root, SELLERS, { status: ['REQUESTED'] })).toContain(id);
  });
});
