import { Refusal, recordAct } from '@souk/subgraph';
import type { AccountRole } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import type { SignedIn } from './complete-sign-in.ts';

/** A sign-in: the role, and the address where it is known. */
interface Attempt {
  role: AccountRole;
  email: string | null;
}

/** Runs a sign-in, or its completion by a second factor; attempts in the role ADMIN are recorded, successful or not. */
export async function noted(ctx: Ctx, attempt: Attempt, work: () => Promise<SignedIn>): Promise<SignedIn> {
  if (attempt.role !== 'ADMIN') return work();
  try {
    const signedIn = await work();
    const outcome = signedIn.pendingSignIn ? 'SECOND_FACTOR_REQUIRED' : 'OK';
    await note(ctx, attempt, outcome, signedIn.user?._id ?? null);
    return signedIn;
  } catch (error) {
    const outcome = error instanceof Refusal ? error.userErrors[0]?.code : undefined;
    await note(ctx, attempt, outcome ?? 'FAULT', null);
    throw error;
  }
}

async function note(ctx: Ctx, { email }: Attempt, outcome: string, actorId: string | null): Promise<void> {
  ctx.log.info({ email, outcome, ip: ctx.client.ip }, 'sign-in of an administrator');
  await recordAct(ctx, {
    entity: 'User',
    entityId: actorId,
    outcome,
    actor: { kind: 'admin', id: actorId },
    after: { email },
  });
}
