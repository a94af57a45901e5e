// The requests of a shop's page in cookie mode, as a browser would send them.
import { randomUUID } from 'node:crypto';
import { freshEmail } from '../harness/actor.ts';
import { PASSWORD } from '../harness/actors.ts';
import type { TestSouk } from '../harness/souk.ts';

/** The origin of the shop's pages. */
export const SHOP = 'https://shop.example';
/** The headers of cookie mode. */
export const MODE = { 'x-session-mode': 'cookie', origin: SHOP };
export const JSON_TYPE = { 'content-type': 'application/json' };

const RESULT = 'tokens { accessToken refreshToken tokenType } userErrors { code }';
export const SIGN_IN = `mutation ($input: SignInInput!) { payload: signIn(input: $input) { ${RESULT} } }`;
export const REFRESH = `mutation { payload: refreshToken { ${RESULT} } }`;
export const SIGN_OUT = 'mutation { payload: signOut { userErrors { code } } }';
const REFRESH_GIVEN = `mutation ($input: RefreshTokenInput!) { payload: refreshToken(input: $input) { ${RESULT} } }`;
const REGISTER_SELLER = `mutation ($input: RegisterSellerInput!) { payload: registerSeller(input: $input) { ${RESULT} } }`;
const REGISTER_CUSTOMER = `mutation ($input: RegisterCustomerInput!) { payload: registerCustomer(input: $input) { ${RESULT} } }`;

interface Payload {
  tokens?: { accessToken: string; refreshToken: string | null; tokenType: string } | null;
  userErrors: { code: string }[];
}

/** Sends a request as a browser would; what it reads, and what its cookie becomes. */
export async function send(
  souk: TestSouk,
  init: RequestInit & { headers: Record<string, string> },
  path = '/graphql',
) {
  const response = await fetch(`${souk.url}${path}`, { method: 'POST', ...init });
  const text = await response.text();
  const set = response.headers.getSetCookie();
  const own = set.filter((line) => line.includes('; Path=/; '));
  const value = /^souk_refresh=([^;]*)/.exec(own.at(-1) ?? '')?.[1];
  const body = JSON.parse(text) as {
    data?: { payload: Payload } | null;
    errors?: { extensions: { code: string } }[];
    extensions?: unknown;
  };
  return {
    status: response.status,
    headers: response.headers,
    set,
    text,
    cookie: value,
    payload: body.data?.payload,
    extensions: body.extensions,
    codes: (body.errors ?? []).map(({ extensions }) => extensions.code),
  };
}

/** What {@link send} reads. */
export type Answer = Awaited<ReturnType<typeof send>>;

/** Asks in cookie mode. */
export const ask = (
  souk: TestSouk,
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<Answer> =>
  send(souk, { headers: { ...JSON_TYPE, ...MODE, ...headers }, body: JSON.stringify({ query, variables }) });

/** The header of a browser that holds a cookie. */
export const held = (cookie: string | undefined) => ({ cookie: `souk_refresh=${cookie}` });

/** Begins a session in cookie mode, with further headers. */
export type Beginning = (souk: TestSouk, email: string, headers?: Record<string, string>) => Promise<Answer>;

/** Signs in with {@link PASSWORD}. */
export const signIn: Beginning = (souk, email, headers) =>
  ask(souk, SIGN_IN, { input: { email, password: PASSWORD } }, headers);

const registerSeller: Beginning = (souk, _email, headers) => {
  const address = { line1: '1 Souk', city: 'Fes', postalCode: '30000', country: 'MA' };
  const name = `Shop ${randomUUID().slice(0, 8)}`;
  const shop = { name, contactName: 'Test Seller', taxId: name, address, phone: '+212500000000' };
  const input = { idempotencyKey: randomUUID(), email: freshEmail('seller'), password: PASSWORD, ...shop };
  return ask(souk, REGISTER_SELLER, { input }, headers);
};

const registerCustomer: Beginning = (souk, _email, headers) => {
  const person = { firstName: 'A', lastName: 'B', email: freshEmail('customer'), password: PASSWORD };
  return ask(souk, REGISTER_CUSTOMER, { input: { idempotencyKey: randomUUID(), ...person } }, headers);
};

const bringToken: Beginning = async (souk, email, headers) => {
  const { cookie } = await signIn(souk, email);
  return ask(souk, REFRESH_GIVEN, { input: { refreshToken: cookie } }, headers);
};

/** Every way in which the cookie gets another session, but by a sign-in provider. */
export const BEGINNINGS: readonly (readonly [string, Beginning])[] = [
  ['signIn', signIn],
  ['registerSeller', registerSeller],
  ['registerCustomer', registerCustomer],
  ['refreshToken with the token of another session', bringToken],
];
