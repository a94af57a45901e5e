import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADDRESS, type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, twoProducts } from '../../testing/shop.ts';

const PAY = `mutation ($id: ID!, $input: PayOrderInput!) { payOrder(id: $id, input: $input) {
  order { status } userErrors { code field }
} }`;

/** Card numbers in the shapes in which people and scripts send them. */
const cardNumbers = [
  '4111111111111111',
  ' 4111 1111 1111 1111 ',
  '4111-1111-1111-1112',
  '4111.1111.1111.1111',
  'tok_4111111111111111',
  'card/4111-1111-1111-1111',
  '４１１１１１１１１１１１１１１１',
  'tok visa',
  'tok_\u0000visa',
  't'.repeat(256),
];

describe('a payment token', () => {
  const [lamp] = twoProducts() as [ReturnType<typeof twoProducts>[0]];
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig([lamp]);
  });
  afterAll(() => rig.stop());

  it('that contains a card number is refused, and neither sent to the provider nor stored', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    const waiting = await rig.place(customer, { paymentToken: null });
    const orderId = waiting.data.placeOrder.order?.id;
    for (const paymentToken of cardNumbers) {
      const placed = await rig.place(customer, { paymentToken });
      const input = { paymentToken, idempotencyKey: 'pan' };
      const paid = await rig.run<{ payOrder: { userErrors: object[] } }>(customer, PAY, {
        id: orderId,
        input,
      });
      const refused = [{ code: 'INVALID_INPUT', field: ['input', 'paymentToken'] }];
      expect(placed.data.placeOrder.userErrors).toMatchObject(refused);
      expect(paid.data.payOrder.userErrors).toEqual(refused);
    }
    expect(await rig.ctx.db.sagas.countDocuments({ customerId: customer.userId })).toBe(1);
    expect(await rig.ctx.db.payments.countDocuments({ 'attempts.0': { $exists: true } })).toBe(0);
    expect(await rig.payments.ledger()).toEqual([]);
  });

  it('with many digits that are not a card number is accepted', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    const { data } = await rig.place(customer, { paymentToken: 'tok_4111111111111112' });
    expect(data.placeOrder.userErrors).toMatchObject([{ code: 'PAYMENT_DECLINED' }]);
  });
});

describe('an order that costs nothing', () => {
  const [lamp] = twoProducts() as [ReturnType<typeof twoProducts>[0]];
  const gift = { ...lamp, priceMinor: 0 };
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig([gift]);
  });
  afterAll(() => rig.stop());

  it.each([['tok_visa'], [null]])(
    'is confirmed without the card provider (token %s)',
    async (paymentToken) => {
      const customer = aCustomer();
      await rig.add(customer, gift);
      const { data } = await rig.place(customer, { paymentToken });
      expect(data.placeOrder).toMatchObject({
        order: {
          status: 'CONFIRMED',
          totals: { total: { amount: '0.00' } },
          checkout: { status: 'COMPLETED' },
        },
        payment: { status: 'SUCCEEDED' },
        userErrors: [],
      });
      expect(await rig.payments.ledger()).toEqual([]);
      const payment = await rig.ctx.db.payments.findById(data.placeOrder.payment?.id).lean().exec();
      expect(payment).toMatchObject({ capturedMinor: 0, attempts: [], providerRef: null });
    },
  );
});

describe('a provider that refuses the request itself', () => {
  const [lamp] = twoProducts() as [ReturnType<typeof twoProducts>[0]];
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(400, { 'content-type': 'application/json' });
    response.end('{"error":{"type":"invalid_request","code":"amount_too_large","message":"no"}}');
  });
  let rig: Rig;
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    rig = await startRig([lamp], { PAYMENTS_URL: url });
  });
  afterAll(async () => {
    await rig.stop();
    server.close();
    server.closeAllConnections();
  });

  it('fails the order and releases its stock, and leaves nothing to repair', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp, 3);
    const { data } = await rig.place(customer, { address: ADDRESS });
    expect(data.placeOrder).toMatchObject({
      order: { status: 'FAILED', checkout: { status: 'ROLLED_BACK' } },
      payment: { status: 'FAILED' },
      userErrors: [{ code: 'PAYMENT_DECLINED', message: 'The card cannot be charged.' }],
    });
    expect(asked).toBe(1);
    expect(rig.shop.heldOf(lamp.variantId)).toBe(0);
    expect(await rig.eventsOf('saga.failed')).toEqual([]);
  });
});
