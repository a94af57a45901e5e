// What is left in orders of a person who was erased, beside retail orders, which e2e/privacy looks at.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { erase } from '@souk/testing';
import { anAgency, approve, placedAgencyOrder } from '../testing/agencies.ts';
import { ADDRESS, type Rig, startRig } from '../testing/rig.ts';
import { aCustomer, twoProducts } from '../testing/shop.ts';

const [lamp] = twoProducts() as [ReturnType<typeof twoProducts>[0], ...unknown[]];

let rig: Rig;
beforeAll(async () => {
  rig = await startRig([lamp], {}, { work: true });
});
afterAll(() => rig.stop());

const personOf = (userId: string) => ({ userId, email: `${userId}@people.example` });
const relayed = async () => {
  const outbox = rig.orders.mongo.db(rig.orders.dbName).collection('outbox');
  while (await outbox.findOne({ relayedAt: null })) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('a checkout that made no order', () => {
  it('keeps no address of the person, and stays itself', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp, 2);
    const total = { amount: '1.00', currency: 'EUR' };
    const { data } = await rig.place(customer, { expectedTotal: total, note: 'for Zorblatt' });
    expect(data.placeOrder.order).toBeNull();
    const { userId } = customer;
    const before = await rig.ctx.db.sagas.findOne({ customerId: userId }).lean();
    expect(before?.data.address.recipient).toBe(ADDRESS.recipient);
    await relayed();
    expect(await erase(rig.orders, personOf(userId))).toBe(true);
    const after = await rig.ctx.db.sagas.findOne({ customerId: userId }).lean();
    expect(after?.state).toBe(before?.state);
    expect(JSON.stringify(after)).not.toMatch(new RegExp(`${ADDRESS.recipient}|${ADDRESS.line1}|Zorblatt`));
  });
});

describe('an order that a member of staff placed for an agency', () => {
  it('waits while it is open, then names the place of the agency and nobody, also in the audit log', async () => {
    const agency = anAgency(rig);
    const { id } = await placedAgencyOrder(rig, agency.creator, 1, lamp);
    await relayed();
    const { userId } = agency.creator;
    const records = () => rig.orders.audits();
    expect(JSON.stringify(await records())).toContain(ADDRESS.recipient);
    expect(await erase(rig.orders, personOf(userId))).toBe(false);
    const open = await rig.ctx.db.orders.findById(id).lean();
    expect(open?.shippingAddress?.recipient).toBe(ADDRESS.recipient);

    await approve(rig, agency.responsable, id);
    await approve(rig, agency.director, id);
    await rig.ctx.db.orders.updateOne({ _id: id }, { $set: { status: 'DELIVERED' } });
    await relayed();
    expect(await erase(rig.orders, personOf(userId))).toBe(true);
    const order = await rig.ctx.db.orders.findById(id).lean();
    expect(order?.shippingAddress).toMatchObject({
      recipient: 'Deleted user',
      line1: ADDRESS.line1,
      city: ADDRESS.city,
      phone: null,
    });
    expect(order?.totals).toEqual(open?.totals);
    expect(JSON.stringify(await records())).not.toContain(ADDRESS.recipient);
    const [named] = await rig.eventsOf('audit.subjects_erased');
    const payment = await rig.ctx.db.payments.findOne({ orderId: id }).lean();
    expect(named?.payload.entityIds).toEqual(expect.arrayContaining([id, payment?._id]));
  });
});
