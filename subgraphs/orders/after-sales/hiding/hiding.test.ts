import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import type { OrderStatus } from '../../orders/order.model.ts';
import { anAgency, placedAgencyOrder, reject } from '../../testing/agencies.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, sellerA, twoProducts } from '../../testing/shop.ts';

const LISTS = `query ($id: ID!, $number: String!) {
  order(id: $id) { id } orderByNumber(number: $number) { id }
  _entities(representations: [{ __typename: "Order", id: $id }]) { ... on Order { id } }
}`;

describe('hideOrder', () => {
  const [lamp] = twoProducts() as [ReturnType<typeof twoProducts>[0]];
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig([lamp], { CHECKOUT_WAIT_MS: '60000' });
  });
  afterAll(() => rig.stop());

  async function hide(by: Viewer, id: string): Promise<string | null> {
    const document = `mutation ($id: ID!) { hideOrder(id: $id) { order { id hiddenAt } userErrors { code } } }`;
    type Answer = {
      hideOrder: { order: { id: string; hiddenAt: string | null } | null; userErrors: { code: string }[] };
    };
    const { data, errors } = await rig.run<Answer | null>(by, document, { id });
    if (!data?.hideOrder) return errors[0]?.code ?? null;
    const { order, userErrors } = data.hideOrder;
    return userErrors[0]?.code ?? (order?.id === id && order.hiddenAt ? 'HIDDEN' : null);
  }

  const listed = async (by: Viewer, filter: object = {}) => {
    const document = 'query ($f: OrderFilter) { orders(filter: $f) { edges { node { id } } totalCount } }';
    type Page = { orders: { edges: { node: { id: string } }[]; totalCount: number } };
    const { data } = await rig.run<Page>(by, document, { f: filter });
    expect(data.orders.totalCount).toBe(data.orders.edges.length);
    return data.orders.edges.map(({ node }) => node.id);
  };

  it('hides a rejected order from every list and lookup, except for admins who list hidden orders', async () => {
    const { creator, responsable, director } = anAgency(rig);
    const kept = await placedAgencyOrder(rig, creator, 1, lamp);
    const { id } = await placedAgencyOrder(rig, creator, 1, lamp);
    await reject(rig, responsable, id, { reason: 'No' });
    expect(await listed(creator)).toEqual([id, kept.id]);
    expect(await hide(director, id)).toBe('HIDDEN');
    const order = await rig.ctx.db.orders.findById(id).lean().exec();
    expect(order).toMatchObject({ status: 'REJECTED', deletedAt: expect.any(Date) });
    for (const viewer of [creator, director, admin]) {
      expect(await listed(viewer, { agencyId: creator.agencyId })).toEqual([kept.id]);
      const { data } = await rig.run(viewer, LISTS, { id, number: order?.number });
      expect(data).toEqual({ order: null, orderByNumber: null, _entities: [null] });
    }
    expect(await listed(admin, { isHidden: true })).toEqual([id]);
    const hidden = 'query { orders(filter: { isHidden: true }) { totalCount } }';
    expect((await rig.run(director, hidden)).errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
    const rejected = 'query { orders(filter: { statuses: [REJECTED] }) { totalCount } }';
    expect((await rig.run(responsable, rejected)).data).toEqual({ orders: { totalCount: 0 } });
    expect(await hide(director, id)).toBe('NOT_FOUND');
    expect(await hide(admin, id)).toBe('NOT_FOUND');
  });

  it('is allowed for admins, and for staff of the agency with the permission', async () => {
    const { creator, responsable, director } = anAgency(rig);
    const { id } = await placedAgencyOrder(rig, creator, 1, lamp);
    await reject(rig, responsable, id, { reason: 'No' });
    const powerless = { ...creator, permissions: ['order.read', 'order.create'] };
    for (const viewer of [powerless, aCustomer(), sellerA]) expect(await hide(viewer, id)).toBe('FORBIDDEN');
    expect(await hide(anonymous, id)).toBe('UNAUTHENTICATED');
    expect(await hide(anAgency(rig).director, id)).toBe('NOT_FOUND');
    expect(await hide(director, 'ord_none')).toBe('NOT_FOUND');
    expect((await rig.ctx.db.orders.findById(id).lean().exec())?.deletedAt).toBeNull();
    expect(await hide(admin, id)).toBe('HIDDEN');
  });

  it('refuses orders in other statuses and orders with money that is not refunded', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    const { data } = await rig.place(customer);
    const id = data.placeOrder.order?.id ?? '';
    const set = (status: OrderStatus) => rig.ctx.db.orders.updateOne({ _id: id }, { $set: { status } });
    const mustShow = [
      'PENDING',
      'AWAITING_RESPONSABLE',
      'AWAITING_DIRECTOR',
      'WAITING_PAYMENT',
      'CONFIRMED',
    ] as const;
    for (const status of [...mustShow, 'PROCESSING', 'PARTIALLY_SHIPPED', 'SHIPPED', 'DELIVERED'] as const) {
      await set(status);
      expect([status, await hide(admin, id)]).toEqual([status, 'INVALID_STATE']);
    }
    await set('CONFIRMED');
    // Cancelled, with a refund that is still pending.
    await set('CANCELLED');
    expect(await hide(admin, id)).toBe('INVALID_STATE');
    await rig.ctx.db.payments.updateOne({ orderId: id }, { $set: { refundedMinor: 1_998 } });
    expect(await hide(admin, id)).toBe('INVALID_STATE');
    await rig.ctx.db.payments.updateOne({ orderId: id }, { $set: { refundedMinor: 1_999 } });
    const rivals = await Promise.all(Array.from({ length: 5 }, () => hide(admin, id)));
    expect(rivals.filter((answer) => answer === 'HIDDEN')).toHaveLength(1);
    expect(rivals.filter((answer) => answer === 'NOT_FOUND' || answer === 'INVALID_STATE')).toHaveLength(4);
    const own = await rig.run(customer, '{ orders { totalCount } }');
    expect(own.data).toEqual({ orders: { totalCount: 0 } });
  });

  it('is undone by an admin with unhideOrder, once', async () => {
    const { creator, responsable, director } = anAgency(rig);
    const { id } = await placedAgencyOrder(rig, creator, 1, lamp);
    await reject(rig, responsable, id, { reason: 'No' });
    await hide(director, id);
    const unhide =
      'mutation ($id: ID!) { unhideOrder(id: $id) { order { id hiddenAt } userErrors { code } } }';
    for (const viewer of [director, aCustomer(), sellerA])
      expect((await rig.run(viewer, unhide, { id })).errors[0]?.code).toBe('FORBIDDEN');
    expect(await listed(creator)).toEqual([]);
    const shown = await rig.run(admin, unhide, { id });
    expect(shown.data).toEqual({ unhideOrder: { order: { id, hiddenAt: null }, userErrors: [] } });
    expect(await listed(creator)).toEqual([id]);
    for (const [of, code] of [
      [id, 'INVALID_STATE'],
      ['ord_none', 'NOT_FOUND'],
    ]) {
      const { data } = await rig.run(admin, unhide, { id: of });
      expect(data).toEqual({ unhideOrder: { order: null, userErrors: [{ code }] } });
    }
  });
});
