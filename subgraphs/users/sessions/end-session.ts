import { dropRefreshCookie, recordChange, refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { endSession } from './session.service.ts';
import { findSession, type SessionView } from './session-list.ts';

/** A session by its public id; null for viewers that may not see it: all but its owner and admins. */
export async function visibleSession(ctx: Ctx, id: string): Promise<SessionView | null> {
  const session = await findSession(ctx, id);
  if (session === null) return null;
  return ctx.viewer.kind === 'admin' || session.accountId === ctx.viewer.userId ? session : null;
}

/** Ends a session of the viewer, or as an admin anybody's. Raises Refusal NOT_FOUND for any other. */
export async function endSessionById(ctx: Ctx, id: string): Promise<SessionView> {
  const session = await visibleSession(ctx, id);
  if (session === null) throw refusal('NOT_FOUND', 'There is no such session.', ['id']);
  const { accountId, role, device, sessionId } = session;
  // Recorded first: a session that ends is never missing in the log.
  await ctx.transaction(() =>
    recordChange(ctx, { entity: 'Session', id, before: { userId: accountId, role, device }, after: null }),
  );
  await endSession(ctx, accountId, role, sessionId);
  if (sessionId === ctx.viewer.sessionId) dropRefreshCookie(ctx);
  return session;
}
