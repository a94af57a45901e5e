import { customer, PASSWORD } from '../harness/actors.ts';
import type { Hunt } from './canaries.ts';

/** The page of the browsers. */
export const SHOP = 'https://shop.example';

/** Sessions whose refresh token is in a cookie, and passwords that are written into the text of an operation. */
export async function browsers({ souk, canaries }: Hunt): Promise<void> {
  const { email } = await customer(souk);
  const ask = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${souk.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-session-mode': 'cookie', origin: SHOP, ...headers },
      body: JSON.stringify({ query }),
    });
  const cookieOf = ({ headers }: Response) =>
    /souk_refresh=([^;]+)/.exec(headers.getSetCookie().at(-1) ?? '')?.[1] ?? '';
  const signInWith = (password: string) =>
    `mutation { signIn(input: { email: "${email}", password: "${password}" }) { userErrors { code } } }`;
  const first = canaries.add('a refresh cookie', cookieOf(await ask(signInWith(PASSWORD))));
  const renewed = await ask('mutation { refreshToken { userErrors { code } } }', {
    cookie: `souk_refresh=${first}`,
  });
  canaries.add('a renewed refresh cookie', cookieOf(renewed));
  await ask(signInWith(canaries.add('a password in the text of an operation')));
  await ask(`{ me(password: "${canaries.add('a password in an invalid operation')}") { role } }`);
}
