import { type Erased, idsOf, type Person } from '@souk/subgraph';
import type { StoredChange } from '../audit/audit-entry.model.ts';
import type { Ctx } from '../context.ts';

/** The fields whose texts an entry about somebody who was erased still shows; numbers and dates it shows anyway. */
const SHOWN = new Set([
  'accountRoles',
  'agencyId',
  'bytes',
  'cause',
  'currency',
  'deletedAt',
  'deletionScheduledAt',
  'isActive',
  'method',
  'mimeType',
  'number',
  'orderId',
  'ownerType',
  'parts.status',
  'paymentId',
  'paymentStatus',
  'permissions',
  'processingStatus',
  'purpose',
  'roles',
  'scopes',
  'sellerId',
  'shipments.carrier',
  'state',
  'status',
  'templateKey',
  'verificationStatus',
]);

/**
 * Erases the person from the audit log: that somebody acted, on what, and which fields changed stays, by ids; values such as
 * names and where the person acted from go. Nothing else changes entries, so this passes the model by, which refuses it.
 */
export async function eraseAuditLog(ctx: Ctx, person: Person): Promise<Erased> {
  const { userId, email } = person;
  const entries = ctx.db.auditEntries.collection;
  await entries.updateMany(
    { actorId: userId, $or: [{ ip: { $ne: null } }, { userAgent: { $ne: null } }] },
    { $set: { ip: null, userAgent: null } },
  );
  const keys = await ctx.db.apiKeys.distinct('_id', { createdBy: userId });
  await eraseEntriesAbout(ctx, [...idsOf(person), ...keys]);
  // Attempts to sign in with the address, by whomever.
  await entries.updateMany(
    { $or: [{ 'changes.after': email }, { 'changes.before': email }] },
    { $set: { changes: [], ip: null, userAgent: null } },
  );
  return 'DONE';
}

/** Erases the texts of entries about these entities: an account, or an order, a payment or a file of somebody. */
export async function eraseEntriesAbout(ctx: Ctx, entityIds: readonly string[]): Promise<void> {
  const about = ctx.db.auditEntries
    .find({ entityId: { $in: [...entityIds] }, 'changes.0': { $exists: true } }, { changes: 1 })
    .lean()
    .cursor();
  for await (const { _id, changes } of about) {
    const erased = changes.map(withoutTexts);
    const entries = ctx.db.auditEntries.collection;
    await entries.updateOne({ _id: _id as never }, { $set: { changes: erased } });
  }
}

const isText = (value: unknown) => value !== null && typeof value !== 'number' && typeof value !== 'boolean';

function withoutTexts(change: StoredChange): StoredChange {
  if (SHOWN.has(change.field)) return change;
  const { field, before, after } = change;
  return { field, before: isText(before) ? null : before, after: isText(after) ? null : after };
}
