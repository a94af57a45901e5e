// A new email address, and the way back for the owner of the former one, over HTTP and by mail.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshEmail, tokenOf } from '../harness/actor.ts';
import { customer, mailedCode, PASSWORD } from '../harness/actors.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

const SHOP = 'https://shop.souk.test';

let souk: TestSouk;
beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false', STOREFRONT_URL: SHOP } });
});
afterAll(() => souk.stop());

const REQUEST = `mutation ($input: RequestEmailChangeInput!) {
  requestEmailChange(input: $input) { user { email pendingEmail } userErrors { code message field } } }`;
const CONFIRM = `mutation ($input: ConfirmEmailChangeInput!) {
  confirmEmailChange(input: $input) { user { email } userErrors { code message field } } }`;
const UNDO = `mutation ($input: UndoEmailChangeInput!) { undoEmailChange(input: $input) { userErrors { code message field } } }`;
const RESET = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { userErrors { code message field } } }`;

const request = (newEmail: string) => ({
  input: { idempotencyKey: randomUUID(), newEmail, password: PASSWORD },
});
const mailTo = (address: string, subject: string) =>
  souk.inbox.waitFor((mail) => mail.to.includes(address) && mail.subject === subject, 60_000);

describe('mails that anybody may ask for', () => {
  it.each(['requestPasswordReset', 'requestEmailVerification'])(
    'have nothing of what a request says of its host: %s',
    async (operation) => {
      const { email } = await customer(souk);
      const asked = await souk.client().run(
        `mutation ($email: String!, $idempotencyKey: String!) {
          ${operation}(input: { email: $email, idempotencyKey: $idempotencyKey }) { userErrors { code } }
        }`,
        { email, idempotencyKey: randomUUID() },
        { 'x-forwarded-host': 'evil.test', origin: 'https://evil.test', forwarded: 'host=evil.test' },
      );
      expect(asked.errors).toEqual([]);
      if (operation === 'requestPasswordReset') await mailTo(email, 'Your Souk code');
      expect(JSON.stringify(souk.inbox.mails())).not.toContain('evil.test');
    },
  );
});

describe('a new email address', () => {
  it('is confirmed by its code, and taken back by the link mailed to the former one', async () => {
    const shopper = await customer(souk);
    const stolen = freshEmail('thief');
    // What a request says of its host must not reach a mail.
    const forged = {
      'x-forwarded-host': 'evil.test',
      origin: 'https://evil.test',
      forwarded: 'host=evil.test',
    };
    const asked = await shopper.client.run<{ requestEmailChange: object }>(REQUEST, request(stolen), forged);
    expect(asked.data?.requestEmailChange).toEqual({
      user: { email: shopper.email, pendingEmail: stolen },
      userErrors: [],
    });
    const notice = await mailTo(shopper.email, 'A new email address was asked for');
    expect(notice.text).not.toContain(stolen);
    const code = await mailedCode(souk, stolen);
    expect((await shopper.client.run(CONFIRM, { input: { code } }, forged)).errors).toEqual([]);
    const thief = souk.client(await tokenOf(souk, 'CUSTOMER', stolen));
    const mail = await mailTo(shopper.email, 'Your account uses another email address');
    const link = /https?:\/\/\S+#(\S+)/.exec(mail.text);
    expect(link?.[0]).toBe(`${SHOP}/account/undo-email-change#${link?.[1]}`);
    expect(mail.html).toContain(`href="${link?.[0]}"`);
    expect(JSON.stringify(souk.inbox.mails())).not.toContain('evil.test');
    await souk.client().ok(UNDO, { input: { token: link?.[1] } });
    expect((await thief.run('{ me { role } }')).status).toBe(401);
    const again = await mailTo(shopper.email, 'Your Souk code');
    const input = {
      email: shopper.email,
      code: /\b(\d{6})\b/.exec(again.text)?.[1],
      newPassword: 'mine-once-more-1',
    };
    await souk.client().ok(RESET, { input });
    await tokenOf(souk, 'CUSTOMER', shopper.email, 'mine-once-more-1');
    const kept = await souk.db('notifications').collection('emails').find().toArray();
    expect(JSON.stringify(kept)).not.toContain(link?.[1]);
    expect(await souk.client().refused(UNDO, { input: { token: link?.[1] } })).toEqual(['INVALID_TOKEN']);
  });

  it('of another account is answered like a free one, and its owner gets a mail in place of a code', async () => {
    const [shopper, owner] = [await customer(souk), await customer(souk)];
    await shopper.client.ok(REQUEST, request(owner.email));
    await mailTo(owner.email, 'You already have an account');
    expect(souk.inbox.mails({ to: owner.email }).filter(({ text }) => /\b\d{6}\b/.test(text))).toEqual([]);
    expect(await shopper.client.refused(CONFIRM, { input: { code: '000000' } })).toEqual(['CODE_INVALID']);
  });
});

describe('an address in a request', () => {
  it.each([
    ['a list', ['victim@souk.test', 'attacker@souk.test']],
    ['an object', { $ne: null }],
    ['a number', 7],
  ])('is refused as %s by every operation that mails, and nothing is mailed', async (_what, email) => {
    const { client } = await customer(souk);
    const before = await souk.db('users').collection('outbox').countDocuments();
    const idempotencyKey = randomUUID();
    const attempts = [
      client.run(REQUEST, { input: { idempotencyKey, newEmail: email, password: PASSWORD } }),
      souk
        .client()
        .run(
          'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { userErrors { code message field } } }',
          { input: { idempotencyKey, email } },
        ),
      souk
        .client()
        .run(
          'mutation ($input: RequestEmailVerificationInput!) { requestEmailVerification(input: $input) { userErrors { code message field } } }',
          { input: { idempotencyKey, email } },
        ),
    ];
    for (const { data, errors } of await Promise.all(attempts)) {
      expect(data).toBeNull();
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
    expect(await souk.db('users').collection('outbox').countDocuments()).toBe(before);
    expect(
      await souk
        .db('users')
        .collection('otps')
        .countDocuments({ _id: /attacker|object/ as never }),
    ).toBe(0);
  });
});
