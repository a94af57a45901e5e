import type { Erased, Person } from '@souk/subgraph';
import type { StoredChange } from '../audit/audit-entry.model.ts';
import type { Ctx } from '../context.ts';

/** The fields whose changes an entry about somebody who was erased still shows. */
const SHOWN = new Set([
  'accountRoles',
  'agencyId',
  'deletionScheduledAt',
  'isActive',
  'permissions',
  'roles',
  'sellerId',
  'status',
  'verificationStatus',
]);

/**
 * Erases the person from the audit log: that somebody acted, on what, and which fields changed stays, by ids; values such as
 * names and where the person acted from go. Nothing else changes entries, so this passes the model by, which refuses it.
 */
export async function eraseAuditLog(ctx: Ctx, { userId, sellerId, email }: Person): Promise<Erased> {
  const entries = ctx.db.auditEntries.collection;
  await entries.updateMany(
    { actorId: userId, $or: [{ ip: { $ne: null } }, { userAgent: { $ne: null } }] },
    { $set: { ip: null, userAgent: null } },
  );
  const subjects = sellerId === null ? [userId] : [userId, sellerId];
  const about = ctx.db.auditEntries
    .find({ entityId: { $in: subjects }, 'changes.0': { $exists: true } }, { changes: 1 })
    .lean()
    .cursor();
  for await (const { _id, changes } of about) {
    await entries.updateOne({ _id: _id as never }, { $set: { changes: changes.map(withoutValues) } });
  }
  // Attempts to sign in with the address, by whomever.
  await entries.updateMany(
    { $or: [{ 'changes.after': email }, { 'changes.before': email }] },
    { $set: { changes: [], ip: null, userAgent: null } },
  );
  return 'DONE';
}

const withoutValues = (change: StoredChange): StoredChange =>
  SHOWN.has(change.field) ? change : { field: change.field, before: null, after: null };
