// Which account a person at a provider signs in to, and what the page has to do next.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { customer } from '../harness/actors.ts';
import { clientOf, me, openProviderScene, type ProviderScene, roundTrip, stranger } from './scene.ts';
import { codesOf, errorOf, payloadOf, waysInto } from './steps.ts';

let scene: ProviderScene;
beforeAll(async () => {
  scene = await openProviderScene();
});
afterAll(() => scene.stop());

const { rows, users, byPassword, byProvider } = waysInto(() => scene);

describe('the first sign-in with an address that somebody registered', () => {
  it('links the account when both sides have verified the address, and the password stays', async () => {
    const { email, viewer } = await customer(scene.souk);
    const payload = await byProvider(stranger({ email }));
    expect([payload.user?.id, codesOf(payload)]).toEqual([viewer.userId, []]);
    expect(codesOf(await byPassword(email))).toEqual([]);
    const mail = await scene.souk.inbox.waitFor(
      ({ to, subject }) => to.includes(email) && /linked/.test(subject),
      60_000,
    );
    expect(mail.subject).toContain('Acme');
  });

  it.each([true, false])(
    'links nothing when the provider has not verified it; proven here: %s',
    async (isProven) => {
      const { email } = await customer(scene.souk);
      if (!isProven) await users().updateOne({ email }, { $set: { emailVerifiedAt: null } });
      const before = await users().findOne({ email });
      expect(codesOf(await byProvider(stranger({ email, email_verified: false })))).toEqual([
        'PROVIDER_EMAIL_UNVERIFIED',
      ]);
      expect(await users().findOne({ email })).toEqual(before);
      expect(await rows('providerLinks').countDocuments({ accountId: before?._id ?? '' })).toBe(0);
    },
  );

  it.each(['STAFF', 'ADMIN'])('never opens an account that is %s too, linked or not', async (role) => {
    const { email } = await customer(scene.souk);
    const person = stranger({ email });
    await users().updateOne({ email }, { $set: { accountRoles: ['CUSTOMER', role], emailVerifiedAt: null } });
    expect(codesOf(await byProvider(person))).toEqual(['PROVIDER_NOT_LINKED']);
    await users().updateOne({ email }, { $set: { accountRoles: ['CUSTOMER'], emailVerifiedAt: new Date() } });
    expect(codesOf(await byProvider(person))).toEqual([]);
    await users().updateOne({ email }, { $set: { accountRoles: ['CUSTOMER', role] } });
    const refused = await byProvider(person);
    expect([refused.tokens, codesOf(refused)]).toEqual([null, ['ROLE_NOT_AVAILABLE']]);
  });

  it('makes one account for 8 sign-ins of a newcomer at once', async () => {
    const person = stranger();
    const all = await Promise.all(Array.from({ length: 8 }, () => byProvider(person)));
    expect(new Set(all.map(({ user }) => user?.id)).size).toBe(1);
    expect(await users().countDocuments({ email: person.email })).toBe(1);
  });

  it('links one of two people at the provider who have the address at once', async () => {
    const { email } = await customer(scene.souk);
    const all = await Promise.all([byProvider(stranger({ email })), byProvider(stranger({ email }))]);
    expect(all.flatMap(codesOf)).toEqual(['PROVIDER_NOT_LINKED']);
  });

  it('refuses a blocked account, linked or not', async () => {
    const { email } = await customer(scene.souk);
    const person = stranger({ email });
    await users().updateOne({ email }, { $set: { status: 'BLOCKED' } });
    expect(codesOf(await byProvider(person))).toEqual(['ACCOUNT_BLOCKED']);
    await users().updateOne({ email }, { $set: { status: 'ACTIVE' } });
    expect(codesOf(await byProvider(person))).toEqual([]);
    await users().updateOne({ email }, { $set: { status: 'BLOCKED' } });
    expect(codesOf(await byProvider(person))).toEqual(['ACCOUNT_BLOCKED']);
    const trip = await roundTrip(scene, person);
    expect([errorOf(trip.page), trip.refreshToken]).toEqual(['ACCOUNT_BLOCKED', undefined]);
  });
});

describe('a seller', () => {
  it('registers a business after the first sign-in, which is INCOMPLETE, and then signs in as its seller', async () => {
    const person = stranger();
    const trip = await roundTrip(scene, person, { query: '?role=SELLER' });
    expect(trip.page.searchParams.get('next')).toBe('register-seller');
    const client = await clientOf(scene, trip);
    expect((await me(client)).role).toBe('CUSTOMER');
    const { registerSeller } = await client.ok<{
      registerSeller: { seller: { id: string }; userErrors: object[] };
    }>(
      'mutation ($input: RegisterSellerInput!) { registerSeller(input: $input) { seller { id } userErrors { code field message } } }',
      {
        input: {
          idempotencyKey: randomUUID(),
          name: `Shop ${person.sub}`,
          contactName: 'Amina',
          email: person.email,
        },
      },
    );
    expect(registerSeller.userErrors).toEqual([]);
    const again = await roundTrip(scene, person, { query: '?role=SELLER' });
    expect(again.page.searchParams.get('next')).toBeNull();
    const seller = await clientOf(scene, again);
    const { me: viewer } = await seller.ok<{ me: object }>(
      '{ me { role seller { id verificationStatus } } }',
    );
    expect(viewer).toEqual({
      role: 'SELLER',
      seller: { id: registerSeller.seller.id, verificationStatus: 'INCOMPLETE' },
    });
  });
});

describe('an account with a second factor', () => {
  it('gets no session from a provider, and the page takes the pending sign-in over once', async () => {
    const person = stranger();
    await roundTrip(scene, person);
    await users().updateOne({ email: person.email }, { $set: { hasSecondFactor: true } });
    const trip = await roundTrip(scene, person);
    expect(trip.refreshToken).toBeUndefined();
    const code = new URLSearchParams(trip.page.hash.slice(1)).get('sign-in');
    const CONTINUE = `mutation ($input: ContinueProviderSignInInput!) {
      payload: continueProviderSignIn(input: $input) { pendingSignIn { token } userErrors { code } }
    }`;
    const taken = await scene.souk
      .client()
      .ok<{ payload: { pendingSignIn: { token: string } } }>(CONTINUE, { input: { code } });
    expect(taken.payload.pendingSignIn.token).toEqual(expect.any(String));
    expect(trip.page.href).not.toContain(taken.payload.pendingSignIn.token);
    expect(codesOf(await payloadOf(scene.souk.client(), CONTINUE, { input: { code } }))).toEqual([
      'CODE_INVALID',
    ]);
    const byApp = await byProvider(person);
    expect([byApp.tokens, codesOf(byApp)]).toEqual([null, []]);
  });
});
