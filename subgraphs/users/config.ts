import {
  ALWAYS,
  flag,
  httpUrl,
  INTERNAL_KEY_IN_DEVELOPMENT,
  inProduction,
  nodeEnv,
  positive,
  publicUrl,
} from '@souk/subgraph';
import { email } from '@souk/text/email.ts';
import { z } from 'zod';
import { originProblem, relyingParty } from './passkeys/relying-party.ts';

const DAY_SECONDS = 24 * 60 * 60;
const MIN_MEMORY_KIB = 19 * 1024;

const ROLES = ['CUSTOMER', 'SELLER', 'STAFF', 'ADMIN'] as const;
const NO_ROLE = 'none';
const listOf = (text: string): string[] => text.split(',').flatMap((one) => one.trim() || []);

/** The settings of users, in addition to those of every process. */
export const config = z
  .object({
    NODE_ENV: nodeEnv.describe('`production` insists on costly password hashes.'),
    REQUIRE_EMAIL_VERIFICATION: flag
      .default(true)
      .describe('Whether an email address must be verified before the first sign-in.'),
    ADMIN_EMAIL: email()
      .optional()
      .describe('The email address of the first administrator, created when there is none.'),
    ADMIN_PASSWORD: z
      .string()
      .optional()
      .describe('The password of the first administrator: 8 to 200 characters, a letter and a digit.'),
    PASSWORD_HASH_MEMORY_KIB: positive(MIN_MEMORY_KIB).describe('Memory of one Argon2id hash, in KiB.'),
    PASSWORD_HASH_PASSES: positive(2).describe('Passes of one Argon2id hash over its memory.'),
    ACCESS_TOKEN_SECONDS: positive(15 * 60).describe('Lifetime of an access token.'),
    REFRESH_TOKEN_SECONDS: positive(30 * DAY_SECONDS).describe('Lifetime of an unused refresh token.'),
    REFRESH_RETRY_SECONDS: positive(10).describe(
      'How long the same client may repeat a used refresh token, as its tabs do at the same time.',
    ),
    REFRESH_LOST_ANSWER_SECONDS: positive(60).describe(
      'How long the same client may repeat a used refresh token a last time, as the answer was lost. After that it ends the session.',
    ),
    OTP_SECONDS: positive(10 * 60).describe('Lifetime of a mailed code.'),
    INVITATION_SECONDS: positive(3 * DAY_SECONDS).describe(
      'Lifetime of the code with which a person invited by an administrator chooses a password.',
    ),
    OTP_COOLDOWN_SECONDS: positive(60).describe('Minimum time between two codes for one address.'),
    OTP_PER_HOUR: positive(5).describe('Maximum number of codes for one address in an hour.'),
    EMAIL_UNDO_DAYS: positive(7).describe(
      'For how long the former address of an account can undo a change of it, and is given to nobody else.',
    ),
    LOGIN_LOCK_SECONDS: positive(15 * 60).describe(
      'Failed sign-ins within this time lock an account for as long: 5 from one address, or 50 from unknown devices.',
    ),
    ACCOUNT_DELETION_DAYS: positive(14).describe(
      'Days between the request of a person to delete their account and its deletion.',
    ),
    AUDIT_RETENTION_DAYS: positive(365).describe(
      'How long entries of the audit log are kept; a change applies to entries from then on.',
    ),
    SECOND_FACTOR_REQUIRED_FOR: z
      .string()
      .transform(listOf)
      .transform((names) => (names.length === 1 && names[0] === NO_ROLE ? [] : names))
      .pipe(z.array(z.enum(ROLES)))
      .optional()
      .describe(
        'Roles that need a second factor to sign in, separated by commas (`ADMIN,SELLER`), or `none`. By default none, and ADMIN in production.',
      ),
    PUBLIC_URL: publicUrl.describe('Public address of the gateway; passkeys belong to its host by default.'),
    PASSKEY_RP_ID: z
      .string()
      .optional()
      .describe(
        'The domain that passkeys belong to (WebAuthn RP ID), such as `souk.example` for all its subdomains. By default the host of PUBLIC_URL. When it changes, nobody can use earlier passkeys.',
      ),
    PASSKEY_ORIGINS: z
      .string()
      .transform(listOf)
      .optional()
      .describe('Origins whose pages may use passkeys, separated by commas. By default that of PUBLIC_URL.'),
    FLAGS_PROVIDER: z
      .enum(['mongo', 'growthbook'])
      .default('mongo')
      .describe(
        'Who keeps the feature flags: `mongo`, so that administrators change them here, or `growthbook`.',
      ),
    GROWTHBOOK_API_HOST: httpUrl
      .optional()
      .describe('The API of GrowthBook, such as https://cdn.growthbook.io, for FLAGS_PROVIDER=growthbook.'),
    GROWTHBOOK_CLIENT_KEY: z
      .string()
      .optional()
      .describe('The client key of an SDK connection of GrowthBook that is not encrypted.'),
    KEY_ROTATION_DAYS: positive(30).describe('Age at which the signing key of access tokens is rotated.'),
    SOUK_INTERNAL_KEY: z
      .string()
      .min(32)
      .default(INTERNAL_KEY_IN_DEVELOPMENT)
      .describe('Keys for codes, refresh tokens and stored signing keys are derived from this one.'),
  })
  .refine((env) => (env.ADMIN_EMAIL === undefined) === (env.ADMIN_PASSWORD === undefined), {
    path: ['ADMIN_PASSWORD'],
    error: 'ADMIN_EMAIL and ADMIN_PASSWORD go together: set both or neither',
    ...ALWAYS,
  })
  .refine((env) => env.FLAGS_PROVIDER === 'mongo' || (env.GROWTHBOOK_API_HOST && env.GROWTHBOOK_CLIENT_KEY), {
    path: ['FLAGS_PROVIDER'],
    error: 'growthbook needs GROWTHBOOK_API_HOST and GROWTHBOOK_CLIENT_KEY',
    ...ALWAYS,
  })
  .superRefine((env, context) => {
    const { id, origins } = relyingParty(env);
    for (const origin of origins) {
      const problem = originProblem(origin, id);
      if (problem) context.addIssue({ code: 'custom', path: ['PASSKEY_ORIGINS'], message: problem });
    }
  })
  .superRefine(
    inProduction((env, refuse) => {
      if (env.PASSWORD_HASH_MEMORY_KIB < MIN_MEMORY_KIB) {
        refuse('PASSWORD_HASH_MEMORY_KIB', `production needs at least ${MIN_MEMORY_KIB}`);
      }
    }),
    ALWAYS,
  );

/** The settings of the users subgraph. */
export type Config = z.output<typeof config>;
