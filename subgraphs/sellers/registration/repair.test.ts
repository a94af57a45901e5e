import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { serviceViewer } from '@souk/subgraph';
import { startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { sellers } from '../subgraph.ts';
import { admin, customer, register, registration, stored } from '../testing/builders.ts';
import { UsersPartner } from '../testing/users.ts';

let test: TestSubgraph;
let users: UsersPartner;

beforeAll(async () => {
  test = await startTestSubgraph(sellers, {
    partners: { users: (query, variables) => users.partner(query, variables) },
    work: true,
  });
});
afterAll(() => test.stop());
beforeEach(async () => {
  users = new UsersPartner();
  await stored(test).deleteMany({});
  await test.mongo.db(test.dbName).collection('outbox').deleteMany({});
});

const repair = () => test.running.sweep('repair-registrations');
const age = () =>
  stored(test).updateMany({}, { $set: { 'registration.attemptedAt': new Date(Date.now() - 10 * 60_000) } });
const states = async () => (await stored(test).find().toArray()).map(({ state }) => state);

describe('a registration whose outcome in users is unknown', () => {
  it('answers SERVICE_UNAVAILABLE and stays invisible', async () => {
    users.outage = 'before';
    const { errors } = await register(test, registration());
    expect(errors.map(({ code }) => code)).toEqual(['SERVICE_UNAVAILABLE']);
    expect(await states()).toEqual(['AWAITING_ACCOUNT']);
    expect(await test.events()).toEqual([]);
    const id = (await stored(test).findOne())?._id;
    for (const viewer of [admin, serviceViewer('orders')]) {
      const { data } = await test.run(
        viewer,
        'query ($id: ID!) { seller(id: $id) { id } sellerBySlug(slug: "atelier-zellige") { id } sellers { totalCount } }',
        { id },
      );
      expect(data).toEqual({ seller: null, sellerBySlug: null, sellers: { totalCount: 0 } });
    }
  });

  it.each(['before', 'after'] as const)(
    'goes on when called again (outage %s the account)',
    async (outage) => {
      users.outage = outage;
      await register(test, registration());
      users.outage = null;
      const { data, errors } = await register(test, registration());
      expect(errors).toEqual([]);
      expect(data.registerSeller.userErrors).toEqual([]);
      expect(await states()).toEqual(['READY']);
      expect(users.accounts).toHaveLength(1);
      expect(new Set(users.provisioned.map(({ sellerId }) => sellerId)).size).toBe(1);
      expect(await test.events()).toHaveLength(1);
    },
  );

  it('is not taken over by another person with the same email address', async () => {
    users.outage = 'after';
    await register(test, registration());
    users.outage = null;
    const { data } = await register(test, registration({ name: 'Impostor', taxId: null }));
    expect(data.registerSeller.userErrors).toMatchObject([{ code: 'REQUEST_IN_PROGRESS' }]);
    expect(users.provisioned).toHaveLength(1);
    expect(await states()).toEqual(['AWAITING_ACCOUNT']);
  });

  it('is kept for the repair sweep when a repeated call is refused', async () => {
    users.outage = 'before';
    await register(test, registration());
    users.outage = null;
    const { data } = await register(test, registration({ password: 'x' }));
    expect(data.registerSeller.userErrors).toMatchObject([{ code: 'WEAK_PASSWORD' }]);
    expect(await states()).toEqual(['AWAITING_ACCOUNT']);
  });
});

describe('the repair sweep', () => {
  it('finishes a registration that has an account', async () => {
    users.outage = 'after';
    await register(test, registration());
    await age();
    await repair();
    expect(await stored(test).find().toArray()).toMatchObject([
      { state: 'READY', accountId: 'usr_1', registration: null },
    ]);
    expect(await test.events()).toMatchObject([{ type: 'seller.registered' }]);
    await repair();
    expect(await test.events()).toHaveLength(1);
  });

  it('finishes the registration of a customer by the id of the account, not by the email address', async () => {
    users.accounts.push({ id: 'usr_customer', email: 'nadia@souk.example', sellerId: null });
    users.outage = 'after';
    await register(test, registration({ password: null }), customer);
    await age();
    await repair();
    expect(await stored(test).find().toArray()).toMatchObject([
      { state: 'READY', accountId: 'usr_customer' },
    ]);
  });

  it('removes a registration without an account, even when another account has the email address', async () => {
    users.outage = 'before';
    await register(test, registration());
    users.accounts.push({ id: 'usr_9', email: 'salma@zellige.example', sellerId: 'sel_another' });
    await age();
    await repair();
    expect(await states()).toEqual([]);
    expect(await test.events()).toEqual([]);
  });

  it('skips recent registrations, and all of them while users is unavailable', async () => {
    users.outage = 'before';
    await register(test, registration());
    await repair();
    expect(await states()).toEqual(['AWAITING_ACCOUNT']);
    await age();
    users.lookupsFail = true;
    await expect(repair()).rejects.toThrow('users');
    expect(await states()).toEqual(['AWAITING_ACCOUNT']);
  });
});
