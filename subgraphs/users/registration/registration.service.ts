import {
  checkIdempotencyKey,
  idempotencyConflict,
  REPEATABLE_MS,
  Refusal,
  requestHash,
} from '@souk/subgraph';
import type { AccountDocument, RegistrationMarks } from '../accounts/account.model.ts';
import { asOwn } from '../accounts/visibility.ts';
import type { Ctx } from '../context.ts';
import { expiryOf } from '../otp/issue.ts';
import { consentAtRegistration } from '../profile/consent.ts';
import { mac } from '../secrets/mac.ts';
import { type FirstSession, firstSession, noSession } from '../sign-in/complete-sign-in.ts';
import { createAccount, emailTaken } from './create-account.ts';
import { type Person, readPerson } from './person.input.ts';
import { proveOwner } from './prove-owner.ts';

/** A new account, with either a pending email verification or a first session. */
export interface Registered extends FirstSession {
  user: AccountDocument;
  isVerificationRequired: boolean;
  codeExpiresAt: Date | null;
}

interface Registration {
  idempotencyKey: string;
  hasMarketingConsent: boolean;
  email: string;
  password: string;
}

/**
 * Registers a customer, once per key and address: a repetition answers with the account, and shows nothing to callers
 * without its password. Raises Refusal INVALID_INPUT, WEAK_PASSWORD, EMAIL_TAKEN for an address in use, and
 * IDEMPOTENCY_CONFLICT for a key that was used with other fields.
 */
export async function registerCustomer(ctx: Ctx, input: Registration): Promise<Registered> {
  checkIdempotencyKey(input.idempotencyKey);
  const person = readPerson(input);
  const { email, password } = person;
  const marks = marksOf(ctx, person, input);
  // Avoids hashing for nothing; the unique index decides.
  const known = await ctx.db.users.findOne({ email }).lean();
  if (known) return repeat(ctx, known, marks, password);
  try {
    const consent = consentAtRegistration(input.hasMarketingConsent);
    const account = await createAccount(ctx, person, 'CUSTOMER', { ...consent, ...marks });
    return answerWith(ctx, account);
  } catch (error) {
    // A concurrent call with the same key may have won.
    const isTaken = error instanceof Refusal && error.userErrors[0]?.code === 'EMAIL_TAKEN';
    const winner = isTaken ? await ctx.db.users.findOne({ email }).lean() : null;
    if (!winner) throw error;
    return repeat(ctx, winner, marks, password);
  }
}

function marksOf(
  { config }: Ctx,
  { password: _secret, ...person }: Person,
  { idempotencyKey, hasMarketingConsent }: Registration,
): RegistrationMarks {
  const keyed = (text: string) => mac(config, 'registrations', text).toString('base64url');
  return {
    registrationKeyHash: keyed(`${person.email}\n${idempotencyKey}`),
    registrationInputHash: keyed(requestHash({ ...person, hasMarketingConsent })),
  };
}

async function repeat(
  ctx: Ctx,
  account: AccountDocument,
  marks: RegistrationMarks,
  password: string,
): Promise<Registered> {
  const isRepetition = account.registrationKeyHash === marks.registrationKeyHash;
  if (!isRepetition || account.createdAt.getTime() < Date.now() - REPEATABLE_MS) throw emailTaken();
  await proveOwner(ctx, account, password);
  if (account.registrationInputHash !== marks.registrationInputHash) throw idempotencyConflict();
  return answerWith(ctx, account);
}

async function answerWith(ctx: Ctx, account: AccountDocument): Promise<Registered> {
  const isVerificationRequired = account.emailVerifiedAt === null && ctx.config.REQUIRE_EMAIL_VERIFICATION;
  const subject = { email: account.email, role: 'CUSTOMER', purpose: 'VERIFY_EMAIL' } as const;
  const session = isVerificationRequired
    ? noSession
    : await firstSession(ctx, account, 'CUSTOMER', 'PASSWORD');
  return {
    // The password alone does not show what a second factor protects.
    user: account.hasSecondFactor ? account : asOwn(account),
    isVerificationRequired,
    codeExpiresAt: isVerificationRequired ? await expiryOf(ctx, subject) : null,
    ...session,
  };
}
