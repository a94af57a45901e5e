import { refusal } from '@souk/subgraph';
import { readEmail } from '@souk/text/email.ts';
import { personName } from '@souk/text/line.ts';
import { errors, type JWTPayload } from 'jose';
import { z } from 'zod';
import { type Provider, providerUnavailable } from './provider.ts';

/** A person as a provider knows them. Only issuer and subject identify; addresses change hands. */
export interface ProviderIdentity {
  provider: string;
  issuer: string;
  subject: string;
  /** In the form in which it is stored; null when the provider gives none. */
  email: string | null;
  isEmailVerified: boolean;
  firstName: string;
  lastName: string | null;
}

const CLOCK_TOLERANCE_SECONDS = 30;
const MAX_SUBJECT_LENGTH = 255;

/** What a provider tells about a person, in an id token, an access token or its answer of UserInfo. */
export const profile = z.object({
  email: z.string().optional().catch(undefined),
  // Some providers send it as text.
  email_verified: z
    .union([z.literal(true), z.literal('true')])
    .optional()
    .catch(undefined),
  given_name: z.string().optional().catch(undefined),
  family_name: z.string().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
});

/** See {@link profile}. */
export type Profile = z.output<typeof profile>;

/** The refusal of a token that a provider did not issue for this shop, or not any more. */
export const invalidToken = (field: string[] | null = null) =>
  refusal(
    'PROVIDER_TOKEN_INVALID',
    'The token of the provider is not valid here: it is forged, has expired, was used before, or is meant for somebody else.',
    field,
  );

/**
 * The claims of an id token: signature, issuer, audience, times and nonce are checked. Raises Refusal PROVIDER_TOKEN_INVALID,
 * and PROVIDER_UNAVAILABLE when the keys of the provider cannot be read.
 */
export async function verifyIdToken(
  provider: Provider,
  token: string,
  nonce: string,
  clientIds: string[],
  field: string[] | null = null,
): Promise<JWTPayload & { sub: string; exp: number }> {
  const claims = await verifyJwt(provider, token, clientIds, field);
  const isForOthers = Array.isArray(claims.aud) && claims.aud.some((one) => !clientIds.includes(one));
  // A token without a nonce could be one that was issued for another sign-in.
  if (isForOthers || nonce === '' || claims.nonce !== nonce) throw invalidToken(field);
  return claims;
}

/** As {@link verifyIdToken}, for an access token (RFC 9068) with the audience of this shop. */
export async function verifyAccessToken(
  provider: Provider,
  token: string,
): Promise<JWTPayload & { sub: string; exp: number }> {
  const { audience } = provider.spec;
  if (audience === null) throw invalidToken();
  const claims = await verifyJwt(provider, token, [audience], null);
  // An id token has a nonce or an at_hash; it is not meant for an API.
  if (claims.nonce !== undefined || claims.at_hash !== undefined) throw invalidToken();
  return claims;
}

async function verifyJwt(
  provider: Provider,
  token: string,
  audience: string[],
  field: string[] | null,
): Promise<JWTPayload & { sub: string; exp: number }> {
  const options = {
    issuer: provider.spec.issuer,
    audience,
    requiredClaims: ['sub', 'exp', 'iat'],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
  };
  let claims: JWTPayload;
  try {
    claims = await provider.keys.verify(token, options);
  } catch (cause) {
    const why = cause instanceof errors.JOSEError ? invalidToken(field) : providerUnavailable();
    throw Object.assign(why, { cause });
  }
  const { sub = '', exp = 0, iat = 0 } = claims;
  const isEarly = iat > Date.now() / 1_000 + CLOCK_TOLERANCE_SECONDS;
  if (sub === '' || sub.length > MAX_SUBJECT_LENGTH || isEarly) throw invalidToken(field);
  return { ...claims, sub, exp };
}

/** The identity that verified claims describe. */
export function identityOf(provider: Provider, subject: string, told: Profile): ProviderIdentity {
  const { name, issuer } = provider.spec;
  const email = told.email === undefined ? null : readEmail(told.email).email;
  const [first = '', ...rest] = (told.name ?? '').trim().split(/\s+/);
  return {
    provider: name,
    issuer,
    subject,
    email,
    isEmailVerified: email !== null && told.email_verified !== undefined,
    firstName: nameIn(told.given_name, first, email?.split('@')[0]) ?? 'Customer',
    lastName: nameIn(told.family_name, told.given_name === undefined ? rest.join(' ') : undefined),
  };
}

const allowed = personName({ what: 'name' });

/** The first of these that the rules for names allow; null when none is. */
function nameIn(...candidates: (string | undefined)[]): string | null {
  for (const candidate of candidates) {
    const name = candidate ? allowed.safeParse(candidate).data : undefined;
    if (name) return name;
  }
  return null;
}
