import type { Migration } from '@souk/subgraph';
import type { AuditEntryDocument } from '../audit/audit-entry.model.ts';
import { purgeAfter } from '../audit/retention.ts';
import type { Ctx } from '../context.ts';

/** An act of an administrator as earlier releases kept it. */
interface OldEntry {
  _id: string;
  actorId: string | null;
  action: string;
  /** The id of what was changed; for `admin.login` the address that was tried. */
  target: string;
  outcome: string;
  ip: string | null;
  userAgent: string | null;
  createdAt: Date;
}

const OLD = 'adminAuditEntries';

const ACTIONS: Readonly<Record<string, [operation: string, entity: string]>> = {
  'admin.login': ['signIn', 'User'],
  'user.create': ['createUser', 'User'],
  'agency.create': ['createAgency', 'Agency'],
  'agency.update': ['updateAgency', 'Agency'],
  'agency.delete': ['deleteAgency', 'Agency'],
};

/** The acts of administrators move into the audit log, which has those of everybody in all subgraphs. */
export const auditEntries: Migration<Ctx> = {
  name: '0006-audit-entries',
  async up({ db, config }) {
    const { db: connection } = db.auditEntries;
    const names = (await connection.listCollections()).map(({ name }) => name);
    if (!names.includes(OLD)) return;
    const old = connection.collection<OldEntry>(OLD);
    const log = connection.collection<AuditEntryDocument>(db.auditEntries.collection.collectionName);
    for await (const entry of old.find()) {
      const moved = converted(entry, purgeAfter(config, entry.createdAt));
      // Again after an interruption: the entry is there already.
      await log.updateOne({ _id: entry._id }, { $setOnInsert: moved }, { upsert: true });
    }
    await old.drop();
  },
  // The previous version starts a log of its own; these entries stay where they are.
  async down() {},
};

function converted(
  { actorId, action, target, outcome, ip, userAgent, createdAt }: OldEntry,
  purgeAt: Date,
): Omit<AuditEntryDocument, '_id'> {
  const [operation, entity] = ACTIONS[action] ?? [action, null];
  const isSignIn = action === 'admin.login';
  return {
    actorKind: 'admin',
    actorId,
    operation,
    entity,
    entityId: isSignIn ? actorId : target,
    changes: isSignIn ? [{ field: 'email', before: null, after: target }] : [],
    outcome,
    service: 'users',
    requestId: 'unknown',
    ip: ip ?? null,
    userAgent: userAgent ?? null,
    occurredAt: createdAt,
    purgeAt,
    createdAt,
    updatedAt: createdAt,
  };
}
