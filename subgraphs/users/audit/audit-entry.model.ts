import { type Document, defineModel } from '@souk/subgraph';
import { Schema } from 'mongoose';

/** One field that a change set. */
export interface StoredChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** Who did what, in any subgraph. Written once and never changed. */
export interface AuditEntryDocument extends Document {
  /** The kind of the viewer that acted. */
  actorKind: string;
  /** The account, API key or service; null for callers that nobody knows. */
  actorId: string | null;
  /** The mutation; null when no request made the change. */
  operation: string | null;
  /** The type in the graph of what it is about, such as `User`. */
  entity: string | null;
  entityId: string | null;
  changes: StoredChange[];
  /** `OK`, or the code of the refusal. */
  outcome: string;
  /** The subgraph that recorded it. */
  service: string;
  requestId: string;
  ip: string | null;
  userAgent: string | null;
  occurredAt: Date;
  /** When the entry may expire. */
  purgeAt: Date;
}

/** Who acted, as an entry has it. */
export type StoredActor = Pick<AuditEntryDocument, 'actorKind' | 'actorId'>;

const byDate = { occurredAt: -1, _id: -1 } as const;

export const auditEntryModel = defineModel<AuditEntryDocument>(
  'auditEntries',
  {
    actorKind: { type: String, required: true },
    actorId: { type: String, default: null },
    operation: { type: String, default: null },
    entity: { type: String, default: null },
    entityId: { type: String, default: null },
    changes: {
      type: [{ field: String, before: Schema.Types.Mixed, after: Schema.Types.Mixed }],
      default: [],
    },
    outcome: { type: String, required: true },
    service: { type: String, required: true },
    requestId: { type: String, required: true },
    ip: { type: String, default: null },
    userAgent: { type: String, default: null },
    occurredAt: { type: Date, required: true },
    purgeAt: { type: Date, required: true },
  },
  [
    { keys: byDate, serves: 'the audit log by date' },
    { keys: { actorId: 1, ...byDate }, serves: 'what somebody did, by date' },
    { keys: { entityId: 1, ...byDate }, serves: 'what happened to an entity, by date' },
    { keys: { entity: 1, ...byDate }, serves: 'what happened to entities of a type, by date' },
    { keys: { operation: 1, ...byDate }, serves: 'the calls of an operation, by date' },
    { keys: { outcome: 1, ...byDate }, serves: 'what was refused with a code, by date' },
    { keys: { service: 1, ...byDate }, serves: 'what a subgraph recorded, by date' },
    { keys: { requestId: 1 }, serves: 'what one request did' },
    { keys: { purgeAt: 1 }, serves: 'the end of AUDIT_RETENTION_DAYS', expireAfterSeconds: 0 },
  ],
  { isAppendOnly: true },
);
