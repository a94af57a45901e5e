import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emailChanges, personOf } from '../testing/email-change.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import {
  claimsOf,
  codesOf,
  customer,
  newKey,
  PASSWORD,
  payloadOf,
  REGISTER,
  SIGN_IN,
  tokensOf,
} from '../testing/steps.ts';

const NEW = 'another-password-1';
const RESET = `mutation ($input: ResetPasswordInput!) {
  payload: resetPassword(input: $input) { userErrors { code message } } }`;

let users: TestUsers;
let steps: ReturnType<typeof emailChanges>;
beforeAll(async () => {
  users = await startUsers({}, { work: true });
  steps = emailChanges(users);
});
afterAll(() => users.stop());

const codes = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code);
const signIn = (email: string, password = PASSWORD) => payloadOf(users, SIGN_IN, { email, password });
const register = (email: string) =>
  payloadOf(users, REGISTER, { idempotencyKey: newKey(), firstName: 'Eve', email, password: PASSWORD });

/** Changes the address of an account, as its owner or a thief; returns the token mailed to the former address. */
async function moved(id: string, from: string, to: string): Promise<string> {
  await steps.age(id);
  await steps.request(personOf(id), to);
  expect(codes(await steps.confirm(personOf(id), await users.code(to)))).toEqual([]);
  return (await steps.undoTokens(from)).at(-1) ?? '';
}

describe('undoing a change of the email address', () => {
  it('restores the old one, ends all sessions, voids the password, and mails a code for a new one', async () => {
    const id = await customer(users, 'owner@x.test');
    const token = await moved(id, 'owner@x.test', 'thief@x.test');
    const { accessToken } = tokensOf(await signIn('thief@x.test'));
    await users.change('thief@x.test', { deletionScheduledAt: new Date(Date.now() + 60_000) });
    expect(await steps.undo(token)).toEqual({ userErrors: [] });
    expect(await users.account('owner@x.test')).toMatchObject({
      _id: id,
      deletionScheduledAt: null,
      passwordHash: null,
      pendingEmail: null,
    });
    expect(await users.redis.exists(`${users.redisPrefix}session:${claimsOf(accessToken).sid}`)).toBe(0);
    for (const email of ['owner@x.test', 'thief@x.test'])
      expect(codesOf(await signIn(email))).toEqual(['INVALID_CREDENTIALS']);
    const input = { email: 'owner@x.test', code: await users.code('owner@x.test'), newPassword: NEW };
    expect(codesOf(await payloadOf(users, RESET, input))).toEqual([]);
    expect(codesOf(await signIn('owner@x.test', NEW))).toEqual([]);
    expect(codes(await steps.undo(token))).toEqual(['INVALID_TOKEN']);
  });

  it('takes what a thief added to get in again', async () => {
    const id = await customer(users, 'robbed@x.test');
    const token = await moved(id, 'robbed@x.test', 'robber@x.test');
    const rows = (name: string) =>
      users.mongo.db(users.dbName).collection<{ _id: string; accountId?: string }>(name);
    await rows('passkeys').insertOne({ _id: 'psk_thief', accountId: id });
    await rows('secondFactors').insertOne({ _id: id });
    await rows('users').updateOne({ _id: id }, { $set: { hasSecondFactor: true } });
    await rows('providerLinks').insertOne({ _id: 'pvl_thief', accountId: id });
    expect(await steps.undo(token)).toEqual({ userErrors: [] });
    for (const name of ['passkeys', 'secondFactors', 'providerLinks'])
      expect(await rows(name).countDocuments({ $or: [{ _id: id }, { accountId: id }] })).toBe(0);
    expect(await users.account('robbed@x.test')).toMatchObject({
      hasSecondFactor: false,
      passwordHash: null,
    });
  });

  it('happens once for many at a time, and not with a token that is unknown or too old', async () => {
    const id = await customer(users, 'slow@x.test');
    const token = await moved(id, 'slow@x.test', 'moved@x.test');
    for (const wrong of ['', 'x', `${token}x`, token.toUpperCase()])
      expect(codes(await steps.undo(wrong))).toEqual(['INVALID_TOKEN']);
    const late = { $set: { undoUntil: new Date(Date.now() - 1) } };
    await users.collection('emailChanges').updateOne({ userId: id }, late);
    expect(codes(await steps.undo(token))).toEqual(['INVALID_TOKEN']);
    expect((await users.account('moved@x.test'))._id).toBe(id);
    await users
      .collection('emailChanges')
      .updateOne({ userId: id }, { $set: { undoUntil: new Date(Date.now() + 60_000) } });
    const all = await Promise.all(Array.from({ length: 6 }, () => steps.undo(token)));
    expect(all.flatMap(codes)).toEqual(Array(5).fill('INVALID_TOKEN'));
  });

  it('reaches behind several changes, whose own tokens are void then', async () => {
    const id = await customer(users, 'first@x.test');
    const mine = await moved(id, 'first@x.test', 'second@x.test');
    const theirs = await moved(id, 'second@x.test', 'third@x.test');
    await steps.age(id);
    await steps.request(personOf(id), 'fourth@x.test');
    expect(codes(await steps.undo(mine))).toEqual([]);
    expect(codes(await steps.undo(theirs))).toEqual(['INVALID_TOKEN']);
    expect(codes(await steps.confirm(personOf(id), await users.code('fourth@x.test')))).toEqual([
      'INVALID_STATE',
    ]);
    expect((await users.account('first@x.test'))._id).toBe(id);
  });

  it('cannot be stopped by somebody who takes the old address, which is free after the time', async () => {
    const id = await customer(users, 'held@x.test');
    const other = await customer(users, 'accomplice@x.test');
    const token = await moved(id, 'held@x.test', 'away@x.test');
    expect(codesOf(await register('held@x.test'))).toEqual(['EMAIL_TAKEN']);
    expect(codes(await steps.request(personOf(other), 'held@x.test'))).toEqual([]);
    expect(await users.codes('held@x.test')).toBe(1);
    await moved(id, 'away@x.test', 'held@x.test');
    await moved(id, 'held@x.test', 'away@x.test');
    expect(codes(await steps.undo(token))).toEqual([]);
    expect((await users.account('held@x.test'))._id).toBe(id);
    const free = await customer(users, 'left@x.test');
    await moved(free, 'left@x.test', 'gone@x.test');
    await users
      .collection('emailChanges')
      .updateOne({ userId: free }, { $set: { undoUntil: new Date(Date.now() - 1) } });
    expect(codesOf(await register('left@x.test'))).toEqual([]);
  });

  it('leaves a blocked account blocked', async () => {
    const id = await customer(users, 'bad@x.test');
    const token = await moved(id, 'bad@x.test', 'worse@x.test');
    await users.change('worse@x.test', { status: 'BLOCKED' });
    expect(codes(await steps.undo(token))).toEqual([]);
    expect(await users.account('bad@x.test')).toMatchObject({ _id: id, status: 'BLOCKED' });
  });
});
