import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
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
    await register(test, registration({ email: ' Salma@Zellige.Example ' }));
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
        password: 'password123',
        firstName: 'Salma',
        lastName: 'Idrissi El Fassi',
        phone: '+212600000000',
        sellerId: seller?._id,
        userId: null,
      },
    ]);
    expect(await test.events()).toMatchObject([
      {
        type: 'seller.registered',
        aggregateId: seller?._id,
        payload: { accountId: 'usr_1', name: 'Atelier Zellige', email: 'salma@zellige.example' },
      },
    ]);
    expect(JSON.stringify(seller)).not.toContain('password123');
  });

  it('adds the business to the account of a signed-in customer, without a password', async () => {
    users.accounts.push({ id: 'usr_customer', email: 'nadia@souk.example', sellerId: null });
    const { data } = await register(test, registration({ password: null }), customer);
    expect(data.registerSeller.userErrors).toEqual([]);
    const seller = await stored(test).findOne();
    expect(seller?.accountId).toBe('usr_customer');
    expect(users.accounts).toEqual([
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

  it('with the same data create one seller from 50 calls', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => register(test, registration())));
    const codes = answers.map(({ data }) => data.registerSeller.userErrors[0]?.code ?? 'MADE');
    expect(codes.filter((code) => code === 'MADE')).toHaveLength(1);
    const refusals = new Set(codes.filter((code) => code !== 'MADE'));
    for (const code of refusals)
      expect(['REQUEST_IN_PROGRESS', 'EMAIL_TAKEN', 'ALREADY_EXISTS']).toContain(code);
    expect(await stored(test).countDocuments()).toBe(1);
    expect(users.accounts).toHaveLength(1);
    expect(await test.events()).toHaveLength(1);
  });
});
