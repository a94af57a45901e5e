// Guessing is limited by address, however the guesses are packed.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { customer } from '../harness/actors.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

const GUESS = '(input: { email: "someone@people.example", password: "wrong-1" }) { userErrors { code } }';
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
  const two = await guess(`mutation { a: loginCustomer${GUESS} b: loginSeller${GUESS} }`);
  expect(two.data).toEqual({
    a: { userErrors: [{ code: 'INVALID_CREDENTIALS' }] },
    b: { userErrors: [{ code: 'INVALID_CREDENTIALS' }] },
  });
  // Registering the customer was the first, so this makes six.
  const three = await guess(
    `mutation { ...T c: loginAdmin${GUESS} } fragment T on Mutation { a: loginStaff${GUESS} b: loginCustomer${GUESS} }`,
  );
  expect(three.errors).toEqual([]);
  const seventh = await guess(`mutation { loginCustomer${GUESS} }`);
  expect(seventh.status).toBe(429);
  expect(seventh.data).toBeNull();
  expect(seventh.errors.map(({ extensions }) => extensions.code)).toEqual(['RATE_LIMITED']);
  expect(seventh.headers.get('retry-after')).toMatch(/^\d+$/);
  // Signed-in callers are not limited by it.
  expect((await client.run('{ me { __typename } }')).errors).toEqual([]);
});
