// What strangers send that is no credential here, yet may be one elsewhere, or nearly was one.
import type { TestSouk } from '../harness/souk.ts';
import { type Canaries, canary } from './canaries.ts';

const REFRESH = `mutation ($token: String!) {
  refreshToken(input: { refreshToken: $token }) { tokens { accessToken } userErrors { code } }
}`;

/** Unknown, expired and malformed tokens and keys, in headers, cookies and addresses. */
export async function strangers({ souk, canaries }: { souk: TestSouk; canaries: Canaries }): Promise<void> {
  const secret = (name: string, value?: string) => canaries.add(name, value);
  const ask = (headers: Record<string, string>, query = '') =>
    fetch(`${souk.url}/graphql${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ me { role } }' }),
    });
  const forged = `eyJhbGciOiJFUzI1NiJ9.${Buffer.from('{"sub":"x","exp":1}').toString('base64url')}`;
  await ask({ authorization: `Bearer ${secret('a forged token', `${forged}.${canary('forged')}`)}` });
  await ask({ authorization: secret('a malformed token') });
  await ask({ authorization: `Basic ${secret('basic credentials')}` });
  await ask({ 'x-api-key': secret('an unknown API key') });
  await ask({ 'x-api-key': `souk_${'a'.repeat(12)}_${secret('an unknown API key of our form')}` });
  await ask({ cookie: `refresh=${secret('a cookie')}` });
  await ask({ 'x-user-context': secret('a forged context') });
  await ask({}, `?access_token=${secret('a token in an address')}&api_key=${secret('a key in an address')}`);
  await fetch(`${souk.url}/nothing-here?token=${secret('a token in an unknown address')}`);
  await fetch(`${souk.url}/api/v1/proxy/users/health?token=${secret('a token in an address of the proxy')}`);
  await souk.client().refused(REFRESH, { token: secret('an unknown refresh token') });
}
