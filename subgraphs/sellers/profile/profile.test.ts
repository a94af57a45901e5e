import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { sellers } from '../subgraph.ts';
import { admin, customer, owner, stored, storeSeller } from '../testing/builders.ts';

let test: TestSubgraph;
let id: string;

beforeAll(async () => {
  test = await startTestSubgraph(sellers);
});
afterAll(() => test.stop());
beforeEach(async () => {
  id = await storeSeller(test);
  await test.mongo.db(test.dbName).collection('outbox').deleteMany({});
});

const UPDATE = `mutation ($input: UpdateSellerProfileInput!) {
  updateSellerProfile(input: $input) { seller { slug version } userErrors { code field } }
}`;
type Updated = {
  updateSellerProfile: { seller: object | null; userErrors: { code: string; field: string[] | null }[] };
};
const one = () => stored(test).findOne({ _id: id });
/** Changes the seller as it is now, unless the input names a version. */
const update = async (viewer: Viewer, input: object) =>
  test.run<Updated>(viewer, UPDATE, { input: { version: (await one())?.version, ...input } });

describe('the own business, as `me` leads to it', () => {
  const OWN = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Seller {
    id taxId email phone contactName address { line1 } verification { documents { id } } accountId
  } } }`;
  const read = async (viewer: Viewer) =>
    (await test.run<{ _entities: object[] }>(viewer, OWN, { of: [{ __typename: 'Seller', id }] })).data
      ._entities[0];

  it('shows all fields to its owner in any state, and to no other seller', async () => {
    await stored(test).updateOne({ _id: id }, { $set: { verificationStatus: 'INCOMPLETE' } });
    const whole = await one();
    expect(await read(owner(id))).toEqual({
      id,
      taxId: id.replace('sel_', 'ICE'),
      email: whole?.email,
      phone: whole?.phone,
      contactName: whole?.contactName,
      address: { line1: whole?.address?.line1 },
      verification: { documents: [{ id: 'med_old' }] },
      accountId: whole?.accountId ?? null,
    });
    for (const viewer of [anonymous, customer, owner('sel_other')]) expect(await read(viewer)).toBeNull();
  });
});

describe('updateSellerProfile', () => {
  it('changes the given fields, keeps the others, and stays approved', async () => {
    const before = await one();
    const { data } = await update(owner(id), {
      description: 'New words',
      phone: '1234567890',
      contactName: 'Hind',
    });
    expect(data.updateSellerProfile).toEqual({
      seller: { slug: before?.slug, version: 2 },
      userErrors: [],
    });
    expect(await one()).toEqual({
      ...before,
      description: 'New words',
      words: ['shop', expect.any(String), 'new', 'word'],
      phone: '1234567890',
      contactName: 'Hind',
      version: 2,
      updatedAt: expect.any(Date),
    });
    expect(await test.events()).toEqual([]);
  });

  it.each([
    ['name', { name: 'Another Name' }],
    ['tax id', { taxId: 'NEW 99 88' }],
  ])('returns an approved business to PENDING when its %s changes', async (_what, input) => {
    await update(owner(id), input);
    expect(await one()).toMatchObject({ verificationStatus: 'PENDING', slug: id.replace('sel_', 'shop-') });
    expect((await test.events()).map(({ type }) => type)).toEqual(['seller.verification_submitted']);
    await update(owner(id), { name: 'And Another' });
    expect(await test.events()).toHaveLength(1);
  });

  it('stays approved when name and tax id are sent unchanged', async () => {
    const { name, taxId } = (await one()) ?? {};
    await update(owner(id), { name, taxId });
    expect((await one())?.verificationStatus).toBe('APPROVED');
  });

  it('removes optional fields, but none that was verified', async () => {
    const { data } = await update(owner(id), { taxId: null, address: null, description: null });
    expect(data.updateSellerProfile.userErrors).toEqual([
      { code: 'INVALID_STATE', field: ['input', 'taxId'] },
      { code: 'INVALID_STATE', field: ['input', 'address'] },
    ]);
    await update(owner(id), { description: null });
    expect(await one()).toMatchObject({ description: null, verificationStatus: 'APPROVED' });
    await stored(test).updateOne({ _id: id }, { $set: { verificationStatus: 'INCOMPLETE' } });
    await update(owner(id), { taxId: null, address: null });
    expect(await one()).toMatchObject({ taxId: null, address: null, cityKey: null });
  });

  it('refuses malformed values, a tax id in use, and changes while suspended', async () => {
    const other = await storeSeller(test);
    const malformed = await update(owner(id), { name: '', email: null, phone: 'x' });
    expect(malformed.data.updateSellerProfile.userErrors.map(({ field }) => field?.[1])).toEqual([
      'name',
      'email',
      'phone',
    ]);
    const foreign = await update(owner(id), { taxId: other.replace('sel_', 'ICE') });
    expect(foreign.data.updateSellerProfile.userErrors).toEqual([
      { code: 'ALREADY_EXISTS', field: ['input', 'taxId'] },
    ]);
    await stored(test).updateOne({ _id: id }, { $set: { status: 'SUSPENDED' } });
    const suspended = await update(owner(id), { description: 'x' });
    expect(suspended.data.updateSellerProfile.userErrors).toEqual([
      { code: 'SELLER_SUSPENDED', field: null },
    ]);
    expect((await one())?.description).toBe('Sells things.');
  });

  it('is allowed for sellers only', async () => {
    for (const [viewer, code] of [
      [anonymous, 'UNAUTHENTICATED'],
      [customer, 'FORBIDDEN'],
      [admin, 'FORBIDDEN'],
    ] as const) {
      expect((await update(viewer, { description: 'x' })).errors.map((error) => error.code)).toEqual([code]);
    }
  });

  it('refuses a version that is no longer the current one, and changes nothing', async () => {
    await update(owner(id), { description: 'Mine' });
    const before = await one();
    for (const version of [1, 3]) {
      const { data } = await update(owner(id), { version, description: 'Blind' });
      expect(data.updateSellerProfile).toEqual({
        seller: null,
        userErrors: [{ code: 'VERSION_CONFLICT', field: ['input', 'version'] }],
      });
    }
    expect(await one()).toEqual(before);
  });

  it('accepts one of 50 concurrent changes with the same version', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => update(owner(id), { version: 1, name: `Name ${index}` })),
    );
    const codes = answers.flatMap(({ data }) => data.updateSellerProfile.userErrors.map(({ code }) => code));
    expect(codes).toEqual(Array(49).fill('VERSION_CONFLICT'));
    expect(await one()).toMatchObject({ verificationStatus: 'PENDING', version: 2 });
    expect(await test.events()).toHaveLength(1);
  });
});
