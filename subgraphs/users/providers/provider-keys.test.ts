import { describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { ProviderKeys } from './provider-keys.ts';

const AUDIENCE = 'souk';

async function newKey(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid, alg: 'ES256' };
  const sign = (header: object = {}) =>
    new SignJWT({ aud: AUDIENCE, sub: 'someone' })
      .setProtectedHeader({ alg: 'ES256', kid, ...header })
      .setExpirationTime('5m')
      .sign(privateKey);
  return { jwk, sign };
}

/** Keys over an endpoint that can be changed and switched off, with a clock of its own. */
function world(first: JWK[]) {
  const state = { keys: first, isAway: false, reads: 0, now: 1_000_000 };
  const keys = new ProviderKeys(
    async () => {
      state.reads += 1;
      if (state.isAway) throw new Error('the endpoint is away');
      return { keys: state.keys };
    },
    () => state.now,
  );
  const isValid = (token: string) =>
    keys.verify(token, { audience: AUDIENCE }).then(
      () => true,
      () => false,
    );
  return { state, keys, isValid };
}

describe('the keys of a provider', () => {
  it('are read once for many tokens', async () => {
    const key = await newKey('a');
    const { state, isValid } = world([key.jwk]);
    const tokens = await Promise.all(Array.from({ length: 50 }, () => key.sign()));
    expect((await Promise.all(tokens.map(isValid))).every(Boolean)).toBe(true);
    expect(state.reads).toBe(1);
  });

  it('are read again for an unknown key id, and for a signature that does not fit the key of that id', async () => {
    const [one, two, three] = [await newKey('a'), await newKey('b'), await newKey('b')];
    const { state, isValid } = world([one.jwk]);
    expect(await isValid(await one.sign())).toBe(true);
    state.keys = [two.jwk];
    expect(await isValid(await two.sign())).toBe(true);
    state.keys = [three.jwk];
    expect(await isValid(await three.sign())).toBe(true);
    expect(state.reads).toBe(3);
  });

  it('are read at most three times for a flood of invented key ids, and are still good for real ones', async () => {
    const key = await newKey('a');
    const stranger = await newKey('x');
    const { state, isValid } = world([key.jwk]);
    for (let index = 0; index < 200; index += 1) {
      expect(await isValid(await stranger.sign({ kid: `invented-${index}` }))).toBe(false);
    }
    expect(state.reads).toBe(3);
    expect(await isValid(await key.sign())).toBe(true);
    state.now += 10_000;
    await Promise.all(Array.from({ length: 20 }, async () => isValid(await stranger.sign({ kid: 'y' }))));
    expect(state.reads).toBe(4);
  });

  it('are found within ten seconds after a flood when the provider rotates them meanwhile', async () => {
    const [old, next] = [await newKey('a'), await newKey('b')];
    const { state, isValid } = world([old.jwk]);
    for (let index = 0; index < 5; index += 1) await isValid(await old.sign({ kid: `invented-${index}` }));
    state.keys = [next.jwk];
    expect(await isValid(await next.sign())).toBe(false);
    state.now += 10_000;
    expect(await isValid(await next.sign())).toBe(true);
  });

  it('stay in use while the endpoint is away, also after an hour', async () => {
    const key = await newKey('a');
    const { state, isValid } = world([key.jwk]);
    expect(await isValid(await key.sign())).toBe(true);
    state.isAway = true;
    state.now += 2 * 60 * 60_000;
    for (let index = 0; index < 10; index += 1) expect(await isValid(await key.sign())).toBe(true);
    expect(state.reads).toBeLessThanOrEqual(4);
  });

  it('cannot be read: that is an error of its own, not a bad token', async () => {
    const key = await newKey('a');
    const { state, keys } = world([key.jwk]);
    state.isAway = true;
    await expect(keys.verify(await key.sign(), {})).rejects.toThrow('the endpoint is away');
    state.isAway = false;
    await expect(keys.verify(await key.sign(), {})).resolves.toMatchObject({ sub: 'someone' });
  });

  it('accept no token without a signature, and none signed with the public key as a shared secret', async () => {
    const key = await newKey('a');
    const { isValid } = world([key.jwk]);
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = encode({ aud: AUDIENCE, sub: 'someone', exp: 4_000_000_000 });
    expect(await isValid(`${encode({ alg: 'none', kid: 'a' })}.${claims}.`)).toBe(false);
    const secret = new TextEncoder().encode(JSON.stringify(key.jwk));
    const confused = await new SignJWT({ aud: AUDIENCE, sub: 'someone' })
      .setProtectedHeader({ alg: 'HS256', kid: 'a' })
      .setExpirationTime('5m')
      .sign(secret);
    expect(await isValid(confused)).toBe(false);
  });
});
