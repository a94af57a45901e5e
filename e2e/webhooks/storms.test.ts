// However a provider tells its events, an order ends as if they had come once each and in order.
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Fault } from '@souk/embedded/payments/index.ts';
import type { Listing } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import {
  buy,
  calm,
  giveBackAtTheDesk,
  outcomesOf,
  paymentOf,
  SECRET,
  somethingToBuy,
  stateOf,
  webhookUrl,
} from './shop.ts';

const DAY_MS = 86_400_000;
const LATE_MS = 1_500;

type State = Awaited<ReturnType<typeof stateOf>>;

let souk: TestSouk;
let goods: Listing;
let inOrder: State;
let runs = 0;

beforeAll(async () => {
  souk = await startSouk({ env: { PAYMENTS_WEBHOOK_SECRET: SECRET, PAYMENTS_TIMEOUT_MS: '3000' } });
  goods = await somethingToBuy(souk);
  await souk.payments.setWebhook(webhookUrl(souk), SECRET);
  inOrder = (await purchase([])).state;
});
afterEach(() => souk.payments.clearFaults());
afterAll(() => souk.stop());

/** A purchase with a partial refund made at the provider, while the provider misbehaves. */
async function purchase(faults: Fault[], token = 'tok_visa') {
  for (const fault of faults) souk.payments.fault(fault);
  runs += 1;
  const { shopper, order } = await buy(souk, goods, `storm-${runs}`, token);
  await giveBackAtTheDesk(souk.payments, (await paymentOf(souk, order.id)).providerRef, 500);
  await calm(souk, order.id);
  const state = await stateOf(souk, order.id, shopper.email);
  return { orderId: order.id, state, outcomes: await outcomesOf(souk, order.id) };
}

it(`in order: one charge, one capture, one refund, and a ledger of zero, with Souk ${mode}`, () => {
  expect(inOrder).toMatchObject({
    order: { status: 'CONFIRMED' },
    payment: { status: 'PARTIALLY_REFUNDED', capturedMinor: 1_999, refundedMinor: 500, refundingMinor: 0 },
    saga: 'COMPLETED',
    refunds: [[500, 'PROVIDER', 'SUCCEEDED']],
    ledgerSum: 0,
    provider: { charges: 1, effects: ['authorize', 'capture', 'refund'] },
  });
  expect(inOrder.ledger.length).toBeGreaterThan(0);
  expect(inOrder.mails).toContain('Your order N is confirmed');
  expect(inOrder.events.filter((type) => type === 'payment.succeeded')).toHaveLength(1);
  expect(inOrder.events.filter((type) => type === 'payment.refunded')).toHaveLength(1);
});

const storms: [string, Fault[]][] = [
  ['told five times each', [{ kind: 'webhook_duplicate', copies: 5 }]],
  ['told last first', [{ kind: 'webhook_reorder', count: 3 }]],
  [
    'delivered a day late',
    [
      { kind: 'webhook_aged', ms: DAY_MS },
      { kind: 'webhook_late', ms: LATE_MS },
    ],
  ],
  [
    'delivered five times each, last first and a day late',
    [
      { kind: 'webhook_duplicate', copies: 5 },
      { kind: 'webhook_reorder', count: 3 },
      { kind: 'webhook_aged', ms: DAY_MS },
      { kind: 'webhook_late', ms: LATE_MS },
    ],
  ],
];

it.each(storms)('%s: the same in the end', async (_how, faults) => {
  const { state, outcomes, orderId } = await purchase(faults);
  expect(state).toEqual(inOrder);
  expect(Object.keys(outcomes).toSorted()).toEqual([
    'payment.authorized',
    'payment.captured',
    'payment.refunded',
  ]);
  expect(Object.values(outcomes).filter((outcome) => outcome === 'REFUNDED')).toHaveLength(1);
  const stored = await souk.db('orders').collection('webhookEvents').find({ orderId }).toArray();
  expect(stored).toHaveLength(3);
  if (faults.some(({ kind }) => kind === 'webhook_aged')) {
    const ages = stored.map(({ createdAt, happenedAt }) => Math.round((createdAt - happenedAt) / DAY_MS));
    expect(ages).toEqual([1, 1, 1]);
  }
});

const races: [string, Fault[], string][] = [
  [
    'the answer to the authorization is lost',
    [{ kind: 'close', when: 'after', operations: ['authorize'], times: 1 }],
    'tok_visa',
  ],
  ['the answer to the authorization never comes', [], 'tok_timeout_after_charge'],
  [
    'the answer to the capture is lost',
    [{ kind: 'close', when: 'after', operations: ['capture'], times: 1 }],
    'tok_visa',
  ],
  [
    'every answer is lost once, and each event is delivered five times',
    [
      { kind: 'close', when: 'after', operations: ['authorize', 'capture'], times: 2 },
      { kind: 'webhook_duplicate', copies: 5 },
    ],
    'tok_visa',
  ],
];

it.each(races)('racing the checkout, as %s: the same in the end', async (_how, faults, token) => {
  expect((await purchase(faults, token)).state).toEqual(inOrder);
});

it('of eight purchases at once, each delivered five times and out of order: the same in the end', async () => {
  souk.payments.fault({ kind: 'webhook_duplicate', copies: 5 });
  souk.payments.fault({ kind: 'webhook_reorder', count: 4, times: 24 });
  const all = await Promise.all(Array.from({ length: 8 }, () => purchase([])));
  for (const { state } of all) expect(state).toEqual(inOrder);
});
