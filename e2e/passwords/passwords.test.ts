// What a password must be, and what stops guessing, each over HTTP through the gateway.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REGISTER_CUSTOMER, SIGN_IN } from '../../app/tour/steps/shopper.ts';
import { freshEmail } from '../harness/actor.ts';
import { customer, PASSWORD } from '../harness/actors.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

let souk: TestSouk;
beforeAll(async () => {
  // The gateway's own limits would stop most of the aliases below: here they do not help.
  const limits = { QUERY_MAX_ALIASES: '200', QUERY_MAX_ROOT_FIELDS: '200', RATE_LIMIT_SECRETS_MAX: '10000' };
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false', ...limits } });
});
afterAll(() => souk.stop());

const person = (password: string, email = freshEmail('person')) => ({
  input: { idempotencyKey: randomUUID(), firstName: 'Lina', lastName: 'Haddad', email, password },
});

describe('a password', () => {
  it.each(['password123', 'P@ssw0rd1', 'haddad2024', 'souk12345'])(
    'that is guessed first is refused, and no account is made: %s',
    async (password) => {
      const email = freshEmail('weak');
      expect(await souk.client().refused(REGISTER_CUSTOMER, person(password, email))).toEqual([
        'WEAK_PASSWORD',
      ]);
      expect(await souk.db('users').collection('users').countDocuments({ email })).toBe(0);
    },
  );

  it('that is none of these is accepted', async () => {
    await souk.client().ok(REGISTER_CUSTOMER, person('tea-glass-7'));
  });
});

interface Answer {
  userErrors: { code: string }[];
}
const outcomes = (data: Record<string, Answer | null> | null) =>
  Object.values(data ?? {}).map((answer) => answer?.userErrors[0]?.code ?? 'OK');
const aliases = (count: number, call: string) =>
  `mutation { ${Array.from({ length: count }, (_, at) => `a${at}: ${call} { userErrors { code message field } }`).join(' ')} }`;

describe('guesses under aliases of one request', () => {
  it('are counted one by one', async () => {
    const { email } = await customer(souk);
    const call = `signIn(input: { email: "${email}", password: "wrong-guess-1" })`;
    const { data } = await souk.client().run<Record<string, Answer>>(aliases(100, call));
    expect(outcomes(data)).toEqual([
      ...Array(5).fill('INVALID_CREDENTIALS'),
      ...Array(95).fill('TOO_MANY_ATTEMPTS'),
    ]);
    expect(await souk.client().refused(SIGN_IN, { input: { email, password: PASSWORD } })).toEqual([
      'TOO_MANY_ATTEMPTS',
    ]);
  });

  it('cannot be spread by fields that the operation does not use', async () => {
    const { email } = await customer(souk);
    const input = { email, password: 'wrong-guess-1' };
    const { errors } = await souk.client().run(SIGN_IN, { input: { ...input, userName: randomUUID() } });
    expect(errors).toHaveLength(1);
    const answers: string[] = [];
    for (const role of ['CUSTOMER', 'SELLER', 'STAFF', 'CUSTOMER', 'SELLER', 'STAFF'])
      answers.push(
        ...(await souk.client().refused(SIGN_IN, { input: { ...input, role, email: email.toUpperCase() } })),
      );
    expect(answers).toEqual([...Array(5).fill('INVALID_CREDENTIALS'), 'TOO_MANY_ATTEMPTS']);
  });
});
