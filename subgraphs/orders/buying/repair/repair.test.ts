import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, sellerA, twoProducts } from '../../testing/shop.ts';

const CHECKOUT = `id status diagnostics { step failure { step fault service userErrors { code } } dueAt
  steps { name status attemptCount failedRollbackCount error finishedAt }
  events { number kind step message attemptCount requestedBy { id } recordedAt } } order { id status }`;
const VIEW = `query ($id: ID!) { checkout(id: $id) { ${CHECKOUT} } }`;
const RETRY =
  'mutation ($id: ID!) { retryCheckout(id: $id) { checkout { status } userErrors { code field } } }';
const ROLL_BACK = `mutation ($id: ID!, $input: RollBackCheckoutInput!) {
  rollBackCheckout(id: $id, input: $input) {
    checkout { status order { status failureReason } } userErrors { code field }
  }
}`;

interface Seen {
  checkout: {
    id: string;
    status: string;
    diagnostics: {
      failure: { step: string; fault: string | null };
      steps: { name: string; status: string; failedRollbackCount: number; error: string | null }[];
      events: {
        number: number;
        kind: string;
        step: string | null;
        message: string | null;
        attemptCount: number | null;
        requestedBy: { id: string } | null;
      }[];
    };
  };
}

describe('repair of checkouts', () => {
  const [lamp] = twoProducts() as [ReturnType<typeof twoProducts>[0]];
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig([lamp]);
  });
  afterAll(() => rig.stop());

  async function placed(input: Record<string, unknown>) {
    const customer = aCustomer();
    await rig.add(customer, lamp, 2);
    const { data } = await rig.place(customer, input);
    const { order } = data.placeOrder;
    const checkout = order?.checkout;
    if (!order || !checkout) throw new Error(JSON.stringify(data));
    return { customer, orderId: order.id, id: checkout.id, status: checkout.status };
  }

  it('shows a checkout that could not be compensated, and finishes it once the cause is fixed', async () => {
    rig.shop.plan('releaseReservation', 'before', 'before', 'before', 'before');
    const { customer, orderId, id, status } = await placed({ paymentToken: 'tok_declined' });
    expect(status).toBe('FAILED');
    expect(rig.shop.heldOf(lamp.variantId)).toBe(2);

    const { checkout } = (await rig.run<Seen>(admin, VIEW, { id })).data;
    const failed = checkout.diagnostics;
    expect(checkout).toMatchObject({ id, diagnostics: { step: 'RESERVE_INVENTORY', dueAt: null } });
    expect(failed.failure).toMatchObject({
      step: 'PROCESS_PAYMENT',
      userErrors: [{ code: 'PAYMENT_DECLINED' }],
    });
    const reserve = failed.steps.find(({ name }) => name === 'RESERVE_INVENTORY');
    expect(reserve).toMatchObject({
      status: 'DONE',
      failedRollbackCount: 4,
      error: expect.stringMatching(/products/),
    });
    expect(failed.events.map(({ number }) => number)).toEqual(failed.events.map((_, at) => at + 1));
    expect(failed.events.at(-1)).toMatchObject({
      ...{ kind: 'FAILED', step: 'RESERVE_INVENTORY', attemptCount: 4, requestedBy: null },
      message: expect.stringMatching(/products/),
    });
    expect(failed.events.find(({ kind }) => kind === 'ROLLBACK_STARTED')).toMatchObject({
      message: 'PAYMENT_DECLINED',
    });
    expect(await rig.eventsOf('saga.failed')).toHaveLength(1);

    const retried = await rig.run(admin, RETRY, { id });
    expect(retried.data).toEqual({ retryCheckout: { checkout: { status: 'ROLLED_BACK' }, userErrors: [] } });
    expect(rig.shop.heldOf(lamp.variantId)).toBe(0);
    const { events } = (await rig.run<Seen>(admin, VIEW, { id })).data.checkout.diagnostics;
    expect(events.filter(({ kind }) => kind === 'RETRY_REQUESTED')).toMatchObject([
      { requestedBy: { id: admin.userId } },
    ]);
    expect(await rig.eventsOf('order.failed')).toHaveLength(1);
    const own = await rig.run(customer, 'query ($id: ID!) { order(id: $id) { status } }', { id: orderId });
    expect(own.data).toEqual({ order: { status: 'FAILED' } });

    const again = await rig.run(admin, RETRY, { id });
    expect(again.data).toEqual({
      retryCheckout: { checkout: null, userErrors: [{ code: 'INVALID_STATE', field: ['id'] }] },
    });
  });

  it('rolls back a checkout that waits for its payment', async () => {
    const { orderId, id, status } = await placed({ paymentToken: null });
    expect(status).toBe('WAITING_PAYMENT');
    expect(rig.shop.heldOf(lamp.variantId)).toBe(2);
    const empty = await rig.run(admin, ROLL_BACK, { id, input: { reason: '  ' } });
    expect(empty.data).toMatchObject({ rollBackCheckout: { userErrors: [{ field: ['input', 'reason'] }] } });

    const turned = await rig.run(admin, ROLL_BACK, { id, input: { reason: 'Fraud' } });
    const order = { status: 'CANCELLED', failureReason: 'Fraud' };
    expect(turned.data).toEqual({
      rollBackCheckout: { checkout: { status: 'ROLLED_BACK', order }, userErrors: [] },
    });
    expect(rig.shop.heldOf(lamp.variantId)).toBe(0);
    expect(await rig.moneyOf(orderId)).toEqual({ liveCharges: 0, heldMinor: 0, netMinor: 0 });
    const ended = (await rig.eventsOf('order.cancelled', 'order.failed')).filter(
      ({ aggregateId }) => aggregateId === orderId,
    );
    expect(ended.map(({ type }) => type)).toEqual(['order.cancelled']);

    for (const [mutation, variables] of [
      [ROLL_BACK, { id, input: { reason: 'Again' } }],
      [RETRY, { id }],
    ] as const) {
      const { data } = await rig.run<Record<string, unknown>>(admin, mutation, variables);
      expect(Object.values(data)).toEqual([
        { checkout: null, userErrors: [{ code: 'INVALID_STATE', field: ['id'] }] },
      ]);
    }
  });

  it('refuses a checkout that is over with INVALID_STATE and an unknown one with NOT_FOUND', async () => {
    const { id, orderId } = await placed({});
    const late = await rig.run(admin, ROLL_BACK, { id, input: { reason: 'Too late' } });
    expect(late.data).toMatchObject({ rollBackCheckout: { userErrors: [{ code: 'INVALID_STATE' }] } });
    expect((await rig.moneyOf(orderId)).liveCharges).toBe(1);
    const unknown = await rig.run(admin, RETRY, { id: 'sga_none' });
    expect(unknown.data).toMatchObject({ retryCheckout: { userErrors: [{ code: 'NOT_FOUND' }] } });
  });

  it('lists checkouts by status, order and time, in both directions, for admins only', async () => {
    const list = `query ($filter: CheckoutFilter, $sort: CheckoutSort! = NEWEST_FIRST) {
      checkouts(filter: $filter, sort: $sort) { nodes { id status } }
    }`;
    type Listed = { checkouts: { nodes: { id: string; status: string }[] } };
    const own = await placed({ paymentToken: null });
    const listed = async (filter: object, sort = 'NEWEST_FIRST') =>
      (await rig.run<Listed>(admin, list, { filter, sort })).data.checkouts.nodes;
    const statuses = async (...of: string[]) => (await listed({ statuses: of })).map(({ status }) => status);
    expect(await statuses('WAITING_PAYMENT')).toEqual(['WAITING_PAYMENT']);
    expect(await statuses('WAITING_APPROVAL')).toEqual([]);
    expect(await statuses()).toEqual([]);
    expect(await statuses('WAITING_PAYMENT', 'COMPLETED')).toEqual(['WAITING_PAYMENT', 'COMPLETED']);
    expect(await statuses('ROLLED_BACK')).toEqual(['ROLLED_BACK', 'ROLLED_BACK']);
    expect(await listed({ orderId: own.orderId })).toEqual([{ id: own.id, status: 'WAITING_PAYMENT' }]);
    expect((await listed({}, 'OLDEST_FIRST')).at(-1)?.id).toBe(own.id);
    expect(await listed({ createdAt: { before: '2026-01-01T00:00:00Z' } })).toEqual([]);
    const empty = { createdAt: { from: '2026-01-02T00:00:00Z', before: '2026-01-01T00:00:00Z' } };
    expect((await rig.run(admin, list, { filter: empty })).errors).toMatchObject([
      { code: 'BAD_USER_INPUT' },
    ]);
    for (const viewer of [aCustomer(), sellerA]) {
      const { errors } = await rig.run(viewer, list);
      expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
    }
  });

  it('shows customers the status of their own checkout, and no diagnostics', async () => {
    const { customer, orderId } = await placed({});
    const query = `query ($id: ID!) { order(id: $id) { checkout { ${CHECKOUT} } } }`;
    const { data } = await rig.run(customer, query, { id: orderId });
    expect(data).toEqual({
      order: {
        checkout: {
          id: expect.any(String),
          status: 'COMPLETED',
          diagnostics: null,
          order: { id: orderId, status: 'CONFIRMED' },
        },
      },
    });
  });
});
