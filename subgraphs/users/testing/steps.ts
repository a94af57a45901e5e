import { randomUUID } from 'node:crypto';
import { anonymous, type Viewer, viewerOf } from '@souk/subgraph';
import { justProven } from '@souk/testing';
import jwt from 'jsonwebtoken';
import type { TestUsers } from './rig.ts';

export const PASSWORD = 'market-day-7';

/** An idempotency key that nobody used before. */
export const newKey = (): string => randomUUID();

export interface Tokens {
  accessToken: string;
  refreshToken: string;
  tokenType: string;
  expiresAt: string;
}

/** The payload of any mutation of this subgraph, with the fields that they share. */
export interface Payload {
  user: { id: string; email: string | null; firstName: string | null } | null;
  tokens: Tokens | null;
  userErrors: { code: string; field: string[] | null; message: string }[];
  isVerificationRequired?: boolean | null;
  codeExpiresAt?: string | null;
}

const RESULT = `user { id email firstName }
  tokens { accessToken refreshToken tokenType expiresAt } userErrors { code field message }`;

export const REGISTER = `mutation ($input: RegisterCustomerInput!) {
  payload: registerCustomer(input: $input) { ${RESULT} isVerificationRequired codeExpiresAt }
}`;
export const VERIFY = `mutation ($input: VerifyEmailInput!) { payload: verifyEmail(input: $input) { ${RESULT} } }`;
export const CREATE_USER = `mutation ($input: CreateUserInput!) {
  payload: createUser(input: $input) { user { id email firstName } userErrors { code field message } }
}`;
export const REFRESH = `mutation ($input: RefreshTokenInput!) { payload: refreshToken(input: $input) { ${RESULT} } }`;
export const PROVISION = `mutation ($input: ProvisionAccountInput!) {
  payload: provisionAccount(input: $input) { ${RESULT} isVerificationRequired codeExpiresAt }
}`;
export const SIGN_IN = `mutation ($input: SignInInput!) { payload: signIn(input: $input) { ${RESULT} } }`;

/** The payload of a mutation above; raises for GraphQL errors. */
export async function payloadOf(
  users: TestUsers,
  query: string,
  input: object,
  options: { ip?: string; userAgent?: string; viewer?: Viewer } = {},
): Promise<Payload> {
  const { ip = '192.0.2.1', userAgent = 'jest', viewer = anonymous } = options;
  const { data, errors } = await users.from<{ payload: Payload }>(
    { ip, userAgent },
    query,
    { input },
    viewer,
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.payload;
}

export const codesOf = (payload: Payload) => payload.userErrors.map(({ code }) => code);

/** The tokens of a payload that must have some. */
export function tokensOf(payload: Payload): Tokens {
  if (!payload.tokens) throw new Error(`no tokens: ${JSON.stringify(payload.userErrors)}`);
  return payload.tokens;
}

/** An administrator who has just proved who they are. */
export const root = justProven(viewerOf('admin', { userId: 'usr_root' }));

/** The claims of an access token. */
export const claimsOf = (token: string) => jwt.decode(token) as jwt.JwtPayload;

/** A registered customer, verified unless asked otherwise. */
export async function customer(users: TestUsers, email: string, verified = true): Promise<string> {
  const input = { idempotencyKey: newKey(), firstName: 'Lina', email, password: PASSWORD };
  const { user } = await payloadOf(users, REGISTER, input);
  if (!user) throw new Error(`${email} was not registered`);
  if (verified) await users.change(email, { emailVerifiedAt: new Date() });
  return user.id;
}

/** The id of an account that an administrator created with {@link PASSWORD}. */
export async function member(users: TestUsers, email: string, rest: object = {}): Promise<string> {
  const person = { primaryRole: 'STAFF', firstName: 'Rim', email, password: PASSWORD };
  const input = { idempotencyKey: newKey(), ...person, ...rest };
  const { user, userErrors } = await payloadOf(users, CREATE_USER, input, { viewer: root });
  if (!user) throw new Error(`${email} was not made: ${JSON.stringify(userErrors)}`);
  return user.id;
}

/** The viewer that the gateway would make of a customer's access token. */
export function viewerOfToken(token: string): Viewer {
  const { aud, sub, sid, seller, agency: place, roles } = claimsOf(token);
  const parts = { userId: sub ?? null, sessionId: sid, sellerId: seller ?? null, agencyId: place ?? null };
  return viewerOf(aud as Viewer['kind'], { ...parts, roles });
}
