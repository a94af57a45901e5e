import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { sellers } from '../subgraph.ts';
import { admin, customer, owner, plainStaff, register, registration, stored } from '../testing/builders.ts';
import { UsersPartner } from '../testing/users.ts';

let test: TestSubgraph;
let users: UsersPartner;

beforeAll(async () => {
  test = await startTestSubgraph(sellers, {
    partners: { users: (query, variables) => users.partner(query, variables) },
  });
});
afterAll(() => test.stop());
beforeEach(async () => {
  users = new UsersPartner();
  await stored(test).deleteMany({});
  await test.mongo.db(test.dbName).collection('outbox').deleteMany({});
});

describe('registerSeller', () => {
  it('creates the seller and its account, and publishes seller.registered once', async () => {
    const { data, errors } = await register(test, registration());
    expect(errors).toEqual([]);
    const { _id: id } = (await stored(test).findOne()) ?? {};
    expect(data.registerSeller).toEqual({
      seller: {
        id,
        slug: 'atelier-zellige',
        name: 'Atelier Zellige',
        verificationStatus: 'INCOMPLETE',
        status: 'ACTIVE',
      },
      isVerificationRequired: true,
      codeExpiresAt: '2030-01-01T00:00:00.000Z',
      tokens: null,
      userErrors: [],
    });
  });

  it('stores every field in its canonical form', async () => {
    const idempotencyKey = 'the-key-of-salma';
    await register(test, registration({ idempotencyKey, email: ' Salma@Zellige.Example ' }));
    const [seller, ...others] = await stored(test).find().toArray();
    expect(others).toEqual([]);
    expect(seller).toMatchObject({
      slug: 'atelier-zellige',
      email: 'salma@zellige.example',
      taxId: 'ICE00012345',
      cityKey: 'fes',
      verificationStatus: 'INCOMPLETE',
      status: 'ACTIVE',
      state: 'READY',
      accountId: 'usr_1',
      registration: null,
    });
    expect(users.provisioned).toEqual([
      {
        role: 'SELLER',
        email: 'salma@zellige.example',
        password: 'market-day-7',
        firstName: 'Salma',
        lastName: 'Idrissi El Fassi',
        phone: '+212600000000',
        sellerId: seller?._id,
        userId: null,
        isRepetition: false,
        replacedRefreshToken: null,
      },
    ]);
    expect(await test.events()).toMatchObject([
      {
        type: 'seller.registered',
        aggregateId: seller?._id,
        payload: { accountId: 'usr_1', name: 'Atelier Zellige', email: 'salma@zellige.example' },
      },
    ]);
    for (const secret of ['market-day-7', idempotencyKey])
      expect(JSON.stringify(seller)).not.toContain(secret);
  });

  it('adds the business to the account of a signed-in customer, without a password', async () => {
    users.accounts.push({ id: 'usr_customer', email: 'nadia@souk.example', sellerId: null });
    const { data } = await register(test, registration({ password: null }), customer);
    expect(data.registerSeller.userErrors).toEqual([]);
    const seller = await stored(test).findOne();
    expect(seller?.accountId).toBe('usr_customer');
    expect(users.accounts).toMatchObject([
      { id: 'usr_customer', email: 'nadia@souk.example', sellerId: seller?._id },
    ]);
  });

  it('is refused to sellers, staff and admins', async () => {
    for (const viewer of [owner('sel_1'), plainStaff, admin]) {
      const { errors } = await register(test, registration(), viewer);
      expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
    }
    expect(await stored(test).countDocuments()).toBe(0);
    expect(users.provisioned).toEqual([]);
  });

  it('names each malformed field and calls no other service', async () => {
    const input = registration({
      name: ' x ',
      contactName: 'www.evil.example',
      email: 'nobody',
      phone: '12',
      taxId: '!',
      address: { line1: '1 Street', city: 'Rabat', country: 'XX' },
    });
    const { data } = await register(test, input);
    expect(data.registerSeller.userErrors.map(({ code, field }) => `${code} ${field?.join('.')}`)).toEqual([
      'INVALID_INPUT input.name',
      'INVALID_INPUT input.contactName',
      'INVALID_INPUT input.email',
      'INVALID_INPUT input.phone',
      'INVALID_INPUT input.taxId',
      'INVALID_INPUT input.address.country',
    ]);
    const missing = await register(test, registration({ password: null }));
    expect(missing.data.registerSeller.userErrors).toMatchObject([{ field: ['input', 'password'] }]);
    expect(users.provisioned).toEqual([]);
    expect(await stored(test).countDocuments()).toBe(0);
  });

  it('stores nothing when users refuses', async () => {
    users.accounts.push({ id: 'usr_9', email: 'salma@zellige.example', sellerId: null });
    const taken = await register(test, registration());
    expect(taken.data.registerSeller.userErrors).toMatchObject([
      { code: 'EMAIL_TAKEN', field: ['input', 'email'] },
    ]);
    const weak = await register(test, registration({ email: 'new@zellige.example', password: 'x' }));
    expect(weak.data.registerSeller.userErrors).toMatchObject([
      { code: 'WEAK_PASSWORD', field: ['input', 'password'] },
    ]);
    expect(await stored(test).countDocuments()).toBe(0);
    expect(await test.events()).toEqual([]);
  });

  it('refuses a tax id in use', async () => {
    await register(test, registration());
    const { data } = await register(
      test,
      registration({ email: 'other@zellige.example', taxId: 'ICE 00012345' }),
    );
    expect(data.registerSeller.userErrors).toMatchObject([
      { code: 'ALREADY_EXISTS', field: ['input', 'taxId'] },
    ]);
    expect(await stored(test).countDocuments()).toBe(1);
  });
});

describe('the slug of a new seller', () => {
  it.each([
    ['Łódź & Straße Æon', 'lodz-strasse-aeon'],
    ['LumaTech™', 'lumatech'],
    ['متجر الكتب', 'mtjr-alktb'],
    ['東京堂', 'dong-jing-tang'],
    ['Смартфон', 'smartfon'],
  ])('of %s is readable, and gets a number for the second seller', async (name, slug) => {
    for (const [at, expected] of [slug, `${slug}-2`].entries()) {
      const email = `${at}-${slug}@souk.example`;
      const { data } = await register(test, registration({ name, email, taxId: null }));
      expect(data.registerSeller.seller?.slug).toBe(expected);
    }
  });
});

describe('concurrent registrations', () => {
  it('give 60 sellers of one name 60 slugs', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        register(test, registration({ email: `shop${index}@souk.example`, taxId: null })),
      ),
    );
    expect(answers.flatMap(({ data }) => data.registerSeller.userErrors)).toEqual([]);
    const all = await stored(test).find().toArray();
    expect(all).toHaveLength(60);
    expect(new Set(all.map(({ slug }) => slug)).size).toBe(60);
    expect(all.map(({ slug }) => slug)).toContain('atelier-zellige');
    expect(await test.events()).toHaveLength(60);
  });

  it('with the same data and other keys create one seller from 50 calls', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => register(test, registration())));
    const codes = answers.map(({ data }) => data.registerSeller.userErrors[0]?.code ?? 'MADE');
    expect(codes.filter((code) => code === 'MADE')).toHaveLength(1);
    const refusals = new Set(codes.filter((code) => code !== 'MADE'));
    for (const code of refusals)
      expect(['REQUEST_IN_PROGRESS', 'EMAIL_TAKEN', 'ALREADY_EXISTS']).toContain(code);
    await expectOne();
  });

  it('with one key create one seller from 50 calls, and all answer with it', async () => {
    const input = registration({ taxId: null });
    const answers = await Promise.all(Array.from({ length: 50 }, () => register(test, input)));
    expect(answers.flatMap(({ data }) => data.registerSeller.userErrors)).toEqual([]);
    expect(new Set(answers.map(({ data }) => data.registerSeller.seller?.id)).size).toBe(1);
    await expectOne();
  });
});

async function expectOne(): Promise<void> {
  expect(await stored(test).countDocuments()).toBe(1);
  expect(users.accounts).toHaveLength(1);
  expect(await test.events()).toHaveLength(1);
}

describe('a registration with a key that was sent before', () => {
  const idempotencyKey = 'again';
  const again = async (over: object = {}, viewer = anonymous) =>
    (await register(test, registration({ idempotencyKey, ...over }), viewer)).data.registerSeller;
  const codes = async (over: object) => (await again(over)).userErrors.map(({ code }) => code);

  it('answers the first success, in any spelling of the address, and makes nothing', async () => {
    const first = await again();
    expect(first.userErrors).toEqual([]);
    expect(await again()).toEqual(first);
    expect(await again({ email: ' SALMA@zellige.example' })).toEqual(first);
    await expectOne();
  });

  it('is no news to who lacks the password or the key: as any address or tax id in use', async () => {
    await again();
    const before = await stored(test).findOne();
    expect(await codes({ password: 'password124' })).toEqual(['EMAIL_TAKEN']);
    expect(await codes({ password: 'password124', name: 'Other' })).toEqual(['EMAIL_TAKEN']);
    expect(await codes({ idempotencyKey: 'other', taxId: null })).toEqual(['EMAIL_TAKEN']);
    expect(await codes({ email: 'other@zellige.example' })).toEqual(['ALREADY_EXISTS']);
    expect(await stored(test).findOne()).toEqual(before);
    await expectOne();
  });

  it('is IDEMPOTENCY_CONFLICT with other fields, and changes nothing', async () => {
    await again();
    const before = await stored(test).findOne();
    for (const other of [{ name: 'Other' }, { kind: 'ARTIST' }, { taxId: null }, { phone: '0612345678' }])
      expect(await codes(other)).toEqual(['IDEMPOTENCY_CONFLICT']);
    expect(await stored(test).findOne()).toEqual(before);
    await expectOne();
  });

  it('needs no password of a signed-in customer', async () => {
    users.accounts.push({ id: 'usr_customer', email: 'nadia@souk.example', sellerId: null });
    const first = await again({ password: null }, customer);
    expect(first.userErrors).toEqual([]);
    expect(await again({ password: null }, customer)).toEqual(first);
    await expectOne();
  });

  it('is forgotten after a week, and refused when it is empty', async () => {
    await again({ taxId: null });
    await stored(test).updateMany({}, { $set: { createdAt: new Date(Date.now() - 8 * 86_400_000) } });
    expect(await codes({ taxId: null })).toEqual(['EMAIL_TAKEN']);
    const { userErrors } = await again({ idempotencyKey: '' });
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['input', 'idempotencyKey'] }]);
    await expectOne();
  });
});
