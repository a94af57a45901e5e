// What an answer to a code says to those who do not have it, and to those who are late.
import { describe, expect, it } from '@jest/globals';
import { usersOfFile } from '../testing/of-file.ts';
import { codesOf, customer, payloadOf, tokensOf, VERIFY } from '../testing/steps.ts';

const users = usersOfFile({}, { work: true });
const verify = (email: string, code: string, role = 'CUSTOMER') =>
  payloadOf(users, VERIFY, { email, code, role });
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000');

describe('verifying an email address', () => {
  it('tells a stranger nothing: a wrong code has the same answer for every address and role', async () => {
    await customer(users, 'known@x.test', false);
    const code = await users.code('known@x.test');
    tokensOf(await verify('known@x.test', code));
    await customer(users, 'pending@x.test', false);
    const answers: string[][] = [];
    for (const [email, role] of [
      ['known@x.test', 'CUSTOMER'],
      ['known@x.test', 'ADMIN'],
      ['nobody@x.test', 'CUSTOMER'],
      ['pending@x.test', 'CUSTOMER'],
    ] as const) {
      answers.push(codesOf(await verify(email, wrongFor(code), role)));
    }
    expect(answers).toEqual(Array(4).fill(['CODE_INVALID']));
    // Nor can the code that was used be found by trying: it took one attempt, and another one is counted above.
    for (let tries = 0; tries < 3; tries += 1) await verify('known@x.test', wrongFor(code));
    expect(codesOf(await verify('known@x.test', code))).toEqual(['CODE_INVALID']);
  });

  it('signs nobody in when the address was verified in another way meanwhile', async () => {
    const id = await customer(users, 'quicker@x.test', false);
    const code = await users.code('quicker@x.test');
    await users.change('quicker@x.test', { emailVerifiedAt: new Date() });
    expect(await verify('quicker@x.test', code)).toEqual({ user: null, tokens: null, userErrors: [] });
    expect(await users.redis.zcard(`${users.redisPrefix}user-sessions:${id}`)).toBe(0);
    const told = (await users.events()).filter(({ aggregateId }) => aggregateId === id);
    expect(told.map(({ type }) => type)).not.toContain('user.verified');
  });
});
