import { emailKey } from '@souk/text/email.ts';
import type { AccountDocument, AuthContext } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { holds } from '../sign-in/standing.ts';
import { issueCode, noteVainAsk, secondsToWait } from './issue.ts';
import type { OtpPurpose } from './otp.model.ts';

// Nobody has a longer address; what is stored for unknown ones has to end somewhere.
const LONGEST_EMAIL = 254;

/** Whether an account has a use for a code. */
const wants: Readonly<Record<OtpPurpose, (account: AccountDocument) => boolean>> = {
  VERIFY_EMAIL: ({ emailVerifiedAt }) => emailVerifiedAt === null,
  RESET_PASSWORD: ({ status }) => status === 'ACTIVE',
};

interface CodeRequest {
  email: string;
  context: AuthContext;
  purpose: OtpPurpose;
}

/**
 * Mails a new code if there is somebody to mail one to. The answer is the same if not, cool-down included; the
 * transaction makes requests at the same moment wait for each other.
 */
export async function requestCode(ctx: Ctx, { email, context, purpose }: CodeRequest) {
  const subject = { email: emailKey(email).slice(0, LONGEST_EMAIL), context, purpose };
  return ctx.transaction(async () => {
    const wait = await secondsToWait(ctx, subject);
    if (wait > 0) return { sent: false, retryAfterSeconds: wait };
    const account = await ctx.db.Account.findOne({ email: subject.email }).lean<AccountDocument | null>();
    if (account && holds(account, context) && wants[purpose](account)) {
      await issueCode(ctx, account, subject);
    } else {
      await noteVainAsk(ctx, subject);
    }
    return { sent: true, retryAfterSeconds: await secondsToWait(ctx, subject) };
  });
}
