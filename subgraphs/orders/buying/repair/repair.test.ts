import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, sellerA, twoProducts } from '../../testing/shop.ts';

const SAGA = `id state step failure { step fault service userErrors { code } } dueAt
  steps { name status attempts undoAttempts error } events { seq type step } order { id status }`;
const VIEW = `query ($orderId: ID!) { checkoutSaga(orderId: $orderId) { ${SAGA} } }`;
const RETRY =
  'mutation ($id: ID!) { retryCheckoutSaga(id: $id) { saga { state } userErrors { code field } } }';
const COMPENSATE = `mutation ($id: ID!, $reason: String!) {
  compensateCheckoutSaga(id: $id, reason: $reason) { saga { state order { status failureReason } } userErrors { code field } }
}`;

interface Seen {
  checkoutSaga: {
    id: string;
    state: string;
    failure: { step: string; fault: string | null };
    steps: { name: string; status: string; undoAttempts: number; error: string | null }[];
    events: { seq: number; type: string; step: string | null }[];
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
    const saga = order?.saga;
    if (!order || !saga) throw new Error(JSON.stringify(data));
    return { customer, orderId: order.id, sagaId: saga.id, state: saga.state };
  }

  it('shows a checkout that could not be compensated, and finishes it once the cause is fixed', async () => {
    rig.shop.plan('releaseReservation', 'before', 'before', 'before', 'before');
    const { customer, orderId, sagaId, state } = await placed({ paymentToken: 'tok_declined' });
    expect(state).toBe('FAILED');
    expect(rig.shop.heldOf(lamp.variantId)).toBe(2);

    const failed = (await rig.run<Seen>(admin, VIEW, { orderId })).data.checkoutSaga;
    expect(failed).toMatchObject({ id: sagaId, step: 'RESERVE_INVENTORY', dueAt: null });
    expect(failed.failure).toMatchObject({
      step: 'PROCESS_PAYMENT',
      userErrors: [{ code: 'PAYMENT_DECLINED' }],
    });
    const reserve = failed.steps.find(({ name }) => name === 'RESERVE_INVENTORY');
    expect(reserve).toMatchObject({
      status: 'DONE',
      undoAttempts: 4,
      error: expect.stringMatching(/products/),
    });
    expect(failed.events.map(({ seq }) => seq)).toEqual(failed.events.map((_, at) => at + 1));
    expect(failed.events.at(-1)).toMatchObject({ type: 'saga_failed', step: 'RESERVE_INVENTORY' });
    expect(await rig.eventsOf('saga.failed')).toHaveLength(1);

    const retried = await rig.run(admin, RETRY, { id: sagaId });
    expect(retried.data).toEqual({ retryCheckoutSaga: { saga: { state: 'COMPENSATED' }, userErrors: [] } });
    expect(rig.shop.heldOf(lamp.variantId)).toBe(0);
    const { events } = (await rig.run<Seen>(admin, VIEW, { orderId })).data.checkoutSaga;
    expect(events.filter(({ type }) => type === 'retry_requested')).toHaveLength(1);
    expect(await rig.eventsOf('order.failed')).toHaveLength(1);
    const own = await rig.run(customer, 'query ($id: ID!) { order(id: $id) { status } }', { id: orderId });
    expect(own.data).toEqual({ order: { status: 'FAILED' } });

    const again = await rig.run(admin, RETRY, { id: sagaId });
    expect(again.data).toEqual({
      retryCheckoutSaga: { saga: null, userErrors: [{ code: 'INVALID_STATE', field: ['id'] }] },
    });
  });

  it('compensates a checkout that waits for its payment', async () => {
    const { orderId, sagaId, state } = await placed({ paymentToken: null });
    expect(state).toBe('WAITING_PAYMENT');
    expect(rig.shop.heldOf(lamp.variantId)).toBe(2);
    const empty = await rig.run(admin, COMPENSATE, { id: sagaId, reason: '  ' });
    expect(empty.data).toMatchObject({ compensateCheckoutSaga: { userErrors: [{ field: ['reason'] }] } });

    const turned = await rig.run(admin, COMPENSATE, { id: sagaId, reason: 'Fraud' });
    const order = { status: 'CANCELLED', failureReason: 'Fraud' };
    expect(turned.data).toEqual({
      compensateCheckoutSaga: { saga: { state: 'COMPENSATED', order }, userErrors: [] },
    });
    expect(rig.shop.heldOf(lamp.variantId)).toBe(0);
    expect(await rig.moneyOf(orderId)).toEqual({ liveCharges: 0, heldMinor: 0, netMinor: 0 });
    const ended = (await rig.eventsOf('order.cancelled', 'order.failed')).filter(
      ({ aggregateId }) => aggregateId === orderId,
    );
    expect(ended.map(({ type }) => type)).toEqual(['order.cancelled']);

    for (const [mutation, variables] of [
      [COMPENSATE, { id: sagaId, reason: 'Again' }],
      [RETRY, { id: sagaId }],
    ] as const) {
      const { data } = await rig.run<Record<string, unknown>>(admin, mutation, variables);
      expect(Object.values(data)).toEqual([
        { saga: null, userErrors: [{ code: 'INVALID_STATE', field: ['id'] }] },
      ]);
    }
  });

  it('refuses a checkout that is over with INVALID_STATE and an unknown one with NOT_FOUND', async () => {
    const { sagaId, orderId } = await placed({});
    const late = await rig.run(admin, COMPENSATE, { id: sagaId, reason: 'Too late' });
    expect(late.data).toMatchObject({ compensateCheckoutSaga: { userErrors: [{ code: 'INVALID_STATE' }] } });
    expect((await rig.moneyOf(orderId)).liveCharges).toBe(1);
    const unknown = await rig.run(admin, RETRY, { id: 'sga_none' });
    expect(unknown.data).toMatchObject({ retryCheckoutSaga: { userErrors: [{ code: 'NOT_FOUND' }] } });
  });

  it('lists checkouts by state, newest first, for admins only', async () => {
    const list = `query ($state: [CheckoutSagaState!]) { checkoutSagas(filter: { state: $state }) { edges { node { state } } } }`;
    await placed({ paymentToken: null });
    const states = async (...state: string[]) => {
      const { data } = await rig.run<{ checkoutSagas: { edges: { node: { state: string } }[] } }>(
        admin,
        list,
        {
          state,
        },
      );
      return data.checkoutSagas.edges.map(({ node }) => node.state);
    };
    expect(await states('WAITING_PAYMENT')).toEqual(['WAITING_PAYMENT']);
    expect(await states('WAITING_APPROVAL')).toEqual([]);
    expect(await states('WAITING_PAYMENT', 'COMPLETED')).toEqual(['WAITING_PAYMENT', 'COMPLETED']);
    for (const viewer of [aCustomer(), sellerA]) {
      const { errors } = await rig.run(viewer, list, { state: null });
      expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
    }
  });

  it('shows customers the state of their own checkout, and no details', async () => {
    const { customer, orderId } = await placed({});
    const { data } = await rig.run(customer, `query ($id: ID!) { order(id: $id) { saga { ${SAGA} } } }`, {
      id: orderId,
    });
    expect(data).toEqual({
      order: {
        saga: {
          id: expect.any(String),
          state: 'COMPLETED',
          step: null,
          failure: null,
          dueAt: null,
          steps: null,
          events: null,
          order: { id: orderId, status: 'CONFIRMED' },
        },
      },
    });
  });
});
