// What is no provider's word is refused, and leaves no trace; what cannot be taken in now is asked for again.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Delivery, type Receiver, startReceiver } from '@souk/embedded/payments/testing/receiver.ts';
import type { Listing } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { buy, calm, paymentOf, post, SECRET, signed, somethingToBuy, webhookUrl } from './shop.ts';

let souk: TestSouk;
let goods: Listing;
let receiver: Receiver;
let orderId: string;
let captured: Delivery;
let body: string;

beforeAll(async () => {
  souk = await startSouk({ env: { PAYMENTS_WEBHOOK_SECRET: SECRET } });
  goods = await somethingToBuy(souk);
  receiver = await startReceiver();
  await souk.payments.setWebhook(receiver.url, SECRET);
  const bought = await buy(souk, goods, 'refusals');
  orderId = bought.order.id;
  const told = await receiver.received(2);
  captured = told.find(({ event }) => event.type === 'payment.captured') as Delivery;
  body = captured.rawBody.toString();
});
afterAll(async () => {
  await souk.stop();
  await receiver.stop();
});

const stored = () => souk.db('orders').collection('webhookEvents').countDocuments();

const refused: [string, number, () => Promise<Response>][] = [
  ['without a signature', 400, () => post(souk, body)],
  [
    'signed by somebody else',
    400,
    () => post(souk, body, { signature: signed(body).replace(/.$/, (c) => (c === '0' ? '1' : '0')) }),
  ],
  [
    'changed after it was signed',
    400,
    () => post(souk, body.replace('1999', '1'), { signature: signed(body) }),
  ],
  ['replayed after ten minutes', 400, () => post(souk, body, { signature: signed(body, 600) })],
  ['signed for ten minutes from now', 400, () => post(souk, body, { signature: signed(body, -600) })],
  ['cut off', 400, () => post(souk, body.slice(0, -20), { signature: signed(body) })],
  [
    'cut off before it was signed',
    400,
    () => post(souk, body.slice(0, -20), { signature: signed(body.slice(0, -20)) }),
  ],
  ['empty', 400, () => post(souk, '', { signature: signed('') })],
  ['no event', 400, () => post(souk, '[]', { signature: signed('[]') })],
  [
    'of a provider that is not in use',
    404,
    () => post(souk, body, { signature: signed(body), provider: 'stripe' }),
  ],
  [
    'of a provider that nobody knows',
    404,
    () => post(souk, body, { signature: signed(body), provider: '..%2Fgraphql' }),
  ],
  [
    'of 300 kilobytes',
    413,
    () => {
      const huge = JSON.stringify({ ...JSON.parse(body), filler: 'x'.repeat(300_000) });
      return post(souk, huge, { signature: signed(huge) });
    },
  ],
];

it.each(refused)('refuses an event %s, and stores nothing', async (_how, status, send) => {
  const before = await paymentOf(souk, orderId);
  const answer = await send();
  const told = (await answer.json()) as { errors: object[] };
  expect([answer.status, told.errors.length]).toEqual([status, 1]);
  expect(JSON.stringify(told)).not.toMatch(/stack|mongodb|node_modules/i);
  expect(await stored()).toBe(0);
  expect(await paymentOf(souk, orderId)).toEqual(before);
});

it('takes webhooks by POST only', async () => {
  expect((await fetch(webhookUrl(souk))).status).toBe(404);
});

it('takes the bytes as they came, whatever they call themselves', async () => {
  const spaced = JSON.stringify({ ...JSON.parse(body), id: 'evt_spaced' }, null, 3);
  for (const type of ['text/plain', 'application/octet-stream']) {
    const answer = await fetch(webhookUrl(souk), {
      method: 'POST',
      headers: { 'content-type': type, 'souk-payments-signature': signed(spaced) },
      body: spaced,
    });
    expect(answer.status).toBe(200);
  }
  expect(await stored()).toBe(1);
});

it('answers a copy of an event that it knows, and stores it once', async () => {
  const before = await stored();
  const answers = [];
  for (let copy = 0; copy < 3; copy += 1) {
    const answer = await post(souk, body, { signature: signed(body) });
    answers.push([answer.status, ((await answer.json()) as { status: string }).status]);
  }
  expect(answers).toEqual([
    [200, 'ACCEPTED'],
    [200, 'SEEN'],
    [200, 'SEEN'],
  ]);
  expect(await stored()).toBe(before + 1);
});

it('takes an event of another kind, and stores nothing of it', async () => {
  const before = await stored();
  const other = JSON.stringify({
    id: 'evt_payout',
    type: 'payout.paid',
    createdAt: new Date().toISOString(),
  });
  expect((await post(souk, other, { signature: signed(other) })).status).toBe(200);
  expect(await stored()).toBe(before);
});

it('asks for an event again while the provider cannot be asked about it, and then has it once', async () => {
  const before = await stored();
  await souk.payments.setWebhook(webhookUrl(souk), SECRET);
  souk.payments.fault({ kind: 'error', operations: ['find'], times: 2 });
  const { order } = await buy(souk, goods, 'again');
  await calm(souk, order.id);
  expect(await stored()).toBe(before + 2);
  expect(await paymentOf(souk, order.id)).toMatchObject({ status: 'SUCCEEDED', capturedMinor: 1_999 });
});
