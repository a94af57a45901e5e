// 200 shoppers (60 in `npm test`), each signed in and with the same last unit in the cart, order at the same moment.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { scale } from '@souk/testing/scale.ts';
import { admin, customer, seller } from '../harness/actors.ts';
import { addToCart, listing, placeOrder, truth } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';

const SHOPPERS = scale({ usual: 60, full: 200 });
let souk: TestSouk;

beforeAll(async () => {
  // Answers wait for the end of each checkout, however busy the machine: what counts here is who got the unit.
  const patient = { CHECKOUT_WAIT_MS: '400000', MUTATION_DEADLINE_MS: '420000' };
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false', ...patient } });
});

afterAll(() => souk.stop());

it(`gives the last unit to exactly one of ${SHOPPERS} shoppers, with Souk ${mode}`, async () => {
  const shop = await seller(souk, { approvedBy: await admin(souk) });
  const last = await listing(shop, { stock: 1 });
  const shoppers = await Promise.all(Array.from({ length: SHOPPERS }, () => customer(souk)));
  for (const shopper of shoppers) await addToCart(shopper, last);

  const answers = await Promise.all(
    shoppers.map((shopper, index) => placeOrder(shopper, { idempotencyKey: `last-${index}` })),
  );

  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  const placed = answers.map(({ data }) => data?.placeOrder);
  expect(placed.filter((one) => one?.order?.status === 'CONFIRMED')).toHaveLength(1);
  const refused = placed.filter((one) => one?.userErrors[0]?.code === 'OUT_OF_STOCK');
  expect(refused).toHaveLength(SHOPPERS - 1);

  const { onHand, reserved, held, orders, sagas, charges } = await truth(souk, last);
  expect({ onHand, reserved, held }).toEqual({ onHand: 0, reserved: 0, held: 0 });
  expect(orders.filter(({ status }) => status === 'CONFIRMED')).toHaveLength(1);
  expect(orders.filter(({ status }) => !['CONFIRMED', 'FAILED'].includes(status))).toEqual([]);
  expect(sagas.filter(({ state }) => !['COMPLETED', 'COMPENSATED'].includes(state))).toEqual([]);
  // Nobody but the one buyer was charged, not even for a moment.
  expect(charges).toHaveLength(1);
}, 450_000);
