import { randomBytes } from 'node:crypto';
import { Refusal, refusal } from '@souk/subgraph';
import { z } from 'zod';
import type { AccountDocument, AccountRole } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { digestOf } from '../secrets/digest.ts';
import { mac } from '../secrets/mac.ts';
import { inRedis } from '../sessions/in-redis.ts';
import type { SignInMethod } from '../sessions/method.ts';
import { holds, signInProblem } from '../sign-in/eligibility.ts';
import { needsSecondFactor } from './required.ts';

/** A way to show a second factor. */
export type SecondFactorMethod = 'TOTP' | 'RECOVERY_CODE' | 'PASSKEY';

/** A sign-in that waits for a second factor, as its person sees it. */
export interface PendingSignIn {
  token: string;
  methods: SecondFactorMethod[];
  isEnrolmentRequired: boolean;
  expiresAt: Date;
}

/** A pending sign-in that was shown again, with its account as it is now. */
export interface ShownSignIn {
  account: AccountDocument;
  role: AccountRole;
  /** What was shown before. */
  method: SignInMethod;
  isEnrolmentRequired: boolean;
  /** Where it is stored. */
  key: string;
}

const LIFE_SECONDS = 5 * 60;
const TOKEN_BYTES = 32;
const MAX_ATTEMPTS = 5;
const FIELD = ['input', 'pendingSignInToken'];

const stored = z.object({
  accountId: z.string(),
  role: z.enum(['CUSTOMER', 'SELLER', 'STAFF', 'ADMIN']),
  method: z.enum(['PASSWORD', 'EMAIL_CODE', 'PROVIDER', 'PASSKEY']),
  isEnrolmentRequired: z.boolean(),
  binding: z.string(),
});

const gone = () => refusal('INVALID_TOKEN', 'This sign-in has ended. Sign in again.', FIELD);

// The token is long and random, so a plain hash cannot be reversed.
const keyOf = ({ redisPrefix }: Ctx, token: string) => `${redisPrefix}pending-sign-in:${digestOf(token)}`;
const attemptsOf = (key: string) => `${key}:attempts`;

/** What ends a pending sign-in when it changes. */
function bindingOf(ctx: Ctx, { email, passwordHash, hasSecondFactor }: AccountDocument): string {
  const text = `${email}\n${passwordHash ?? ''}\n${hasSecondFactor === true}`;
  return mac(ctx.config, 'pending sign-ins', text).toString('base64url');
}

async function methodsOf(ctx: Ctx, { _id }: AccountDocument): Promise<SecondFactorMethod[]> {
  const [factors, passkey] = await Promise.all([
    ctx.db.secondFactors.findById(_id, { totp: 1, recoveryCodes: 1 }).lean(),
    ctx.db.passkeys.exists({ accountId: _id }),
  ]);
  const methods: SecondFactorMethod[] = [];
  if (passkey) methods.push('PASSKEY');
  if (factors?.totp) methods.push('TOTP');
  if ((factors?.recoveryCodes.length ?? 0) > 0) methods.push('RECOVERY_CODE');
  return methods;
}

/** A pending sign-in, for an account that has a second factor or a role that requires one; null where none is needed. */
export async function openPendingSignIn(
  ctx: Ctx,
  account: AccountDocument,
  role: AccountRole,
  method: SignInMethod,
): Promise<PendingSignIn | null> {
  if (!account.hasSecondFactor && !needsSecondFactor(ctx.config, role)) return null;
  const isEnrolmentRequired = !account.hasSecondFactor;
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const value: z.output<typeof stored> = {
    accountId: account._id,
    role,
    method,
    isEnrolmentRequired,
    binding: bindingOf(ctx, account),
  };
  await inRedis(() => ctx.redis.set(keyOf(ctx, token), JSON.stringify(value), 'EX', LIFE_SECONDS));
  return {
    token,
    methods: isEnrolmentRequired ? ['TOTP', 'PASSKEY'] : await methodsOf(ctx, account),
    isEnrolmentRequired,
    expiresAt: new Date(Date.now() + LIFE_SECONDS * 1000),
  };
}

/**
 * The account of a pending sign-in, which stays open. Raises Refusal INVALID_TOKEN for one that is unknown, has ended or whose account has changed since, and the reason for which the account may no longer sign in.
 */
export async function readPendingSignIn(ctx: Ctx, token: string): Promise<ShownSignIn> {
  const key = keyOf(ctx, token);
  const text = await inRedis(() => ctx.redis.get(key));
  if (text === null) throw gone();
  const { accountId, binding, ...rest } = stored.parse(JSON.parse(text));
  const { role } = rest;
  const account = await ctx.db.users.findById(accountId).lean();
  if (!account || !holds(account, role) || bindingOf(ctx, account) !== binding) throw gone();
  const problem = await signInProblem(ctx, account, role);
  if (problem) throw new Refusal([problem]);
  return { ...rest, account, key };
}

/**
 * Counts an attempt, before anything is compared: of concurrent ones five get through. Raises Refusal
 * CODE_TOO_MANY_ATTEMPTS, and the sign-in then has to begin again.
 */
export async function countAttempt(ctx: Ctx, { key }: ShownSignIn): Promise<void> {
  const answers = await inRedis(() =>
    ctx.redis.multi().incr(attemptsOf(key)).expire(attemptsOf(key), LIFE_SECONDS).exec(),
  );
  const attempts = z.number().parse(answers?.[0]?.[1]);
  if (attempts <= MAX_ATTEMPTS) return;
  await inRedis(() => ctx.redis.del(key));
  throw refusal('CODE_TOO_MANY_ATTEMPTS', 'Too many wrong codes were entered. Sign in again.', [
    'input',
    'code',
  ]);
}

/** Ends a pending sign-in whose second factor was shown. Raises Refusal INVALID_TOKEN for all but the first who do. */
export async function usePendingSignIn(ctx: Ctx, { key }: ShownSignIn): Promise<void> {
  if ((await inRedis(() => ctx.redis.del(key))) !== 1) throw gone();
}
