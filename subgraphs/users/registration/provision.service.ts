import { badInput, forbidden, isDuplicate, Refusal, refusal } from '@souk/subgraph';
import { emailKey } from '@souk/text/email.ts';
import type { AccountDocument, AccountRole } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { expiryOf, issueCode } from '../otp/issue.ts';
import { endSessionOf } from '../sessions/session.service.ts';
import { firstSession, noSession } from '../sign-in/complete-sign-in.ts';
import { createAccount, emailTaken } from './create-account.ts';
import { readPerson } from './person.input.ts';
import { proveOwner } from './prove-owner.ts';
import type { Registered } from './registration.service.ts';

/** The account for a new business. */
export interface Provision {
  role: AccountRole;
  email: string;
  password?: string | null;
  sellerId: string;
  userId?: string | null;
  isRepetition: boolean;
  /** The refresh token in the cookie of the browser. */
  replacedRefreshToken?: string | null;
}

/**
 * Creates the account of a seller, or adds the business to the account of the customer who opens it: one who is signed
 * in (`userId`), or who knows the password of the account with this address. Repeating it for a seller changes nothing
 * and answers the same, to those who prove the same; with `isRepetition` nothing is made in any case. Raises EMAIL_TAKEN
 * and the Refusals of a registration.
 */
export async function provisionAccount(ctx: Ctx, input: Provision): Promise<Registered> {
  if (ctx.viewer.service !== 'sellers') throw forbidden('Only the sellers service may provision accounts.');
  if (input.role !== 'SELLER') throw badInput('Accounts can be provisioned for the role SELLER only.');
  const account = await accountFor(ctx, input);
  const isVerificationRequired = account.emailVerifiedAt === null && ctx.config.REQUIRE_EMAIL_VERIFICATION;
  const subject = { email: account.email, role: 'SELLER', purpose: 'VERIFY_EMAIL' } as const;
  const codeExpiresAt = isVerificationRequired ? await expiryOf(ctx, subject) : null;
  const session = isVerificationRequired ? noSession : await firstSession(ctx, account, 'SELLER', 'PASSWORD');
  if (session.tokens && input.replacedRefreshToken) await endSessionOf(ctx, input.replacedRefreshToken);
  return { user: account, isVerificationRequired, codeExpiresAt, ...session };
}

/** The account that owns the business afterwards. */
async function accountFor(ctx: Ctx, input: Provision): Promise<AccountDocument> {
  const provisioned = await holderOf(ctx, input);
  if (provisioned) return provisioned;
  if (input.isRepetition) throw emailTaken();
  try {
    return await makeHolder(ctx, input);
  } catch (error) {
    // A concurrent call for the same seller may have won.
    const holder = isInTheWay(error) ? await holderOf(ctx, input) : null;
    if (holder) return holder;
    throw error;
  }
}

async function makeHolder(ctx: Ctx, input: Provision): Promise<AccountDocument> {
  const { sellerId, userId } = input;
  const password = input.password ?? '';
  if (userId) return give(ctx, { _id: userId }, sellerId);
  const known = await ctx.db.users
    .findOne({
      email: emailKey(input.email),
    })
    .lean();
  if (known) {
    const isSuited = known.accountRoles.includes('CUSTOMER') && known.sellerId === null;
    await proveOwner(ctx, known, password, isSuited);
    return give(ctx, known, sellerId);
  }
  return createAccount(ctx, readPerson({ ...input, password }), 'SELLER', { sellerId });
}

function isInTheWay(error: unknown): boolean {
  if (isDuplicate(error, 'sellerId')) return true;
  const code = error instanceof Refusal ? error.userErrors[0]?.code : undefined;
  return code === 'EMAIL_TAKEN' || code === 'ALREADY_EXISTS';
}

/** The account that owns the business already, for the customer who opened it; null when there is none. */
async function holderOf(
  ctx: Ctx,
  { sellerId, userId, email, password, isRepetition }: Provision,
): Promise<AccountDocument | null> {
  const holder = await ctx.db.users.findOne({ sellerId }).lean();
  if (!holder) return null;
  if (userId ? holder._id !== userId : holder.email !== emailKey(email)) {
    if (isRepetition) throw emailTaken();
    throw refusal('ALREADY_EXISTS', 'This business already belongs to another account.', null);
  }
  if (!userId) await proveOwner(ctx, holder, password ?? '');
  return holder;
}

/** Adds the business to an account, unless it is blocked or has one; mails a code if its address is not verified. */
async function give(
  ctx: Ctx,
  { _id }: Pick<AccountDocument, '_id'>,
  sellerId: string,
): Promise<AccountDocument> {
  return ctx.transaction(async () => {
    const account = await ctx.db.users
      .findOneAndUpdate(
        { _id, status: 'ACTIVE', sellerId: null },
        { $set: { sellerId, sellerSuspended: false }, $addToSet: { accountRoles: 'SELLER' } },
        { returnDocument: 'after' },
      )
      .lean();
    if (!account) throw await whyNot(ctx, _id);
    if (account.emailVerifiedAt === null && ctx.config.REQUIRE_EMAIL_VERIFICATION) {
      const { email } = account;
      await issueCode(ctx, account, { email, role: 'SELLER', purpose: 'VERIFY_EMAIL' });
    }
    return account;
  });
}

async function whyNot(ctx: Ctx, _id: string): Promise<Refusal> {
  const account = await ctx.db.users.findById(_id).lean();
  if (!account || account.status === 'DELETED') return refusal('NOT_FOUND', 'There is no such account.');
  if (account.status === 'BLOCKED') return refusal('ACCOUNT_BLOCKED', 'This account is blocked.');
  return refusal('ALREADY_EXISTS', 'This account already has a business.');
}
