// What people type into several services, as they are seen from outside: names, addresses, phones, countries, skus.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CREATE_PRODUCT } from '../../app/tour/steps/catalogue.ts';
import { ADDRESS, PLACE_ORDER } from '../../app/tour/steps/checkout.ts';
import { REGISTER_SELLER } from '../../app/tour/steps/seller.ts';
import { REGISTER_CUSTOMER, SIGN_IN, VERIFY_EMAIL } from '../../app/tour/steps/shopper.ts';
import { freshEmail } from '../harness/actor.ts';
import { type Actor, admin, customer, mailedCode, PASSWORD, seller } from '../harness/actors.ts';
import { addToCart, listing } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

interface Payload {
  userErrors: { code: string; message: string; field: string[] | null }[];
}

let souk: TestSouk;
let root: Actor;
let merchant: Awaited<ReturnType<typeof seller>>;
let shopper: Actor;

beforeAll(async () => {
  souk = await startSouk({
    env: { TAX_STRATEGY: 'by-country', TAX_RATES: '{"UK":2000,"EL":{"goods":2400,"shipping":0}}' },
  });
  root = await admin(souk);
  merchant = await seller(souk, { approvedBy: root });
  shopper = await customer(souk);
});
afterAll(() => souk.stop());

/** The codes and fields that a mutation is refused by. */
async function refusals(actor: Pick<Actor, 'client'>, document: string, variables: Record<string, unknown>) {
  const { data, errors } = await actor.client.run<Record<string, Payload>>(document, variables);
  expect(errors).toEqual([]);
  return Object.values(data ?? {}).flatMap(({ userErrors }) =>
    userErrors.map(({ code, field }) => `${code} ${field?.join('.')}`),
  );
}

const stranger = () => ({ client: souk.client() });
const count = (service: string, collection: string) =>
  souk.db(service).collection(collection).countDocuments();

describe('registering', () => {
  const person = (over: object) => ({
    input: {
      idempotencyKey: randomUUID(),
      firstName: 'Amina',
      lastName: 'Haddad',
      email: freshEmail('typed'),
      password: PASSWORD,
      ...over,
    },
  });

  it.each([
    { firstName: 'https://evil.example/win' },
    { firstName: 'evil.example/win' },
    { lastName: 'evil。example' },
    { firstName: 'Win at www.evil.example' },
    { lastName: 'win@evil.example' },
    { firstName: '\u200B\u2060' },
    { firstName: 'Am\u0000ina' },
    { lastName: 'Haddad\nSubject: win' },
  ])('with the name %j makes no account and sends no mail', async (over) => {
    const variables = person(over);
    const accounts = await count('users', 'users');
    const [field] = Object.keys(over);
    expect(await refusals(stranger(), REGISTER_CUSTOMER, variables)).toEqual([
      `INVALID_INPUT input.${field}`,
    ]);
    expect(await count('users', 'users')).toBe(accounts);
    expect(souk.inbox.mails({ to: variables.input.email })).toEqual([]);
  });

  it('keeps a name and a phone in the form in which they are stored', async () => {
    const variables = person({
      firstName: ' Rene\u0301\u202E ',
      lastName: "O'Neil-d'Artagnan  Jr.",
      phone: '\u202A(+212)\u00A0600\u2011000\u2011000 ext. 7\u202C',
    });
    await souk.client().ok(REGISTER_CUSTOMER, variables);
    expect(
      await souk.db('users').collection('users').findOne({ email: variables.input.email }),
    ).toMatchObject({
      firstName: 'Ren\u00E9',
      lastName: "O'Neil-d'Artagnan Jr.",
      phone: '+212600000000;ext=7',
    });
    expect(await refusals(stranger(), REGISTER_CUSTOMER, person({ phone: 'call me' }))).toEqual([
      'INVALID_INPUT input.phone',
    ]);
  });

  it('of an internationalised address writes to its ASCII form, and knows it in any spelling', async () => {
    const ascii = "o'brien&co@xn--bcher-kva.example";
    await souk.client().ok(REGISTER_CUSTOMER, person({ email: "O'Brien&Co@BÜCHER.example" }));
    const code = await mailedCode(souk, ascii);
    const input = { email: "o'brien&co@bücher．example", code, role: 'CUSTOMER' };
    await souk.client().ok(VERIFY_EMAIL, { input });
    await souk.client().ok(SIGN_IN, { input: { email: ascii, password: PASSWORD } });
    expect(
      await refusals(stranger(), REGISTER_CUSTOMER, person({ email: `ｏ'brien&co@bücher.example` })),
    ).toEqual(['EMAIL_TAKEN input.email']);
    const business = {
      ...{
        idempotencyKey: 'business',
        name: 'Bücher & Co',
        contactName: 'Ann',
        email: 'ann@bücher.example',
        password: PASSWORD,
      },
      ...{ address: { line1: '1 Souk', city: 'Leeds', country: 'UK' }, phone: '0113 496 0000' },
    };
    await souk.client().ok(REGISTER_SELLER, { input: business });
    expect(
      await souk.db('sellers').collection('sellers').findOne({ email: 'ann@xn--bcher-kva.example' }),
    ).toMatchObject({ phone: '+441134960000', address: { country: 'GB' } });
  });
});

describe('an address of an order', () => {
  const ordering = async (address: object, key: string) => {
    await addToCart(shopper, await listing(merchant, { stock: 5 }));
    const input = { idempotencyKey: key, paymentMethod: 'CARD', paymentToken: 'tok_visa' };
    return { input: { ...input, address: { ...ADDRESS, ...address } } };
  };

  it.each(['XX', 'ZZ', 'EU', 'Great Britain', ''])(
    'in %j is refused, and nothing is ordered',
    async (country) => {
      const orders = await count('orders', 'orders');
      const variables = await ordering({ country }, `country-${country}`);
      expect(await refusals(shopper, PLACE_ORDER, variables)).toEqual([
        'INVALID_INPUT input.address.country',
      ]);
      expect(await count('orders', 'orders')).toBe(orders);
    },
  );

  it.each([
    [{ phone: 'call me' }, 'phone'],
    [{ phone: '12' }, 'phone'],
    [{ city: '\u200B' }, 'city'],
    [{ city: 'Ly\u0000on' }, 'city'],
    [{ recipient: 'Lina https://evil.example' }, 'recipient'],
  ])('with %j is refused', async (address, field) => {
    const variables = await ordering(address, `fault-${JSON.stringify(address)}`);
    expect(await refusals(shopper, PLACE_ORDER, variables)).toEqual([`INVALID_INPUT input.address.${field}`]);
  });

  it.each([
    ['UK', 'GB', '020 7946 0018', '+442079460018', 2000],
    ['gb', 'GB', '+٤٤ 20 7946 0018', '+442079460018', 2000],
    ['EL', 'GR', '21 0123 4567', '+302101234567', 2400],
    ['FR', 'FR', null, null, 0],
  ])('in %s is one in %s, taxed by it, with its phone', async (given, country, phone, stored, taxBp) => {
    await shopper.client.ok('mutation { clearCart { userErrors { code } } }');
    const variables = await ordering({ country: given, phone, city: ' Ly\u200Bon\u00A0' }, `tax-${given}`);
    const { placeOrder } = await shopper.client.ok<{ placeOrder: { order: { id: string } } }>(
      PLACE_ORDER,
      variables,
    );
    const orders = souk.db('orders').collection<{ _id: string }>('orders');
    expect(await orders.findOne({ _id: placeOrder.order.id })).toMatchObject({
      shippingAddress: { country, phone: stored, city: 'Lyon' },
      items: [{ taxBp }],
    });
  });
});

describe('twins', () => {
  it('of a sku in NFC and NFD are one sku', async () => {
    const price = { amount: '1.00', currency: 'EUR' };
    const product = (sku: string) => ({ input: { idempotencyKey: randomUUID(), name: 'Cup', price, sku } });
    await merchant.client.ok(CREATE_PRODUCT, product('Caf\u00E9-1'));
    for (const twin of ['Cafe\u0301-1', ' Caf\u00E9\u200B-1 ', 'Caf\u00E9\u00AD-1']) {
      expect(await refusals(merchant, CREATE_PRODUCT, product(twin))).toEqual(['ALREADY_EXISTS input.sku']);
    }
  });

  it('of an option value are refused', async () => {
    const { productId } = await listing(merchant, { stock: 1 });
    const set = `mutation ($id: ID!, $options: [ProductOptionInput!]!) {
      setProductOptions(id: $id, input: { version: 1, options: $options }) { userErrors { code message field } } }`;
    const options = [{ name: 'Colour', values: ['Ros\u00E9', 'Rose\u0301'] }];
    expect(await refusals(merchant, set, { id: productId, options })).toEqual([
      'INVALID_INPUT input.options.0.values',
    ]);
  });
});

describe('a shop name that looks like another', () => {
  const WARNINGS = `query ($id: ID!) { seller(id: $id) { verification { nameWarnings {
    kind message sellers { id name } } } } }`;
  const UPDATE = `mutation ($input: UpdateSellerProfileInput!) {
    updateSellerProfile(input: $input) { seller { id } userErrors { code message field } } }`;
  type Warned = { seller: { verification: { nameWarnings: object[] | null } | null } };

  it('is taken, and shown to its reviewer, not to its owner', async () => {
    await merchant.client.ok(UPDATE, { input: { version: 1, name: 'Atelier Zellige' } });
    const twin = await seller(souk);
    await twin.client.ok(UPDATE, { input: { version: 1, name: 'Аtelier-Zellige' } });
    const { seller: seen } = await root.client.ok<Warned>(WARNINGS, { id: twin.sellerId });
    expect(seen.verification?.nameWarnings).toEqual([
      { kind: 'MIXED_SCRIPTS', message: expect.stringContaining('Latin and Cyrillic'), sellers: [] },
      {
        kind: 'LOOKS_LIKE',
        message: 'The name looks like that of “Atelier Zellige”.',
        sellers: [{ id: merchant.sellerId, name: 'Atelier Zellige' }],
      },
    ]);
    const { seller: own } = await twin.client.ok<Warned>(WARNINGS, { id: twin.sellerId });
    expect(own.verification?.nameWarnings).toBeNull();
    const { seller: other } = await shopper.client.ok<Warned>(WARNINGS, { id: twin.sellerId });
    expect(other).toBeNull();
  });
});
