import type { AccountDocument } from '../accounts/account.model.ts';
import { asOwn } from '../accounts/visibility.ts';
import type { Ctx } from '../context.ts';
import { firstSession } from '../sessions/session.service.ts';
import type { AuthTokens } from '../sessions/tokens.ts';
import { createAccount, emailTaken } from './create-account.ts';
import { readPerson } from './person.input.ts';

/** A new account, with either a pending email verification or the tokens of a first session. */
export interface Registered {
  user: AccountDocument;
  isVerificationRequired: boolean;
  codeExpiresAt: Date | null;
  tokens: AuthTokens | null;
}

/** Registers a customer. Raises Refusal INVALID_INPUT, WEAK_PASSWORD, and EMAIL_TAKEN for an address in use. */
export async function registerCustomer(
  ctx: Ctx,
  input: { hasMarketingConsent: boolean; email: string; password: string },
): Promise<Registered> {
  const person = readPerson(input);
  // Avoids hashing for nothing; the unique index decides.
  if (await ctx.db.users.exists({ email: person.email })) throw emailTaken();
  const { account, codeExpiresAt } = await createAccount(ctx, person, 'CUSTOMER', {
    hasMarketingConsent: input.hasMarketingConsent,
  });
  const isVerificationRequired = ctx.config.REQUIRE_EMAIL_VERIFICATION;
  return {
    user: asOwn(account),
    isVerificationRequired,
    codeExpiresAt,
    tokens: isVerificationRequired ? null : await firstSession(ctx, account, 'CUSTOMER'),
  };
}
