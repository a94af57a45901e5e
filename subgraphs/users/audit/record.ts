import { newId } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

const MAX_USER_AGENT_LENGTH = 300;

/** An action to record. */
export interface Act {
  action: string;
  target: string;
  /** `OK`, or the code of the refusal. */
  outcome: string;
  actorId: string | null;
}

/** Records an action of an administrator; joins a running transaction. */
export async function recordAudit(ctx: Ctx, act: Act): Promise<void> {
  const { ip, userAgent } = ctx.client;
  await ctx.db.adminAuditEntries.insertOne({
    ...act,
    _id: newId('aud'),
    ip,
    userAgent: userAgent?.slice(0, MAX_USER_AGENT_LENGTH) ?? null,
  });
}

/** As {@link recordAudit}, for a successful action of the viewer. */
export async function recordAct(ctx: Ctx, action: string, target: string): Promise<void> {
  await recordAudit(ctx, { action, target, outcome: 'OK', actorId: ctx.viewer.userId });
}
