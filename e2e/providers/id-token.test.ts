// What an app may send: an id token of the provider, for this shop, with the nonce of the app, once.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openProviderScene, type ProviderScene, stranger } from './scene.ts';
import { codesOf, newNonce, waysInto } from './steps.ts';

let scene: ProviderScene;
beforeAll(async () => {
  scene = await openProviderScene();
});
afterAll(() => scene.stop());

const { idToken, byToken, byProvider } = waysInto(() => scene);

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
