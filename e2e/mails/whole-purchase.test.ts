// Everything that a purchase from two sellers mails to anybody, from registering to the last delivery, and no more.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SELLER_ORDERS } from '../../app/tour/steps/fulfilment.ts';
import { type Actor, admin, customer, seller } from '../harness/actors.ts';
import { fulfil } from '../harness/fulfil.ts';
import { addToCart, type Listing, listing, placeOrder } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { deliverAgain, settled } from './settled.ts';

const MASK = '••••••';
const HISTORY = `query ($to: String!) {
  emails(filter: { recipient: $to }, first: 50) { edges { node { status subject html text variables } } }
}`;

interface Shop extends Actor {
  sellerId: string;
  business: string;
  goods: Listing & { name: string };
}

let souk: TestSouk;
let root: Actor;
let shopper: Actor;
let shops: [Shop, Shop];
let number: string;

beforeAll(async () => {
  souk = await startSouk({ env: { LOW_STOCK_THRESHOLD: '3' } });
  root = await admin(souk);
  shopper = await customer(souk);
  // The first sells two of many, the second its last one.
  shops = [await shop(50, '10.00'), await shop(1, '7.50')];
  await addToCart(shopper, shops[0].goods, 2);
  await addToCart(shopper, shops[1].goods, 1);
  const { data } = await placeOrder(shopper, { idempotencyKey: 'whole-purchase' });
  const order = data?.placeOrder?.order;
  if (order?.status !== 'CONFIRMED') throw new Error(`not ordered: ${JSON.stringify(data)}`);
  number = order.number;
  for (const { client } of shops) await deliver(client);
  await settled(souk);
});
afterAll(() => souk.stop());

async function shop(stock: number, price: string): Promise<Shop> {
  const owner = await seller(souk, { approvedBy: root });
  const goods = await listing(owner, { stock, price });
  const { seller: found, product } = await owner.client.ok<{
    seller: { name: string };
    product: { name: string };
  }>('query ($s: ID!, $p: ID!) { seller(id: $s) { name } product(id: $p) { name } }', {
    s: owner.sellerId,
    p: goods.productId,
  });
  return { ...owner, business: found.name, goods: { ...goods, name: product.name } };
}

async function deliver(client: Actor['client']): Promise<void> {
  const { sellerOrders } = await client.ok<{ sellerOrders: { nodes: { id: string }[] } }>(SELLER_ORDERS);
  await fulfil({ client }, sellerOrders.nodes[0]?.id ?? '', 'PROCESSING', 'SHIPPED', 'DELIVERED');
}

/** Every mail in the inbox, as `recipient: subject`. */
const arrived = () =>
  souk.inbox
    .mails()
    .map(({ to, subject }) => `${to.join()}: ${subject}`)
    .toSorted();

function expected(): string[] {
  const [first, second] = shops;
  const toSeller = ({ email, business }: Shop, more: string[]) =>
    [
      'Your business is on Souk',
      'Your Souk code',
      'Your email address is verified',
      `We are looking at the papers of ${business}`,
      `${business} is verified`,
      `New order ${number}`,
      ...more,
    ].map((subject) => `${email}: ${subject}`);
  const toShopper = [
    'Welcome to Souk',
    'Your Souk code',
    'Your email address is verified',
    `Your order ${number} is confirmed`,
    `Your payment of €27.50 for order ${number}`,
    // One for each part, as the sellers ship on their own.
    ...Array<string>(2).fill(`Your order ${number} is on its way`),
    ...Array<string>(2).fill(`Your order ${number} has arrived`),
  ].map((subject) => `${shopper.email}: ${subject}`);
  return [
    ...toShopper,
    ...toSeller(first, []),
    ...toSeller(second, [`${second.goods.name} is sold out`]),
  ].toSorted();
}

it('sends exactly these mails, and none to anybody else', () => {
  expect(arrived()).toEqual(expected());
});

it('shows each seller its own lines, and none of the other’s', () => {
  const [first, second] = shops;
  for (const [own, others, line] of [
    [first, second, `2 x ${first.goods.name}: €20.00`],
    [second, first, `1 x ${second.goods.name}: €7.50`],
  ] as const) {
    const [mail] = souk.inbox
      .mails({ to: own.email })
      .filter(({ subject }) => subject.startsWith('New order'));
    expect(mail?.text).toContain(line);
    expect(`${mail?.text}${mail?.html}`).not.toContain(others.goods.name);
    expect(`${mail?.text}${mail?.html}`).not.toContain('27.50');
  }
});

it('sends nothing twice when every event is delivered a second time', async () => {
  const before = souk.inbox.mails().map(({ id }) => id);
  // No event of this purchase mails two people but the order's confirmation, which mails three.
  expect(await deliverAgain(souk)).toBe(before.length - 2);
  await settled(souk);
  expect(souk.inbox.mails().map(({ id }) => id)).toEqual(before);
});

it('keeps no code: neither in the history nor at rest', async () => {
  const stored = JSON.stringify(await souk.db('notifications').collection('emails').find().toArray());
  const told = JSON.stringify(await souk.db('users').collection('outbox').find().toArray());
  for (const { email } of [shopper, ...shops]) {
    const [mail] = souk.inbox.mails({ to: email }).filter(({ subject }) => subject === 'Your Souk code');
    const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? 'no code came';
    expect(code).toMatch(/^\d{6}$/);
    for (const kept of [stored, told]) expect(kept).not.toContain(code);
    const { emails } = await root.client.ok<{
      emails: { edges: { node: { status: string; subject: string; html: string; text: string } }[] };
    }>(HISTORY, { to: email });
    const nodes = emails.edges.map(({ node }) => node);
    expect(nodes).toHaveLength(souk.inbox.mails({ to: email }).length);
    expect(new Set(nodes.map(({ status }) => status))).toEqual(new Set(['SENT']));
    expect(JSON.stringify(nodes)).not.toContain(code);
    const [shown] = nodes.filter(({ subject }) => subject === 'Your Souk code');
    expect(shown?.text.trimEnd()).toBe(mail?.text.replace(code, MASK).trimEnd());
    expect(shown?.html).toContain(MASK);
  }
});
