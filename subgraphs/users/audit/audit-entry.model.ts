import { type Document, defineModel } from '@souk/subgraph';
import { Schema } from 'mongoose';

/** Who changed what, in any subgraph. Written once and never changed. */
export interface AuditEntryDocument extends Document {
  /** The kind of the viewer that acted. */
  actorKind: string;
  /** The account, API key or service; null for anonymous callers. */
  actorId: string | null;
  /** The mutation; null when no request made the change. */
  operation: string | null;
  /** The type in the graph of what was changed, such as `User`. */
  entity: string;
  entityId: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  /** `OK`, or the code of the refusal. */
  outcome: string;
  /** The subgraph that recorded it. */
  service: string;
  requestId: string;
  ip: string | null;
  userAgent: string | null;
  occurredAt: Date;
}

export const auditEntryModel = defineModel<AuditEntryDocument>(
  'auditEntries',
  {
    actorKind: { type: String, required: true },
    actorId: { type: String, default: null },
    operation: { type: String, default: null },
    entity: { type: String, required: true },
    entityId: { type: String, required: true },
    before: { type: Schema.Types.Mixed, default: null },
    after: { type: Schema.Types.Mixed, default: null },
    outcome: { type: String, required: true },
    service: { type: String, required: true },
    requestId: { type: String, required: true },
    ip: { type: String, default: null },
    userAgent: { type: String, default: null },
    occurredAt: { type: Date, required: true },
  },
  [{ keys: { occurredAt: -1, _id: -1 }, serves: 'the audit log by date' }],
);
