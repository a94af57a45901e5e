import { Refusal, shownRefreshToken, type UserError } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { SellerDocument } from '../sellers/seller.model.ts';
import type { Registration } from './registration.input.ts';

/** The tokens of a first session. */
export interface Tokens {
  accessToken: string;
  refreshToken: string | null;
  tokenType: string;
  expiresAt: string;
  refreshExpiresAt: string;
}

/** A sign-in that waits for a second factor. */
export interface PendingSignIn {
  token: string;
  methods: ('TOTP' | 'RECOVERY_CODE' | 'PASSKEY')[];
  isEnrolmentRequired: boolean;
  expiresAt: string;
}

/** The account of a new seller, as `users` answers. */
export interface Provisioned {
  accountId: string;
  isVerificationRequired: boolean;
  codeExpiresAt: string | null;
  tokens: Tokens | null;
  pendingSignIn: PendingSignIn | null;
}

type TheirError = Pick<UserError, 'code' | 'message' | 'field'> & { retryAfterSeconds?: number };

/** A new seller and its account. */
export interface Registered extends Omit<Provisioned, 'accountId'> {
  seller: SellerDocument;
}

interface Answer {
  provisionAccount: {
    user: { id: string } | null;
    isVerificationRequired: boolean | null;
    codeExpiresAt: string | null;
    tokens: Tokens | null;
    pendingSignIn: PendingSignIn | null;
    userErrors: TheirError[];
  };
}

const PROVISION = `mutation ($input: ProvisionAccountInput!) {
  provisionAccount(input: $input) {
    user { id }
    isVerificationRequired
    codeExpiresAt
    tokens { accessToken refreshToken tokenType expiresAt refreshExpiresAt }
    pendingSignIn { token methods isEnrolmentRequired expiresAt }
    userErrors { code message field ... on RetryLaterError { retryAfterSeconds } }
  }
}`;

const SHARED_FIELDS = new Set(['email', 'password', 'phone', 'userId']);

/**
 * Calls `users` to create the account of a seller, or to add the seller to a customer's account. Repeating it for one
 * seller changes nothing, and `isRepetition` makes no account in any case. Raises the Refusal of `users`; after any other
 * error the outcome is unknown.
 */
export async function provisionAccount(
  ctx: Ctx,
  sellerId: string,
  registration: Registration,
  isRepetition = false,
): Promise<Provisioned> {
  const [firstName = registration.contactName, ...rest] = registration.contactName.split(/\s+/);
  const { provisionAccount: answer } = await ctx.services.call<Answer>('users', PROVISION, {
    input: {
      role: 'SELLER',
      email: registration.email,
      password: registration.password,
      firstName,
      lastName: rest.join(' ') || null,
      phone: registration.phone,
      sellerId,
      userId: registration.userId,
      isRepetition,
      replacedRefreshToken: ctx.client.cookie?.refreshToken ?? null,
    },
  });
  if (answer.userErrors.length > 0) throw new Refusal(answer.userErrors.map(asOurs));
  if (!answer.user) throw new Error('users: provisionAccount returned neither an account nor a user error');
  return {
    accountId: answer.user.id,
    isVerificationRequired: answer.isVerificationRequired ?? false,
    codeExpiresAt: answer.codeExpiresAt,
    tokens: shownTokens(ctx, answer.tokens),
    pendingSignIn: answer.pendingSignIn,
  };
}

/** The tokens as the client sees them: in cookie mode the gateway gets the refresh token instead. */
function shownTokens(ctx: Ctx, tokens: Tokens | null): Tokens | null {
  if (!tokens?.refreshToken) return tokens;
  const refreshToken = shownRefreshToken(ctx, tokens.refreshToken, new Date(tokens.refreshExpiresAt));
  return { ...tokens, refreshToken };
}

/** Maps fields of `users` to those of the registration; first and last name come from the contact name. */
function asOurs({ code, message, field, retryAfterSeconds }: TheirError): UserError {
  const name = field?.at(-1);
  const details =
    retryAfterSeconds === undefined ? null : { type: 'RetryLaterError' as const, retryAfterSeconds };
  if (name === undefined) return { code, message, field: null, details };
  const own = SHARED_FIELDS.has(name) ? name : 'contactName';
  return { code, message, field: ['input', own], details };
}

interface Holder {
  id: string;
  sellerId: string | null;
}

const BY_EMAIL = `query ($email: String!) { serviceUserByEmail(email: $email) { id sellerId } }`;
const BY_ID = `query ($ids: [ID!]!) { serviceUsersByIds(ids: $ids) { id sellerId } }`;

/** The id of the account that owns this seller; null when there is none. Raises when `users` does not answer. */
export async function accountOf(ctx: Ctx, seller: SellerDocument): Promise<string | null> {
  const userId = seller.registration?.userId ?? null;
  const holder =
    userId === null
      ? (
          await ctx.services.call<{ serviceUserByEmail: Holder | null }>('users', BY_EMAIL, {
            email: seller.email,
          })
        ).serviceUserByEmail
      : (
          await ctx.services.call<{ serviceUsersByIds: (Holder | null)[] }>('users', BY_ID, {
            ids: [userId],
          })
        ).serviceUsersByIds[0];
  return holder && holder.sellerId === seller._id ? holder.id : null;
}
