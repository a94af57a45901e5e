import { Refusal } from '@souk/subgraph';
import { emailKey } from '@souk/text/email.ts';
import type { AccountDocument, AuthContext } from '../accounts/account.model.ts';
import { asOwn } from '../accounts/visibility.ts';
import { recordAudit } from '../audit/record.ts';
import type { Ctx } from '../context.ts';
import { verifyPassword } from '../passwords/password.ts';
import { startSession } from '../sessions/session.service.ts';
import type { AuthTokens } from '../sessions/tokens.ts';
import { holds, signInProblem } from './eligibility.ts';
import { assertUnlocked, decideSignIn } from './lock.ts';

interface Credentials {
  email: string;
  password: string;
}

/** The account that signed in and the tokens of its session. */
export interface SignedIn {
  user: AccountDocument;
  tokens: AuthTokens;
}

/**
 * Signs a person in to a context. Raises INVALID_CREDENTIALS for an unknown address, a wrong password and a context that
 * the account does not have; only callers with the right password learn what is wrong with the account.
 */
export async function signIn(ctx: Ctx, input: Credentials, context: AuthContext): Promise<SignedIn> {
  const email = emailKey(input.email);
  await assertUnlocked(ctx, email);
  const account = await ctx.db.users.findOne({ email }).lean();
  const isRight = await verifyPassword(ctx.config, input.password, account?.passwordHash ?? null);
  await decideSignIn(ctx, email, isRight && account !== null && holds(account, context));
  if (!account) throw new Error('an unknown address passed the password check');
  const problem = await signInProblem(ctx, account, context);
  if (problem) throw new Refusal([problem]);
  return { user: asOwn(account), tokens: await startSession(ctx, account, context) };
}

/** As {@link signIn} for administrators; every attempt is recorded, successful or not. */
export async function signInAdmin(ctx: Ctx, input: Credentials): Promise<SignedIn> {
  try {
    const signedIn = await signIn(ctx, input, 'ADMIN');
    await note(ctx, input, 'OK', signedIn.user._id);
    return signedIn;
  } catch (error) {
    const outcome = error instanceof Refusal ? error.userErrors[0]?.code : undefined;
    await note(ctx, input, outcome ?? 'FAULT', null);
    throw error;
  }
}

async function note(ctx: Ctx, input: Credentials, outcome: string, actorId: string | null): Promise<void> {
  const target = emailKey(input.email).slice(0, 254);
  ctx.log.info({ target, outcome, ip: ctx.client.ip }, 'sign-in of an administrator');
  await recordAudit(ctx, { action: 'admin.login', target, outcome, actorId });
}
