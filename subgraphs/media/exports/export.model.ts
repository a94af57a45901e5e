import { type Document, defineModel } from '@souk/subgraph';

export type ExportStatus = 'REQUESTED' | 'READY' | 'FAILED' | 'EXPIRED';

/** An archive of what Souk holds of a person. */
export interface DataExportDocument extends Document {
  userId: string;
  status: ExportStatus;
  /** How often making it was started; the number of the attempt that may complete it. */
  attempts: number;
  /** Whether the person deleted it: it is kept unseen until no process can be making it, and no other one may be requested. */
  isRemoved: boolean;
  readyAt: Date | null;
  /** When the archive is deleted; null until it is ready. */
  expiresAt: Date | null;
  bytes: number | null;
  failureReason: string | null;
  /** When the sweep looks at it: to make it, should its job be lost, or to delete it. Null when nothing is to be done. */
  dueAt: Date | null;
}

const date = { type: Date, default: null };

export const dataExportModel = defineModel<DataExportDocument>(
  'dataExports',
  {
    userId: { type: String, required: true },
    status: { type: String, required: true },
    attempts: { type: Number, default: 0 },
    isRemoved: { type: Boolean, default: false },
    readyAt: date,
    expiresAt: date,
    bytes: { type: Number, default: null },
    failureReason: { type: String, default: null },
    dueAt: date,
  },
  [
    { keys: { userId: 1, createdAt: -1, _id: -1 }, serves: 'the exports of a person, newest first' },
    {
      keys: { userId: 1 },
      name: 'oneAtATime',
      unique: true,
      where: { status: 'REQUESTED' },
      serves: 'one export at a time for each person',
    },
    { keys: { dueAt: 1 }, serves: 'the sweep over exports', where: { dueAt: { $gt: new Date(0) } } },
  ],
);
