// How signed-in people link an identity at a provider with their account, and unlink it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { customer, mailedCode, PASSWORD } from '../harness/actors.ts';
import { CookieJar } from './cookie-jar.ts';
import type { ProviderPerson } from './identity-provider.ts';
import { clientOf, me, openProviderScene, type ProviderScene, roundTrip, SHOP, stranger } from './scene.ts';
import { type Client, codesOf, errorOf, payloadOf, waysInto } from './steps.ts';

let scene: ProviderScene;
beforeAll(async () => {
  scene = await openProviderScene();
});
afterAll(() => scene.stop());

const { rows, byPassword, byProvider } = waysInto(() => scene);

const START = `mutation ($input: StartProviderLinkInput!) {
  payload: startProviderLink(input: $input) { startPath userErrors { code } }
}`;
const LINK = `mutation ($input: LinkProviderInput!) {
  payload: linkProvider(input: $input) { providerLink { id provider email } userErrors { code } }
}`;
const UNLINK = `mutation ($id: ID!) { payload: unlinkProvider(id: $id) { deletedId userErrors { code } } }`;

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

  it('links nothing with the account of staff or an administrator, in whatever role they are signed in', async () => {
    const { client, email, viewer } = await customer(scene.souk);
    const { code } = await codeFrom(await start(client), stranger());
    await rows('users').updateOne({ email }, { $set: { accountRoles: ['CUSTOMER', 'ADMIN'] } });
    expect(codesOf(await payloadOf(client, LINK, { input: { code } }))).toEqual(['ROLE_NOT_AVAILABLE']);
    expect(await rows('providerLinks').countDocuments({ accountId: viewer.userId ?? '' })).toBe(0);
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
