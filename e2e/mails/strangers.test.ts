// Somebody registers with the address of a stranger and a name that is a lure: no mail carries it. And what a seller is
// mailed about an order is enough to pack it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { REGISTER_CUSTOMER } from '../../app/tour/steps/shopper.ts';
import { type Actor, admin, customer, PASSWORD, seller } from '../harness/actors.ts';
import { addToCart, listing, placeOrder } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { settled } from './settled.ts';

const REGISTER_SELLER = `mutation ($input: RegisterSellerInput!) {
  registerSeller(input: $input) { seller { id } userErrors { code message field } }
}`;
const RESET = `mutation ($key: String!, $email: String!, $role: AccountRole!) {
  requestPasswordReset(input: { idempotencyKey: $key, email: $email, role: $role }) { userErrors { code message field } }
}`;

let souk: TestSouk;
let root: Actor;

beforeAll(async () => {
  souk = await startSouk();
  root = await admin(souk);
});
afterAll(() => souk.stop());

const mailsTo = (to: string) =>
  souk.inbox.mails({ to }).map(({ subject, text, html }) => `${subject}\n${text}\n${html}`);

it.each(['https://evil.example/win', 'www.evil.example', 'Evil Win'])(
  'mails no text chosen by a person who registers a stranger: %s',
  async (lure) => {
    const [victim, shop] = [`${Date.now()}-a@souk.test`, `${Date.now()}-b@souk.test`];
    // Some of these names may be refused at once, which is as good.
    const person = {
      idempotencyKey: randomUUID(),
      firstName: lure,
      lastName: lure,
      email: victim,
      password: PASSWORD,
    };
    await souk.client().run(REGISTER_CUSTOMER, { input: person });
    const business = {
      idempotencyKey: randomUUID(),
      name: lure,
      contactName: lure,
      email: shop,
      password: PASSWORD,
    };
    await souk.client().run(REGISTER_SELLER, { input: business });
    for (const [email, role] of [
      [victim, 'CUSTOMER'],
      [shop, 'SELLER'],
    ]) {
      await souk.client().ok(RESET, { key: randomUUID(), email, role });
    }
    await settled(souk);
    for (const mail of [...mailsTo(victim), ...mailsTo(shop)]) expect(mail).not.toMatch(/evil|Win\b/i);
  },
);

it('mails a business of a signed-in customer to their own address, not to the one given', async () => {
  const [owner, stranger] = [await customer(souk), `${Date.now()}-c@souk.test`];
  await settled(souk);
  const input = { idempotencyKey: randomUUID(), name: 'Evil Win', contactName: 'Evil Win', email: stranger };
  await owner.client.ok(REGISTER_SELLER, { input });
  await settled(souk);
  expect(souk.inbox.mails({ to: stranger })).toEqual([]);
  expect(mailsTo(owner.email).join()).toContain('Your business is on Souk');
});

it('mails a seller the SKU, the address, the note and a link that opens their part of the order', async () => {
  const shop = await seller(souk, { approvedBy: root });
  const goods = await listing(shop, { stock: 9 });
  const shopper = await customer(souk);
  await addToCart(shopper, goods, 2);
  const { data } = await placeOrder(shopper, { idempotencyKey: 'packing', note: 'Ring twice.' });
  const order = data?.placeOrder?.order;
  await settled(souk);
  const [mail] = souk.inbox
    .mails({ to: shop.email })
    .filter(({ subject }) => subject.startsWith('New order'));
  const { sellerOrders } = await shop.client.ok<{ sellerOrders: { edges: { node: Part }[] } }>(PARTS);
  const part = sellerOrders.edges.find(({ node }) => node.orderNumber === order?.number)?.node;
  const address = part?.shippingAddress;
  const needed = [
    part?.items[0]?.sku,
    address?.recipient,
    address?.line1,
    address?.city,
    'Ring twice.',
    `${souk.url}/studio/orders/${part?.id}`,
  ];
  for (const body of [mail?.text, mail?.html]) {
    for (const word of needed) expect(body).toContain(String(word));
  }
  const [bought] = souk.inbox
    .mails({ to: shopper.email })
    .filter(({ subject }) => subject.endsWith('is confirmed'));
  expect(bought?.text).toContain(`${souk.url}/orders/${order?.id}`);
});

interface Part {
  id: string;
  orderNumber: string;
  items: { sku: string }[];
  shippingAddress: { recipient: string; line1: string; city: string };
}

const PARTS = `{ sellerOrders(first: 5) { edges { node {
  id orderNumber items { sku } shippingAddress { recipient line1 city } } } } }`;
