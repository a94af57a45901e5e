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

describe('deleteOrder', () => {
  const [lamp] = twoProducts() as [ReturnType<typeof twoProducts>[0]];
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig([lamp], { CHECKOUT_WAIT_MS: '60000' });
  });
  afterAll(() => rig.stop());

  async function remove(by: Viewer, id: string): Promise<string | null> {
    const document = `mutation ($id: ID!) { deleteOrder(id: $id) { deletedId userErrors { code } } }`;
    type Answer = { deleteOrder: { deletedId: string | null; userErrors: { code: string }[] } };
    const { data, errors } = await rig.run<Answer | null>(by, document, { id });
    if (!data?.deleteOrder) return errors[0]?.code ?? null;
    const { deletedId, userErrors } = data.deleteOrder;
    return userErrors[0]?.code ?? (deletedId === id ? 'DELETED' : deletedId);
  }

  const listed = async (by: Viewer, filter: object = {}) => {
    const document = 'query ($f: OrderFilter) { orders(filter: $f) { edges { node { id } } totalCount } }';
    type Page = { orders: { edges: { node: { id: string } }[]; totalCount: number } };
    const { data } = await rig.run<Page>(by, document, { f: filter });
    expect(data.orders.totalCount).toBe(data.orders.edges.length);
    return data.orders.edges.map(({ node }) => node.id);
  };

  it('hides a rejected order from every list and lookup, except for admins who list deleted orders', async () => {
    const { creator, responsable, director } = anAgency(rig);
    const kept = await placedAgencyOrder(rig, creator, 1, lamp);
    const { id } = await placedAgencyOrder(rig, creator, 1, lamp);
    await reject(rig, responsable, id, { reason: 'No' });
    expect(await listed(creator)).toEqual([id, kept.id]);
    expect(await remove(director, id)).toBe('DELETED');
    const order = await rig.ctx.db.orders.findById(id).lean().exec();
    expect(order).toMatchObject({ status: 'REJECTED', deletedAt: expect.any(Date) });
    for (const viewer of [creator, director, admin]) {
      expect(await listed(viewer, { agencyId: creator.agencyId })).toEqual([kept.id]);
      const { data } = await rig.run(viewer, LISTS, { id, number: order?.number });
      expect(data).toEqual({ order: null, orderByNumber: null, _entities: [null] });
    }
    expect(await listed(admin, { deleted: true })).toEqual([id]);
    const deleted = 'query { orders(filter: { deleted: true }) { totalCount } }';
    expect((await rig.run(director, deleted)).errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
    const states = 'query { ordersForResponsable(status: [REJECTED]) { totalCount } }';
    expect((await rig.run(responsable, states)).data).toEqual({ ordersForResponsable: { totalCount: 0 } });
    expect(await remove(director, id)).toBe('NOT_FOUND');
    expect(await remove(admin, id)).toBe('NOT_FOUND');
  });

  it('is allowed for admins, and for staff of the agency with the permission', async () => {
    const { creator, responsable, director } = anAgency(rig);
    const { id } = await placedAgencyOrder(rig, creator, 1, lamp);
    await reject(rig, responsable, id, { reason: 'No' });
    const powerless = { ...creator, permissions: ['order.read', 'order.create'] };
    for (const viewer of [powerless, aCustomer(), sellerA])
      expect(await remove(viewer, id)).toBe('FORBIDDEN');
    expect(await remove(anonymous, id)).toBe('UNAUTHENTICATED');
    expect(await remove(anAgency(rig).director, id)).toBe('NOT_FOUND');
    expect(await remove(director, 'ord_none')).toBe('NOT_FOUND');
    expect((await rig.ctx.db.orders.findById(id).lean().exec())?.deletedAt).toBeNull();
    expect(await remove(admin, id)).toBe('DELETED');
  });

  it('refuses orders in other statuses and orders with money that is not refunded', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    const { data } = await rig.place(customer);
    const id = data.placeOrder.order?.id ?? '';
    const set = (status: OrderStatus) => rig.ctx.db.orders.updateOne({ _id: id }, { $set: { status } });
    const notDeletable = [
      'PENDING',
      'AWAITING_RESPONSABLE',
      'AWAITING_DIRECTOR',
      'WAITING_PAYMENT',
      'CONFIRMED',
    ] as const;
    for (const status of [
      ...notDeletable,
      'PROCESSING',
      'PARTIALLY_SHIPPED',
      'SHIPPED',
      'DELIVERED',
    ] as const) {
      await set(status);
      expect([status, await remove(admin, id)]).toEqual([status, 'INVALID_STATE']);
    }
    await set('CONFIRMED');
    // Cancelled, with a refund that is still pending.
    await set('CANCELLED');
    expect(await remove(admin, id)).toBe('INVALID_STATE');
    await rig.ctx.db.payments.updateOne({ orderId: id }, { $set: { refundedMinor: 1_998 } });
    expect(await remove(admin, id)).toBe('INVALID_STATE');
    await rig.ctx.db.payments.updateOne({ orderId: id }, { $set: { refundedMinor: 1_999 } });
    const rivals = await Promise.all(Array.from({ length: 5 }, () => remove(admin, id)));
    expect(rivals.filter((answer) => answer === 'DELETED')).toHaveLength(1);
    expect(rivals.filter((answer) => answer === 'NOT_FOUND' || answer === 'INVALID_STATE')).toHaveLength(4);
    const own = await rig.run(customer, '{ myOrders { totalCount } }');
    expect(own.data).toEqual({ myOrders: { totalCount: 0 } });
  });
});
