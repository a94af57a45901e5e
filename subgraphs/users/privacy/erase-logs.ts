import type { Erased, Person } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** What entries about somebody who was erased still show of a change. */
const SHOWN = new Set(['status', 'accountRoles', 'roles', 'permissions', 'sellerId', 'agencyId', 'isActive']);

type Shown = Record<string, unknown> | null;

const onlyShown = (fields: Shown): Shown =>
  fields && Object.fromEntries(Object.entries(fields).filter(([name]) => SHOWN.has(name)));

/**
 * Erases the person from the audit log: who acted and what was changed stay, by ids; values such as names, and where the
 * person acted from, go.
 */
export async function eraseAuditLog(ctx: Ctx, { userId, sellerId }: Person): Promise<Erased> {
  await ctx.db.auditEntries.updateMany(
    { actorId: userId, $or: [{ ip: { $ne: null } }, { userAgent: { $ne: null } }] },
    { $set: { ip: null, userAgent: null } },
    { timestamps: false },
  );
  const about = { entityId: { $in: sellerId === null ? [userId] : [userId, sellerId] } };
  const entries = await ctx.db.auditEntries.find(about, { before: 1, after: 1 }).lean();
  for (const { _id, before, after } of entries) {
    await ctx.db.auditEntries.updateOne(
      { _id },
      { $set: { before: onlyShown(before), after: onlyShown(after) } },
      { timestamps: false },
    );
  }
  return 'DONE';
}

/** Erases the addresses that were typed to sign in as an administrator, and from where. */
export async function eraseSignInLog(ctx: Ctx, { userId, email }: Person): Promise<Erased> {
  await ctx.db.adminAuditEntries.updateMany(
    { $or: [{ actorId: userId }, { target: email }] },
    [
      {
        $set: {
          ip: null,
          userAgent: null,
          target: { $cond: [{ $eq: ['$target', email] }, userId, '$target'] },
        },
      },
    ],
    { timestamps: false },
  );
  return 'DONE';
}
