import { type Document, defineModel } from '@souk/subgraph';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** One action, or failed attempt, of an administrator. */
export interface AdminAuditEntryDocument extends Document {
  /** The account that acted; null when the sign-in failed. */
  actorId: string | null;
  action: string;
  target: string;
  /** `OK`, or the code of the refusal. */
  outcome: string;
  ip: string | null;
  userAgent: string | null;
}

export const adminAuditEntryModel = defineModel<AdminAuditEntryDocument>(
  'adminAuditEntries',
  {
    actorId: { type: String, default: null },
    action: { type: String, required: true },
    target: { type: String, required: true },
    outcome: { type: String, required: true },
    ip: { type: String, default: null },
    userAgent: { type: String, default: null },
  },
  [
    {
      keys: { createdAt: 1 },
      serves: 'reading the audit by date; entries expire after a year',
      expireAfterSeconds: YEAR_SECONDS,
    },
  ],
);
