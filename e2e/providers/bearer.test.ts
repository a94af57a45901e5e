// Access tokens of a provider, sent as Bearer.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { admin } from '../harness/actors.ts';
import type { ProviderPerson } from './identity-provider.ts';
import { clientOf, me, openProviderScene, type ProviderScene, roundTrip, stranger } from './scene.ts';

let scene: ProviderScene;
beforeAll(async () => {
  scene = await openProviderScene();
});
afterAll(() => scene.stop());

const BLOCK =
  'mutation ($id: ID!) { blockUser(id: $id, input: { reason: "Fraud" }) { userErrors { code } } }';
const UNLINK = 'mutation ($id: ID!) { unlinkProvider(id: $id) { userErrors { code } } }';
const PRODUCTS = '{ products(first: 1) { nodes { id } } }';
const ME = '{ me { role user { id email } } }';
const users = () => scene.souk.db('users').collection<{ _id: string; [field: string]: unknown }>('users');
const links = () =>
  scene.souk.db('users').collection<{ _id: string; [field: string]: unknown }>('providerLinks');
const tokenOf = (person: ProviderPerson, changes: JWTPayload = {}) =>
  scene.acme.sign({ ...person, aud: scene.acme.audience, scope: 'openid', ...changes });
async function ask(token: string, query = ME) {
  const { data, errors } = await scene.souk
    .client(token)
    .run<{ me: { role: string; user: { id: string } } | null }>(query);
  return errors[0]?.extensions.code ?? data?.me?.user.id ?? null;
}

describe('an access token of a provider', () => {
  it('is a customer, whose account is made at the first use, once for 8 requests at once', async () => {
    const person = stranger();
    const token = await tokenOf(person);
    const all = await Promise.all(Array.from({ length: 8 }, () => ask(token)));
    expect(new Set(all).size).toBe(1);
    const { data } = await scene.souk.client(token).run(ME);
    expect(data).toMatchObject({ me: { role: 'CUSTOMER', user: { email: person.email } } });
    expect(await users().countDocuments({ email: person.email })).toBe(1);
    expect(await ask(await tokenOf(person, { jti: randomUUID() }))).toBe(all[0]);
  });

  it.each<[string, JWTPayload]>([
    ['for a client of the sign-in', { aud: 'souk-web' }],
    ['for another API', { aud: 'https://api.elsewhere.test' }],
    ['of another issuer', { iss: 'https://id.elsewhere.test' }],
    ['that has expired', { exp: Math.floor(Date.now() / 1_000) - 120 }],
    ['that is an id token', { nonce: 'a-nonce-of-a-sign-in' }],
    ['of an address that is not verified', { email_verified: false }],
  ])('is refused %s', async (_what, changes) => {
    const before = await users().countDocuments();
    expect(await ask(await tokenOf(stranger(), changes))).toBe('UNAUTHENTICATED');
    expect(await users().countDocuments()).toBe(before);
  });

  it('is refused with another signature, also after the real one was accepted', async () => {
    const token = await tokenOf(stranger());
    expect(await ask(token)).toMatch(/^usr_/);
    const [header, claims, signature = ''] = token.split('.');
    const forged = `${header}.${claims}.${signature.slice(0, -8)}AAAAAAAA`;
    expect(await ask(forged)).toBe('UNAUTHENTICATED');
    // Also with a query for everybody: it was never good.
    const { data, errors } = await scene.souk.client(forged).run(PRODUCTS);
    expect([data, errors[0]?.extensions]).toEqual([
      null,
      { code: 'UNAUTHENTICATED', reason: 'TOKEN_PROVIDER' },
    ]);
  });

  it('cannot be checked while the provider is away, and is not taken for a bad one', async () => {
    scene.acme.faults.away = ['*'];
    const { sub } = stranger();
    const token = await scene.acme.sign({ sub, aud: scene.acme.audience, scope: 'openid' });
    expect(await ask(token)).toBe('SERVICE_UNAVAILABLE');
    scene.acme.faults.away = [];
    expect(await ask(token)).not.toBe('SERVICE_UNAVAILABLE');
  });

  it('is refused after a sign-out until it expires; another token of the person still works', async () => {
    const person = stranger();
    const [token, other] = [await tokenOf(person), await tokenOf(person)];
    expect(await ask(token)).toBe(await ask(other));
    await scene.souk.client(token).run('mutation { signOut { userErrors { code } } }');
    expect(await ask(token)).toBe('UNAUTHENTICATED');
    const answer = await fetch(`${scene.souk.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: PRODUCTS }),
    });
    expect(await answer.json()).toMatchObject({
      data: { products: {} },
      extensions: { authentication: { code: 'TOKEN_REVOKED' } },
    });
    expect(await ask(other)).toMatch(/^usr_/);
  });

  it('is refused at once after all sessions of the person were ended, and for a blocked account', async () => {
    const person = stranger();
    const [token, other] = [await tokenOf(person), await tokenOf(person)];
    expect(await ask(token)).toBe(await ask(other));
    await scene.souk.client(token).run('mutation { signOutEverywhere { userErrors { code } } }');
    expect([await ask(token), await ask(other)]).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    await users().updateOne({ email: person.email }, { $set: { status: 'BLOCKED' } });
    expect(await ask(await tokenOf(person))).toBe('UNAUTHENTICATED');
  });

  it('is refused at once when its identity is unlinked; tokens of another identity of the account go on', async () => {
    const person = stranger();
    const token = await tokenOf(person);
    const accountId = await ask(token);
    const other = { sub: `other-${person.sub}` };
    const row = {
      accountId,
      provider: 'acme',
      issuer: scene.acme.issuer,
      subject: other.sub,
      linkedAt: new Date(),
    };
    await links().insertOne({ _id: `pvl_${other.sub}`, ...row, unlinkedAt: null });
    const kept = await tokenOf({ ...person, ...other });
    expect(await ask(kept)).toBe(accountId);
    const trip = await roundTrip(scene, person);
    const client = await clientOf(scene, trip);
    const { user } = await me(client);
    const own = await links().findOne({ subject: person.sub });
    expect(user.providerLinks).toHaveLength(2);
    await client.ok(UNLINK, { id: own?._id });
    expect(await ask(token)).toBe('UNAUTHENTICATED');
    expect(await ask(kept)).toBe(accountId);
    expect(await ask(await tokenOf(person))).toBe('UNAUTHENTICATED');
  });

  it('is refused at once when an administrator blocks the person', async () => {
    const token = await tokenOf(stranger());
    const id = await ask(token);
    const root = await admin(scene.souk);
    await root.client.ok(BLOCK, { id });
    expect(await ask(token)).toBe('UNAUTHENTICATED');
  });

  it('gives the role of a customer, and nothing to staff and administrators, who are above providers', async () => {
    const person = stranger();
    const { data } = await scene.souk.client(await tokenOf(person)).run(ME);
    expect(data).toMatchObject({ me: { role: 'CUSTOMER' } });
    for (const role of ['STAFF', 'ADMIN']) {
      await users().updateOne({ email: person.email }, { $set: { accountRoles: ['CUSTOMER', role] } });
      expect(await ask(await tokenOf(person))).toBe('UNAUTHENTICATED');
    }
  });

  it('does not pass a second factor', async () => {
    const person = stranger();
    expect(await ask(await tokenOf(person))).toMatch(/^usr_/);
    await users().updateOne({ email: person.email }, { $set: { hasSecondFactor: true } });
    expect(await ask(await tokenOf(person))).toBe('UNAUTHENTICATED');
  });
});
