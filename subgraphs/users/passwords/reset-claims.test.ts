// A mailed code is the first proof of an address that was never proven: the account is its owner's then, and nobody else enters.
import { describe, expect, it } from '@jest/globals';
import { usersOfFile } from '../testing/of-file.ts';
import {
  ask,
  registerPasskey,
  SIGN_IN_WITH_PASSKEY,
  START_PASSKEY_SIGN_IN,
  signedIn,
} from '../testing/second-factor.ts';
import { codesOf, newKey, payloadOf, SIGN_IN } from '../testing/steps.ts';

const NEW = 'another-password-1';
const ASK = `mutation ($input: RequestPasswordResetInput!) {
  payload: requestPasswordReset(input: $input) { userErrors { code } }
}`;
const RESET = `mutation ($input: ResetPasswordInput!) { payload: resetPassword(input: $input) { userErrors { code } } }`;

const users = usersOfFile({ REQUIRE_EMAIL_VERIFICATION: 'false' }, { work: true });

async function reset(email: string, role = 'CUSTOMER'): Promise<void> {
  await payloadOf(users, ASK, { idempotencyKey: newKey(), email, role });
  const input = { email, role, code: await users.code(email), newPassword: NEW };
  expect(codesOf(await payloadOf(users, RESET, input))).toEqual([]);
}

/** What a stranger sets up on an account with a foreign address, where nothing has to be verified first. */
async function planted(email: string) {
  const { id, viewer } = await signedIn(users, email);
  await users.change(email, { emailVerifiedAt: null, deletionScheduledAt: new Date(Date.now() + 60_000) });
  const { authenticator } = await registerPasskey(users, viewer);
  const link = { provider: 'acme', issuer: 'https://id.evil.test', subject: email, linkedAt: new Date() };
  await users.collection('providerLinks').insertOne({ accountId: id, ...link, unlinkedAt: null });
  await users.collection('addresses').insertOne({ userId: id });
  return { id, authenticator };
}
const enter = async ({ authenticator }: Awaited<ReturnType<typeof planted>>) => {
  const { options } = await ask(users, START_PASSKEY_SIGN_IN, {});
  return codesOf(await ask(users, SIGN_IN_WITH_PASSKEY, { response: authenticator.assert(options) }));
};
const left = async (accountId: string) => [
  await users.collection('passkeys').countDocuments({ accountId }),
  await users.collection('providerLinks').countDocuments({ accountId }),
  await users.collection('addresses').countDocuments({ userId: accountId }),
];
const told = async (id: string, type: string) =>
  (await users.events()).filter((event) => event.aggregateId === id && event.type === type);

describe('a reset of the password', () => {
  it('leaves nothing that a stranger planted on an account with an address that nobody had proven', async () => {
    const stranger = await planted('victim@x.test');
    expect(await enter(stranger)).toEqual([]);
    await reset('victim@x.test');
    expect(await enter(stranger)).toEqual(['PASSKEY_INVALID']);
    expect(await left(stranger.id)).toEqual([0, 0, 0]);
    expect(await users.account('victim@x.test')).toMatchObject({
      hasSecondFactor: false,
      deletionScheduledAt: null,
    });
    expect(
      codesOf(await payloadOf(users, SIGN_IN, { email: 'victim@x.test', password: NEW, role: 'CUSTOMER' })),
    ).toEqual([]);
  });

  it('leaves what belongs to the owner of a proven address', async () => {
    const owner = await planted('owner@x.test');
    await users.change('owner@x.test', { emailVerifiedAt: new Date() });
    await reset('owner@x.test');
    expect(await left(owner.id)).toEqual([1, 1, 1]);
    expect(await enter(owner)).toEqual([]);
  });

  it.each([
    ['CUSTOMER', true, ['SELLER_SUSPENDED']],
    ['SELLER', false, []],
  ])('as %s suspends a business of that account: %s', async (role, isSuspended, codes) => {
    const email = `shop-of-${role}@x.test`.toLowerCase();
    const { id } = await signedIn(users, email);
    const sellerId = `sel_${role}`;
    await users.change(email, { emailVerifiedAt: null, accountRoles: ['CUSTOMER', 'SELLER'], sellerId });
    await reset(email, role);
    expect(await users.account(email)).toMatchObject({ sellerId, sellerSuspended: isSuspended });
    const asSeller = await payloadOf(users, SIGN_IN, { email, password: NEW, role: 'SELLER' });
    expect(codesOf(asSeller)).toEqual(codes);
    const taken = await told(id, 'user.taken_over');
    expect(taken.map(({ payload }) => payload)).toMatchObject(isSuspended ? [{ email, sellerId }] : []);
  });
});
