import { randomUUID } from 'node:crypto';
import { PLACE_ORDER } from '../../app/tour/steps/checkout.ts';
import { REGISTER_CUSTOMER, VERIFY_EMAIL } from '../../app/tour/steps/shopper.ts';
import { freshEmail, type Tokens } from '../harness/actor.ts';
import { type Actor, admin, mailedCode, PASSWORD, seller } from '../harness/actors.ts';
import { fulfil } from '../harness/fulfil.ts';
import { addToCart, type Listing, listing, type Placed } from '../harness/shop.ts';
import { type SoukOptions, startSouk, type TestSouk } from '../harness/souk.ts';
import { call, REJECT, REQUEST } from '../returns/operations.ts';
import { fileOf, UPLOAD } from '../uploads/files.ts';
import type { Canaries } from './find.ts';

/** A market with somebody who left data in every part of it. */
export interface PrivacyScene {
  souk: TestSouk;
  root: Actor;
  stall: Actor & { sellerId: string };
  goods: Listing;
  person: Actor;
  userId: string;
  canaries: Canaries;
}

const ADD_ADDRESS = `mutation ($input: AddAddressInput!) { addAddress(input: $input) { address { id } userErrors { code } } }`;
const ITEMS = `query ($id: ID!) { order(id: $id) { sellerOrders { id items { id } } } }`;

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** Registers somebody under a name that nothing else contains. */
export async function register(souk: TestSouk, email: string, firstName: string, lastName: string) {
  const input = { idempotencyKey: randomUUID(), firstName, lastName, email, password: PASSWORD };
  const { registerCustomer } = await souk
    .client()
    .ok<{ registerCustomer: { user: { id: string } } }>(REGISTER_CUSTOMER, {
      input: { ...input, phone: '+212655443322' },
    });
  const code = await mailedCode(souk, email);
  const { verifyEmail } = await souk
    .client()
    .ok<{ verifyEmail: Tokens }>(VERIFY_EMAIL, { input: { email, code, role: 'CUSTOMER' } });
  return { userId: registerCustomer.user.id, client: souk.client(verifyEmail.tokens.accessToken) };
}

/** Places an order with the person's address; its id. */
export async function order(scene: Pick<PrivacyScene, 'goods' | 'person' | 'canaries'>): Promise<string> {
  const { person, goods, canaries } = scene;
  await addToCart(person, goods, 2);
  const address = {
    recipient: `${canaries.firstName} ${canaries.lastName}`,
    line1: `${canaries.street} 77`,
    city: 'Lyon',
    postalCode: '69001',
    country: 'FR',
    phone: '+33655443322',
  };
  const { placeOrder } = await person.client.ok<NonNullable<Placed>>(PLACE_ORDER, {
    input: {
      idempotencyKey: randomUUID(),
      paymentMethod: 'CARD',
      paymentToken: 'tok_visa',
      address,
      note: `Leave it at ${canaries.note}`,
    },
  });
  if (!placeOrder?.order) throw new Error(JSON.stringify(placeOrder));
  return placeOrder.order.id;
}

/** The seller orders of an order. */
export async function partsOf(person: Actor, id: string) {
  const { order: found } = await person.client.ok<{
    order: { sellerOrders: { id: string; items: { id: string }[] }[] };
  }>(ITEMS, { id });
  return found.sellerOrders;
}

/** Delivers everything of an order. */
export async function deliver({ person, stall }: Pick<PrivacyScene, 'person' | 'stall'>, id: string) {
  const parts = await partsOf(person, id);
  for (const part of parts) await fulfil(stall, part.id, 'PROCESSING', 'SHIPPED', 'DELIVERED');
  return parts;
}

/** Opens it: an account, an address book, a file, a delivered order with a refused return, and a cart. */
export async function openPrivacyScene(options: SoukOptions = {}): Promise<PrivacyScene> {
  const souk = await startSouk(options);
  const root = await admin(souk);
  const stall = await seller(souk, { approvedBy: root });
  const goods = await listing(stall, { stock: 50 });
  const canaries = {
    firstName: 'Zorblatt',
    lastName: 'Quixenham',
    email: freshEmail('zorblatt'),
    street: 'Vermilionway',
    note: 'Plumwick',
    phone: '655443322',
    file: 'wobbleton',
    returnNote: 'Grimsnackle',
  };
  const { userId, client } = await register(souk, canaries.email, canaries.firstName, canaries.lastName);
  const person: Actor = { ...stall, client, email: canaries.email };
  const scene = { souk, root, stall, goods, person, userId, canaries };
  await client.ok(ADD_ADDRESS, {
    input: {
      idempotencyKey: randomUUID(),
      recipient: `${canaries.firstName} ${canaries.lastName}`,
      line1: `${canaries.street} 77`,
      city: 'Lyon',
      postalCode: '69001',
      country: 'FR',
    },
  });
  await client.upload(
    UPLOAD,
    { input: { file: null, purpose: 'OTHER', idempotencyKey: randomUUID(), altText: canaries.file } },
    { 'input.file': fileOf(`${canaries.file}.pdf`, 'application/pdf', PDF) },
  );
  const id = await order(scene);
  const [part] = await deliver(scene, id);
  const asked = await call(person, REQUEST, {
    input: {
      idempotencyKey: randomUUID(),
      sellerOrderId: part?.id,
      note: canaries.returnNote,
      items: [{ orderItemId: part?.items[0]?.id, quantity: 1, reason: 'OTHER' }],
    },
  });
  await call(stall, REJECT, { id: asked.return?.id, input: { reason: `No, ${canaries.firstName}.` } });
  await addToCart(person, goods, 1);
  return scene;
}
