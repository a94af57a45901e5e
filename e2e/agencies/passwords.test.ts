// Passwords chosen by mailed codes: the first one of somebody invited, and a new one for one forgotten. The mails are
// read from a real SMTP inbox.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SIGN_IN } from '../../app/tour/steps/shopper.ts';
import { tokenOf } from '../harness/actor.ts';
import { type Actor, admin, agency, customer, mailedCode, PASSWORD } from '../harness/actors.ts';
import { CREATE_USER } from '../harness/agency.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { settled } from '../mails/settled.ts';
import { ASK, ME, RESET } from './steps.ts';

const NEW = 'chosen-by-mail-1';

let souk: TestSouk;
let root: Actor;
beforeAll(async () => {
  souk = await startSouk();
  root = await admin(souk);
});
afterAll(() => souk.stop());

const asked = async (email: string, role = 'CUSTOMER') =>
  (
    await souk
      .client()
      .run<{ requestPasswordReset: object }>(ASK, { input: { idempotencyKey: randomUUID(), email, role } })
  ).data?.requestPasswordReset;
const TOO_SOON = {
  userErrors: [
    { code: 'TOO_MANY_ATTEMPTS', field: ['input', 'email'], retryAfterSeconds: expect.any(Number) },
  ],
};
const subjects = (email: string) => souk.inbox.mails({ to: email }).map(({ subject }) => subject);

describe('an invited user', () => {
  it('chooses a password by the code of the mail and signs in', async () => {
    const { id: agencyId, code: place } = await agency(souk, root);
    const email = 'invited@souk.test';
    const person = { primaryRole: 'STAFF', firstName: 'Rim', email, agencyId, roles: ['RESPONSABLE'] };
    const { createUser } = await root.client.ok<{ createUser: { user: object } }>(CREATE_USER, {
      input: { idempotencyKey: randomUUID(), ...person },
    });
    expect(createUser.user).toMatchObject({ email, isEmailVerified: false, roles: ['RESPONSABLE'] });
    const twice = { idempotencyKey: randomUUID(), ...person };
    expect(await root.client.refused(CREATE_USER, { input: twice })).toEqual(['EMAIL_TAKEN']);
    const code = await mailedCode(souk, email);
    expect(souk.inbox.mails({ to: email })[0]?.text).toContain('choose your password');
    const input = { email, role: 'STAFF', code, newPassword: NEW };
    await souk.client().ok(RESET, { input });
    const { me } = await souk.client(await tokenOf(souk, 'STAFF', email, NEW)).ok<{ me: object }>(ME);
    expect(me).toMatchObject({ user: { roles: ['RESPONSABLE'] }, agency: { code: place } });
    await settled(souk);
    expect(subjects(email)).toEqual(['Your Souk code', 'Your email address is verified']);
    expect(await souk.client().refused(RESET, { input })).toEqual(['CODE_INVALID']);
  });

  it('receives no mail when the administrator set a password', async () => {
    const email = 'given@souk.test';
    const person = { primaryRole: 'ADMIN', firstName: 'Nour', email, password: PASSWORD };
    const input = { idempotencyKey: randomUUID(), ...person };
    await root.client.ok(CREATE_USER, { input });
    await settled(souk);
    expect(subjects(email)).toEqual([]);
  });
});

describe('a forgotten password', () => {
  it('is reset by the mailed code, which ends all sessions and sends a notice', async () => {
    const { client, email } = await customer(souk);
    await settled(souk);
    souk.inbox.clear();
    expect(await asked(email)).toEqual({ userErrors: [] });
    expect(await asked(email)).toMatchObject(TOO_SOON);
    const code = await mailedCode(souk, email);
    const wrong = code === '111111' ? '222222' : '111111';
    const input = { email, code, newPassword: NEW };
    expect(await souk.client().refused(RESET, { input: { ...input, code: wrong } })).toEqual([
      'CODE_INVALID',
    ]);
    expect(await souk.client().refused(RESET, { input: { ...input, newPassword: 'x' } })).toEqual([
      'WEAK_PASSWORD',
    ]);
    expect((await client.run(ME)).status).toBe(200);
    await souk.client().ok(RESET, { input });
    expect((await client.run(ME)).status).toBe(401);
    const old = { input: { email, password: PASSWORD } };
    expect(await souk.client().refused(SIGN_IN, old)).toEqual(['INVALID_CREDENTIALS']);
    await souk.client().ok(SIGN_IN, { input: { email, password: NEW } });
    await settled(souk);
    expect(subjects(email)).toEqual(['Your Souk code', 'Your Souk password was changed']);
  });

  it('gets the same answer and no mail for an address without such an account', async () => {
    const { email } = await customer(souk);
    await settled(souk);
    souk.inbox.clear();
    for (const [to, role] of [
      ['stranger@souk.test', 'CUSTOMER'],
      [email, 'STAFF'],
    ] as const) {
      expect(await asked(to, role)).toEqual({ userErrors: [] });
      expect(await asked(to, role)).toMatchObject(TOO_SOON);
    }
    await settled(souk);
    expect(souk.inbox.mails()).toEqual([]);
  });
});
