// Guessing is limited by address, however the guesses are packed.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { customer } from '../harness/actors.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

const guessAs = (role: string) =>
  `signIn(input: { email: "someone@people.example", password: "wrong-1", role: ${role} }) { userErrors { code } }`;
let souk: TestSouk;
beforeAll(async () => {
  souk = await startSouk({
    env: { RATE_LIMIT_MAX: '10000', RATE_LIMIT_SECRETS_MAX: '6', REQUIRE_EMAIL_VERIFICATION: 'false' },
  });
});
afterAll(() => souk.stop());

it('answers a limited number of password guesses from one address in a window', async () => {
  const { client } = await customer(souk);
  const guess = (text: string) => souk.client().run<Record<string, { userErrors: { code: string }[] }>>(text);
  const two = await guess(`mutation { a: ${guessAs('CUSTOMER')} b: ${guessAs('SELLER')} }`);
  expect(two.data).toEqual({
    a: { userErrors: [{ code: 'INVALID_CREDENTIALS' }] },
    b: { userErrors: [{ code: 'INVALID_CREDENTIALS' }] },
  });
  // Registering the customer was the first, so this makes six.
  const three = await guess(
    `mutation { ...T c: ${guessAs('ADMIN')} } fragment T on Mutation { a: ${guessAs('STAFF')} b: ${guessAs('CUSTOMER')} }`,
  );
  expect(three.errors).toEqual([]);
  const seventh = await guess(`mutation { ${guessAs('CUSTOMER')} }`);
  expect(seventh.status).toBe(429);
  expect(seventh.data).toBeNull();
  expect(seventh.errors.map(({ extensions }) => extensions.code)).toEqual(['RATE_LIMITED']);
  expect(seventh.headers.get('retry-after')).toMatch(/^\d+$/);
  // Signed-in callers are not limited by it.
  expect((await client.run('{ me { role } }')).errors).toEqual([]);
});
