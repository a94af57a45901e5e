// Which account a person at a provider signs in to, and how they link and unlink it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, customer, mailedCode, PASSWORD } from '../harness/actors.ts';
import { CookieJar } from './cookie-jar.ts';
import type { ProviderPerson } from './identity-provider.ts';
import { clientOf, me, openProviderScene, type ProviderScene, roundTrip, SHOP, stranger } from './scene.ts';

let scene: ProviderScene;
beforeAll(async () => {
  scene = await openProviderScene();
});
afterAll(() => scene.stop());

const users = () => scene.souk.db('users').collection<{ _id: string; [field: string]: unknown }>('users');
const rows = (name: string) =>
  scene.souk.db('users').collection<{ _id: string; [field: string]: unknown }>(name);
const errorOf = (page: URL) => page.searchParams.get('error');
const newNonce = () => `nonce-${randomUUID()}`;

const SIGN_IN = `mutation ($input: SignInInput!) {
  payload: signIn(input: $input) { tokens { accessToken refreshToken } userErrors { code } }
}`;
const WITH_TOKEN = `mutation ($input: SignInWithProviderInput!) {
  payload: signInWithProvider(input: $input) { user { id } role tokens { accessToken } userErrors { code field } }
}`;
const START = `mutation ($input: StartProviderLinkInput!) {
  payload: startProviderLink(input: $input) { startPath userErrors { code } }
}`;
const LINK = `mutation ($input: LinkProviderInput!) {
  payload: linkProvider(input: $input) { providerLink { id provider email } userErrors { code } }
}`;
const UNLINK = `mutation ($id: ID!) { payload: unlinkProvider(id: $id) { deletedId userErrors { code } } }`;

interface Payload {
  user?: { id: string } | null;
  role?: string | null;
  tokens?: { accessToken: string; refreshToken?: string } | null;
  startPath?: string | null;
  providerLink?: { id: string } | null;
  deletedId?: string | null;
  userErrors: { code: string }[];
}
type Client = Actor['client'];

const payloadOf = async (client: Client, query: string, variables: object) =>
  (await client.run<{ payload: Payload }>(query, variables as Record<string, unknown>)).data?.payload ?? {
    userErrors: [],
  };
const codesOf = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);
const byPassword = (email: string) =>
  payloadOf(scene.souk.client(), SIGN_IN, { input: { email, password: PASSWORD } });

/** An id token as a mobile app receives it. */
async function idToken(person: ProviderPerson, changes: Record<string, unknown> = {}) {
  const nonce = newNonce();
  const { acme } = scene;
  return { nonce, token: await acme.sign({ ...person, aud: acme.clientId, nonce, ...changes }) };
}
const byToken = (token: string, nonce: string, rest: object = {}) =>
  payloadOf(scene.souk.client(), WITH_TOKEN, { input: { provider: 'acme', idToken: token, nonce, ...rest } });
async function byProvider(person: ProviderPerson, rest: object = {}) {
  const { token, nonce } = await idToken(person);
  return byToken(token, nonce, rest);
}

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

  it('takes everything from a stranger who never proved the address', async () => {
    const { email, client, viewer } = await customer(scene.souk);
    const accountId = viewer.userId ?? '';
    const session = await byPassword(email);
    const planted = {
      accountId,
      provider: 'acme',
      issuer: 'https://id.evil.test',
      subject: 'evil',
      linkedAt: new Date(),
    };
    await rows('providerLinks').insertOne({ _id: 'pvl_planted', ...planted, unlinkedAt: null });
    await rows('passkeys').insertOne({ _id: 'psk_planted', accountId, credentialId: 'planted' });
    await rows('secondFactors').insertOne({ _id: accountId, recoveryCodes: ['planted'] });
    await rows('addresses').insertOne({ _id: 'adr_planted', userId: accountId });
    const set = { emailVerifiedAt: null, hasSecondFactor: true, phone: '+212600000009' };
    await users().updateOne({ email }, { $set: set });

    const person = stranger({ email });
    const payload = await byProvider(person);
    expect([payload.user?.id, codesOf(payload)]).toEqual([accountId, []]);
    expect(payload.tokens).not.toBeNull();

    expect(codesOf(await byPassword(email))).toEqual(['INVALID_CREDENTIALS']);
    const { errors } = await client.run('mutation { signOutEverywhere { userErrors { code } } }');
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    const refreshed = await payloadOf(
      scene.souk.client(),
      'mutation ($input: RefreshTokenInput!) { payload: refreshToken(input: $input) { tokens { accessToken } userErrors { code } } }',
      { input: { refreshToken: session.tokens?.refreshToken } },
    );
    expect(codesOf(refreshed)).toEqual(['INVALID_TOKEN']);
    expect(await rows('passkeys').countDocuments({ accountId })).toBe(0);
    expect(await rows('secondFactors').countDocuments({ _id: accountId })).toBe(0);
    expect(await rows('addresses').countDocuments({ userId: accountId })).toBe(0);
    const links = await rows('providerLinks').find({ accountId }).toArray();
    expect(links.map(({ subject }) => subject)).toEqual([person.sub]);
    const stored = await users().findOne({ email });
    expect([stored?.passwordHash, stored?.phone, stored?.hasSecondFactor, stored?.firstName]).toEqual([
      null,
      null,
      false,
      'Amina',
    ]);
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

describe('an id token of an app', () => {
  it('signs in for each of the clients of this shop', async () => {
    for (const aud of ['souk-web', 'souk-app']) {
      const { token, nonce } = await idToken(stranger(), { aud });
      expect(codesOf(await byToken(token, nonce))).toEqual([]);
    }
  });

  it.each<[string, Record<string, unknown>]>([
    ['for another client', { aud: 'somebody-else' }],
    ['for the API', { aud: 'https://api.souk.test' }],
    ['that has expired', { exp: Math.floor(Date.now() / 1_000) - 120 }],
    ['without an expiry', { exp: undefined }],
    ['of another issuer', { iss: 'https://id.elsewhere.test' }],
    ['without a nonce', { nonce: undefined }],
    ['from the future', { iat: Math.floor(Date.now() / 1_000) + 3_600 }],
  ])('is refused %s', async (_what, changes) => {
    const { token, nonce } = await idToken(stranger(), changes);
    expect(codesOf(await byToken(token, nonce))).toEqual(['PROVIDER_TOKEN_INVALID']);
  });

  it('is refused with the nonce of another one, with none and with a short one', async () => {
    const { token } = await idToken(stranger());
    expect(codesOf(await byToken(token, newNonce()))).toEqual(['PROVIDER_TOKEN_INVALID']);
    expect(codesOf(await byToken(token, ''))).toEqual(['INVALID_INPUT']);
    expect(codesOf(await byToken(token, 'short'))).toEqual(['INVALID_INPUT']);
  });

  it('works once, also when it is sent 8 times at once', async () => {
    const { token, nonce } = await idToken(stranger());
    const all = await Promise.all(Array.from({ length: 8 }, () => byToken(token, nonce)));
    expect(all.flatMap(codesOf)).toEqual(Array(7).fill('PROVIDER_TOKEN_INVALID'));
  });

  it.each(['STAFF', 'ADMIN'])('never signs anybody in as %s', async (role) => {
    expect(codesOf(await byProvider(stranger(), { role }))).toEqual(['INVALID_INPUT']);
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

describe('linking from a session', () => {
  const start = async (client: Client) =>
    (await payloadOf(client, START, { input: { provider: 'acme', returnTo: `${SHOP}/settings` } }))
      .startPath ?? '';
  async function codeFrom(startPath: string, person: ProviderPerson) {
    scene.acme.person = person;
    const page = await new CookieJar().follow(
      `${scene.souk.url}${startPath}`,
      ({ origin }) => origin === SHOP,
    );
    return { page, code: new URLSearchParams(page.hash.slice(1)).get('link') ?? '' };
  }

  it('links an identity with another address, which then signs in to the account', async () => {
    const { client, viewer } = await customer(scene.souk);
    const person = stranger({ email_verified: false });
    const { page, code } = await codeFrom(await start(client), person);
    expect(page.pathname).toBe('/settings');
    const payload = await payloadOf(client, LINK, { input: { code } });
    expect([payload.providerLink, codesOf(payload)]).toEqual([
      { id: expect.any(String), provider: 'acme', email: person.email },
      [],
    ]);
    expect((await byProvider(person)).user?.id).toBe(viewer.userId);
    expect(codesOf(await payloadOf(client, LINK, { input: { code } }))).toEqual(['CODE_INVALID']);
  });

  it('links nothing in another session, not even one of the same person, and uses the code up', async () => {
    const [victim, attacker] = [await customer(scene.souk), await customer(scene.souk)];
    const person = stranger();
    const { code } = await codeFrom(await start(attacker.client), person);
    expect(codesOf(await payloadOf(victim.client, LINK, { input: { code } }))).toEqual(['CODE_INVALID']);
    expect(codesOf(await payloadOf(attacker.client, LINK, { input: { code } }))).toEqual(['CODE_INVALID']);
    const second = (await byPassword(attacker.email)).tokens?.accessToken;
    const other = await codeFrom(await start(attacker.client), person);
    expect(
      codesOf(await payloadOf(scene.souk.client(second), LINK, { input: { code: other.code } })),
    ).toEqual(['CODE_INVALID']);
    expect(await rows('providerLinks').countDocuments({ subject: person.sub })).toBe(0);
  });

  it('starts once with one ticket', async () => {
    const { client } = await customer(scene.souk);
    const startPath = await start(client);
    await codeFrom(startPath, stranger());
    const again = await codeFrom(startPath, stranger());
    expect(errorOf(again.page)).toBe('PROVIDER_FLOW_EXPIRED');
  });

  it('refuses an identity of another account', async () => {
    const person = stranger();
    await byProvider(person);
    const { client } = await customer(scene.souk);
    const { code } = await codeFrom(await start(client), person);
    expect(codesOf(await payloadOf(client, LINK, { input: { code } }))).toEqual(['PROVIDER_ALREADY_LINKED']);
  });

  it('keeps the only way in, and lets go of it once there is a password; it does not link itself again', async () => {
    const person = stranger();
    const client = await clientOf(scene, await roundTrip(scene, person));
    const [link] = (await me(client)).user.providerLinks;
    const id = link?.id ?? '';
    expect(codesOf(await payloadOf(client, UNLINK, { id }))).toEqual(['LAST_SIGN_IN_METHOD']);
    await scene.souk
      .client()
      .ok(
        'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { userErrors { code } } }',
        { input: { idempotencyKey: randomUUID(), email: person.email, role: 'CUSTOMER' } },
      );
    const code = await mailedCode(scene.souk, person.email);
    const reset = await payloadOf(
      scene.souk.client(),
      'mutation ($input: ResetPasswordInput!) { payload: resetPassword(input: $input) { userErrors { code } } }',
      { input: { email: person.email, role: 'CUSTOMER', code, newPassword: PASSWORD } },
    );
    expect(codesOf(reset)).toEqual([]);
    const token = (await byPassword(person.email)).tokens?.accessToken;
    const payload = await payloadOf(scene.souk.client(token), UNLINK, { id });
    expect([payload.deletedId, codesOf(payload)]).toEqual([id, []]);
    expect(codesOf(await byProvider(person))).toEqual(['PROVIDER_NOT_LINKED']);
  });

  it('keeps one of two links that are unlinked at once', async () => {
    const client = await clientOf(scene, await roundTrip(scene, stranger()));
    const { code } = await codeFrom(await start(client), stranger());
    await payloadOf(client, LINK, { input: { code } });
    const links = (await me(client)).user.providerLinks;
    expect(links).toHaveLength(2);
    const all = await Promise.all(links.map(({ id }) => payloadOf(client, UNLINK, { id })));
    expect(all.flatMap(codesOf)).toEqual(['LAST_SIGN_IN_METHOD']);
    expect((await me(client)).user.providerLinks).toHaveLength(1);
  });

  it('finds no link of somebody else', async () => {
    const other = await clientOf(scene, await roundTrip(scene, stranger()));
    const [link] = (await me(other)).user.providerLinks;
    const { client } = await customer(scene.souk);
    expect(codesOf(await payloadOf(client, UNLINK, { id: link?.id ?? '' }))).toEqual(['NOT_FOUND']);
  });
});
