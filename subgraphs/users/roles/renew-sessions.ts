import type { Ctx } from '../context.ts';
import { renewRights } from '../sessions/renew-rights.ts';
import type { RoleDocument } from './role.model.ts';

/** The job that gives the sessions of everybody who has a role its current permissions. */
export const RENEW_JOB = 'renew-sessions';

/** How long the job may take before it counts as lost. */
export const RENEW_LOST_AFTER_MS = 5_000;

/** Requests that sessions follow roles, in the transaction that sets their `rightsChangedAt`. */
export async function enqueueRenewal(ctx: Ctx, roleIds: readonly string[]): Promise<void> {
  for (const id of roleIds) await ctx.enqueue(RENEW_JOB, { id });
}

/** Gives the sessions of everybody who has the role its current permissions; does nothing when they have them. */
export async function renewSessions(ctx: Ctx, id: string): Promise<void> {
  const role = await ctx.db.roles.findById(id).lean();
  if (!role || role.rightsChangedAt === null) return;
  const people = ctx.db.users.find(holdersOf(role), { _id: 1 }).lean().cursor();
  for await (const { _id } of people as AsyncIterable<{ _id: string }>)
    await renewRights(ctx, _id, role.accountRole);
  // Another change of the role meanwhile has its own date, and a job of its own.
  await ctx.db.roles.updateOne(
    { _id: id, rightsChangedAt: role.rightsChangedAt },
    { $set: { rightsChangedAt: null } },
    { timestamps: false },
  );
}

/** Does the work of jobs that were lost with Redis or with a killed process. */
export async function sweepRenewals(ctx: Ctx): Promise<void> {
  const lost = await ctx.db.roles
    .find(
      { rightsChangedAt: { $gt: new Date(0), $lt: new Date(Date.now() - RENEW_LOST_AFTER_MS) } },
      { _id: 1 },
    )
    .lean();
  for (const { _id } of lost) await renewSessions(ctx, _id);
}

/** Selects the accounts that have a role and are not deleted. Staff always have an agency, which narrows the index. */
export const holdersOf = ({ key, accountRole }: Pick<RoleDocument, 'key' | 'accountRole'>) => ({
  ...(accountRole === 'STAFF' ? { roles: key, agencyId: { $gt: '' } } : {}),
  accountRoles: accountRole,
  status: { $in: ['ACTIVE' as const, 'BLOCKED' as const] },
});
