import { describe, expect, it } from '@jest/globals';
import { Authenticator } from '@souk/testing/authenticator.ts';
import { usersOfFile } from '../testing/of-file.ts';
import {
  act,
  ask,
  CONFIRM_WITH_PASSKEY,
  DELETE_PASSKEY,
  FACTORS,
  FINISH_REGISTRATION,
  pendingToken,
  RENAME_PASSKEY,
  registerPasskey,
  SIGN_IN_PENDING,
  SIGN_IN_WITH_PASSKEY,
  START_PASSKEY_SIGN_IN,
  START_REGISTRATION,
  signedIn,
  viewerOfSession,
} from '../testing/second-factor.ts';
import { codesOf, PASSWORD, payloadOf, SIGN_IN, tokensOf } from '../testing/steps.ts';

const users = usersOfFile();

const options = async () => (await ask(users, START_PASSKEY_SIGN_IN, {})).options;
const enter = (response: object, rest: object = {}) =>
  ask(users, SIGN_IN_WITH_PASSKEY, { response, ...rest });
const stored = (id: string) => users.collection('passkeys').findOne({ _id: id as never });
const suspicions = async (id: string) =>
  (await users.audits()).filter(({ entity, entityId }) => entity === 'Passkey' && entityId === id);

async function withPasskey(email: string, authenticator = new Authenticator()) {
  const person = await signedIn(users, email);
  return { ...person, ...(await registerPasskey(users, person.viewer, authenticator)) };
}

describe('registering a passkey', () => {
  it('as the first second factor gives recovery codes, mails the person, and makes the password not enough', async () => {
    const { id, email, passkey, recoveryCodes, viewer } = await withPasskey('first@x.test');
    expect(passkey).toEqual({
      id: expect.stringMatching(/^psk_/),
      name: 'Key',
      createdAt: expect.any(String),
      lastUsedAt: null,
      isSynced: false,
    });
    expect(recoveryCodes).toHaveLength(10);
    const mail = (await users.events()).filter(
      ({ type, payload }) => type === 'user.second_factor_added' && payload.userId === id,
    );
    expect(mail).toMatchObject([{ payload: { email, method: 'PASSKEY', passkeyName: 'Key' } }]);
    const { tokens, pendingSignIn } = await ask(users, SIGN_IN_PENDING, { email, password: PASSWORD });
    expect(tokens).toBeNull();
    expect(pendingSignIn?.methods).toEqual(['PASSKEY', 'RECOVERY_CODE']);
    const second = await registerPasskey(users, viewer);
    expect(second.recoveryCodes).toBeNull();
  });

  it('asks for what fits the site, and leaves out keys that are registered', async () => {
    const { id, viewer, authenticator } = await withPasskey('options@x.test');
    const { options: asked } = await ask(users, START_REGISTRATION, {}, viewer);
    expect(asked).toMatchObject({
      rp: { id: 'localhost', name: 'Souk' },
      user: { id: Buffer.from(id).toString('base64url'), name: 'options@x.test' },
      attestation: 'none',
      excludeCredentials: [{ id: authenticator.id, transports: ['internal'] }],
    });
    const again = { name: 'Again', response: authenticator.register(asked) };
    expect(codesOf(await ask(users, FINISH_REGISTRATION, again, viewer))).toEqual(['ALREADY_EXISTS']);
  });

  it('refuses a used challenge, another site, a challenge of another person or purpose, and rubbish', async () => {
    const { id, viewer } = await signedIn(users, 'refused@x.test');
    const other = await signedIn(users, 'refused-other@x.test');
    const start = async (who = viewer) => (await ask(users, START_REGISTRATION, {}, who)).options;
    const used = await start();
    const first = new Authenticator().register(used);
    expect(codesOf(await ask(users, FINISH_REGISTRATION, { name: 'One', response: first }, viewer))).toEqual(
      [],
    );
    const wrong = [
      new Authenticator().register(used),
      new Authenticator().register(await start(), { origin: 'https://evil.test' }),
      new Authenticator({ rpId: 'evil.test' }).register(await start()),
      new Authenticator().register(await start(other.viewer)),
      new Authenticator().register(await options()),
      new Authenticator().register(await start(), { challenge: 'aW52ZW50ZWQ' }),
      'text',
      { id: 'x', rawId: 'x', type: 'public-key', response: {} },
    ];
    for (const response of wrong) {
      const answer = await ask(users, FINISH_REGISTRATION, { name: 'Two', response }, viewer);
      expect(codesOf(answer)).toEqual(['PASSKEY_INVALID']);
    }
    expect(await users.collection('passkeys').countDocuments({ accountId: id })).toBe(1);
    const named = { name: '  ', response: new Authenticator().register(await start()) };
    expect(codesOf(await ask(users, FINISH_REGISTRATION, named, viewer))).toEqual(['INVALID_INPUT']);
  });

  it('needs a recent proof of identity, and ends at twenty', async () => {
    const { id, viewer } = await withPasskey('many@x.test');
    const stale = { ...viewer, authenticatedAt: Math.floor(Date.now() / 1000) - 601 };
    expect(codesOf(await ask(users, START_REGISTRATION, {}, stale))).toEqual(['REAUTHENTICATION_REQUIRED']);
    expect(codesOf(await ask(users, FINISH_REGISTRATION, { name: 'X', response: {} }, stale))).toEqual([
      'REAUTHENTICATION_REQUIRED',
    ]);
    const [one] = await users.collection('passkeys').find({ accountId: id }).toArray();
    await users.collection('passkeys').insertMany(
      Array.from({ length: 19 }, (_, at) => ({
        ...one,
        _id: `psk_more${at}` as never,
        credentialId: `more-${id}-${at}`,
      })),
    );
    expect(codesOf(await ask(users, START_REGISTRATION, {}, viewer))).toEqual(['INVALID_STATE']);
  });
});

describe('signing in with a passkey', () => {
  it('alone starts a session of its own in the role', async () => {
    const { id, authenticator, passkey, accessToken } = await withPasskey('alone@x.test');
    const { user, tokens } = await enter(authenticator.assert(await options(), { userHandle: id }));
    expect(user).toMatchObject({ id, email: 'alone@x.test' });
    const viewer = await viewerOfSession(users, tokens?.accessToken ?? '');
    expect(viewer).toMatchObject({ kind: 'customer', userId: id });
    expect(viewer.sessionId).not.toBe((await viewerOfSession(users, accessToken)).sessionId);
    expect(await stored(passkey.id)).toMatchObject({ counter: 1, lastUsedAt: expect.any(Date) });
  });

  it('completes a sign-in by password, also without verifying the person', async () => {
    const { email, authenticator } = await withPasskey('second@x.test');
    const pendingSignInToken = await pendingToken(users, email);
    const asked = await ask(users, START_PASSKEY_SIGN_IN, { pendingSignInToken });
    expect(asked.options).toMatchObject({
      allowCredentials: [{ id: authenticator.id }],
      userVerification: 'preferred',
    });
    const response = authenticator.assert(asked.options, { verifies: false });
    tokensOf(await ask(users, CONFIRM_WITH_PASSKEY, { pendingSignInToken, response }));
    expect(codesOf(await ask(users, CONFIRM_WITH_PASSKEY, { pendingSignInToken, response }))).toEqual([
      'INVALID_TOKEN',
    ]);
  });

  it('alone demands that the person was verified, whatever the browser answered', async () => {
    const { authenticator, passkey } = await withPasskey('unverified@x.test');
    const asked = await options();
    expect(asked).toMatchObject({ userVerification: 'required' });
    expect(codesOf(await enter(authenticator.assert(asked, { verifies: false })))).toEqual([
      'PASSKEY_INVALID',
    ]);
    expect(await stored(passkey.id)).toMatchObject({ counter: 0, lastUsedAt: null });
  });

  it('refuses a replay, also at the same time, and a challenge of another purpose or site', async () => {
    const { id, email, authenticator } = await withPasskey('replay@x.test');
    const response = authenticator.assert(await options());
    const both = await Promise.all([enter(response), enter(response), enter(response)]);
    expect(both.filter(({ tokens }) => tokens)).toHaveLength(1);
    expect(both.flatMap(codesOf)).toEqual(['PASSKEY_INVALID', 'PASSKEY_INVALID']);
    const pendingSignInToken = await pendingToken(users, email);
    const ofSecondFactor = (await ask(users, START_PASSKEY_SIGN_IN, { pendingSignInToken })).options;
    for (const wrong of [
      authenticator.assert(ofSecondFactor),
      authenticator.assert(await options(), { origin: 'https://evil.test' }),
      authenticator.assert(await options(), { userHandle: 'usr_other' }),
      authenticator.assert(await options(), { challenge: 'aW52ZW50ZWQ' }),
      new Authenticator().assert(await options()),
    ]) {
      expect(codesOf(await enter(wrong))).toEqual(['PASSKEY_INVALID']);
    }
    const forged = authenticator.assert(await options());
    const signature = new Authenticator().assert({ challenge: 'x' }).response.signature;
    const other = { ...forged, response: { ...forged.response, signature } };
    expect(codesOf(await enter(other))).toEqual(['PASSKEY_INVALID']);
    tokensOf(await enter(authenticator.assert(await options(), { userHandle: id })));
  });

  it('refuses a role that the account does not have, and says why a blocked one may not', async () => {
    const { email, authenticator } = await withPasskey('roles@x.test');
    expect(codesOf(await enter(authenticator.assert(await options()), { role: 'ADMIN' }))).toEqual([
      'PASSKEY_INVALID',
    ]);
    await users.change(email, { status: 'BLOCKED' });
    expect(codesOf(await enter(authenticator.assert(await options())))).toEqual(['ACCOUNT_BLOCKED']);
  });

  it('lets counters that stay 0 through, time after time', async () => {
    const { authenticator, passkey } = await withPasskey(
      'zero@x.test',
      new Authenticator({ isShared: true }),
    );
    for (let time = 0; time < 3; time += 1) {
      tokensOf(await enter(authenticator.assert(await options(), { counter: 0 })));
    }
    expect(await stored(passkey.id)).toMatchObject({ counter: 0, isSynced: true, canSync: true });
    expect(await suspicions(passkey.id)).toEqual([]);
  });

  it('passes one of two assertions with one counter, and refuses a counter that did not grow', async () => {
    const { authenticator, passkey } = await withPasskey('copied@x.test');
    const [one, two] = [await options(), await options()].map((asked) =>
      authenticator.assert(asked, { counter: 6 }),
    );
    const both = await Promise.all([enter(one ?? {}), enter(two ?? {})]);
    expect(both.filter(({ tokens }) => tokens)).toHaveLength(1);
    expect(both.flatMap(codesOf)).toEqual(['PASSKEY_INVALID']);
    expect(codesOf(await enter(authenticator.assert(await options(), { counter: 5 })))).toEqual([
      'PASSKEY_INVALID',
    ]);
    expect(codesOf(await enter(authenticator.assert(await options(), { counter: 0 })))).toEqual([
      'PASSKEY_INVALID',
    ]);
    expect(await stored(passkey.id)).toMatchObject({ counter: 6 });
    const signs = await suspicions(passkey.id);
    for (const after of [5, 0]) {
      const changes = [{ field: 'counter', before: 6, after }];
      expect(signs).toContainEqual(expect.objectContaining({ entity: 'Passkey', changes }));
    }
    tokensOf(await enter(authenticator.assert(await options(), { counter: 7 })));
  });

  it('lets a counter of a shared passkey fall, and records it', async () => {
    const { authenticator, passkey } = await withPasskey(
      'shared@x.test',
      new Authenticator({ isShared: true }),
    );
    tokensOf(await enter(authenticator.assert(await options(), { counter: 9 })));
    tokensOf(await enter(authenticator.assert(await options(), { counter: 2 })));
    expect(await stored(passkey.id)).toMatchObject({ counter: 9 });
    expect(await suspicions(passkey.id)).toHaveLength(1);
  });
});

describe('the passkeys of a person', () => {
  it('are listed, renamed and deleted by the person only', async () => {
    const mine = await withPasskey('mine@x.test');
    const other = await withPasskey('theirs@x.test');
    const { id } = mine.passkey;
    const rename = (viewer: typeof mine.viewer, name: string) =>
      act(users, RENAME_PASSKEY, viewer, { id, input: { name } });
    expect(codesOf(await rename(other.viewer, 'Stolen'))).toEqual(['NOT_FOUND']);
    expect(codesOf(await rename(mine.viewer, ''))).toEqual(['INVALID_INPUT']);
    expect((await rename(mine.viewer, 'Blue key')).passkey).toEqual({ id, name: 'Blue key' });
    expect(codesOf(await act(users, DELETE_PASSKEY, other.viewer, { id }))).toEqual(['NOT_FOUND']);
    const { data } = await users.run<{ me: { user: { secondFactors: { passkeys: object[] } } } }>(
      mine.viewer,
      FACTORS,
    );
    expect(data.me.user.secondFactors.passkeys).toEqual([
      { id, name: 'Blue key', lastUsedAt: null, isSynced: false },
    ]);
    const stale = { ...mine.viewer, authenticatedAt: Math.floor(Date.now() / 1000) - 601 };
    expect(codesOf(await act(users, DELETE_PASSKEY, stale, { id }))).toEqual(['REAUTHENTICATION_REQUIRED']);
    expect(await act(users, DELETE_PASSKEY, mine.viewer, { id })).toMatchObject({
      deletedId: id,
      userErrors: [],
    });
    // The last one: the password alone is enough again, and the deleted key is worth nothing.
    tokensOf(await payloadOf(users, SIGN_IN, { email: mine.email, password: PASSWORD }));
    expect(codesOf(await enter(mine.authenticator.assert(await options())))).toEqual(['PASSKEY_INVALID']);
  });

  it('are hidden from others, and shown to administrators', async () => {
    const mine = await withPasskey('seen@x.test');
    const query = `query ($id: ID!) { user(id: $id) { secondFactors { passkeys { id } } } }`;
    const { data } = await users.run<{ user: { secondFactors: object } | null }>(mine.viewer, query, {
      id: mine.id,
    });
    expect(data.user?.secondFactors).toEqual({ passkeys: [{ id: mine.passkey.id }] });
    const { viewer } = await signedIn(users, 'nosy@x.test');
    const nosy = await users.run<{ user: { secondFactors: object | null } | null }>(viewer, query, {
      id: mine.id,
    });
    expect(nosy.data.user?.secondFactors ?? null).toBeNull();
  });
});
