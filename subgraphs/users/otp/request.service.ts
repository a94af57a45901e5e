import { checkIdempotencyKey } from '@souk/subgraph';
import { emailKey } from '@souk/text/email.ts';
import type { AccountDocument, AccountRole } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { mac } from '../secrets/mac.ts';
import { holds } from '../sign-in/eligibility.ts';
import { type OtpSubject, otpId, subjectOf } from './codes.ts';
import { mailCode, noteRequest, secondsToWait, tooSoon } from './issue.ts';
import type { OtpPurpose } from './otp.model.ts';

/** The job that mails one requested code. */
export const ISSUE_JOB = 'issue-code';

// The longest valid address (RFC 5321): what is stored for unknown addresses is bounded by it.
const MAX_EMAIL_LENGTH = 254;

interface CodeRequest {
  idempotencyKey: string;
  email: string;
  role: AccountRole;
  purpose: OtpPurpose;
}

/**
 * Accepts a request for a code. Only a job looks up whether there is an account, so that neither the answer nor its
 * duration reveals it. A repetition with a key of one of the last requests does nothing. Raises Refusal INVALID_INPUT for a
 * malformed key, and TOO_MANY_ATTEMPTS with the remaining seconds during the waiting time; the transaction serializes
 * concurrent requests.
 */
export async function requestCode(
  ctx: Ctx,
  { idempotencyKey, email, role, purpose }: CodeRequest,
): Promise<void> {
  checkIdempotencyKey(idempotencyKey);
  const subject = { email: emailKey(email).slice(0, MAX_EMAIL_LENGTH), role, purpose };
  const id = otpId(subject);
  const keyHash = mac(ctx.config, 'code requests', `${id}\n${idempotencyKey}`).toString('base64url');
  await ctx.transaction(async () => {
    const otp = await ctx.db.otps.findById(id, { askedAt: 1, askedWith: 1 }).lean();
    if (otp?.askedWith?.includes(keyHash)) return;
    const wait = secondsToWait(ctx, otp);
    if (wait > 0) throw tooSoon(wait, ['input', 'email']);
    await noteRequest(ctx, subject, keyHash);
    await ctx.enqueue(ISSUE_JOB, { id }, { id });
  });
}

/** Whether an account needs a code of this purpose. */
const wants: Readonly<Record<OtpPurpose, (account: AccountDocument) => boolean>> = {
  VERIFY_EMAIL: ({ emailVerifiedAt }) => emailVerifiedAt === null,
  RESET_PASSWORD: ({ status }) => status === 'ACTIVE',
};

/** Mails the requested code if there is an account for it; does nothing for a request that was processed before. */
export async function issueRequested(ctx: Ctx, id: string): Promise<void> {
  await ctx.transaction(async () => {
    if (!(await ctx.db.otps.exists({ _id: id, requestedAt: { $ne: null } }))) return;
    const subject = subjectOf(id);
    const account = await accountFor(ctx, subject);
    if (account) await mailCode(ctx, account, subject);
    else await ctx.db.otps.updateOne({ _id: id }, { $set: { requestedAt: null } });
  });
}

async function accountFor(ctx: Ctx, { email, role, purpose }: OtpSubject): Promise<AccountDocument | null> {
  const account = await ctx.db.users.findOne({ email }).lean();
  return account && holds(account, role) && wants[purpose](account) ? account : null;
}

/** How long the job of a request may take before the request counts as lost. */
export const LOST_AFTER_MS = 10_000;
const MAX_SWEPT = 200;

/** Processes requests whose job was lost with Redis or with a killed process. */
export async function sweepRequested(ctx: Ctx): Promise<void> {
  const lost = await ctx.db.otps
    .find({ requestedAt: { $gt: new Date(0), $lt: new Date(Date.now() - LOST_AFTER_MS) } }, { _id: 1 })
    .sort({ requestedAt: 1 })
    .limit(MAX_SWEPT)
    .lean();
  for (const { _id } of lost) await issueRequested(ctx, _id);
}
