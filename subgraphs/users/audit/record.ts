import { newId } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

const MAX_USER_AGENT_LENGTH = 300;

/** What is put on record. */
export interface Act {
  action: string;
  target: string;
  /** `OK`, or the code of the refusal. */
  outcome: string;
  actorId: string | null;
}

/** Puts on record what was done, or tried, with an administrator's power; part of a running transaction. */
export async function record(ctx: Ctx, act: Act): Promise<void> {
  const { ip, userAgent } = ctx.client;
  await ctx.db.adminAuditEntries.insertOne({
    ...act,
    _id: newId('aud'),
    ip,
    userAgent: userAgent?.slice(0, MAX_USER_AGENT_LENGTH) ?? null,
  });
}

/** As {@link record} for what the viewer has just done. */
export async function recordAct(ctx: Ctx, action: string, target: string): Promise<void> {
  await record(ctx, { action, target, outcome: 'OK', actorId: ctx.viewer.userId });
}
