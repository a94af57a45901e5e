import { type Document, defineModel, type Viewer } from '@souk/subgraph';
import { Schema } from 'mongoose';
import type { StoredFile } from '../catalogue-files/chunk.model.ts';
import type { AnyField } from '../catalogue-files/columns.ts';
import type { DecimalSeparator } from './reading/decimals.ts';
import type { Encoding } from './reading/encoding.ts';

export type ImportStatus =
  | 'AWAITING_FILE'
  | 'READY'
  | 'RUNNING'
  | 'CHECKED'
  | 'COMPLETED'
  | 'FAILED'
  | 'CANCELLED'
  | 'UNDOING'
  | 'UNDONE';
export type ImportMode = 'CREATE' | 'UPDATE' | 'UPSERT';
export type FileFormat = 'CSV' | 'JSON';

/** What a column is taken for, where its owner said so; null: it is not read. */
export interface MappedColumn {
  header: string;
  field: AnyField | null;
}

/** The counters of a run. */
export interface ImportCounts {
  /** Rows that are done. */
  processedRowCount: number;
  /** Products of the file that are done, from which a run goes on. */
  processedCount: number;
  createdCount: number;
  updatedCount: number;
  unchangedCount: number;
  failedCount: number;
  errorCount: number;
  warningCount: number;
  storedPictureCount: number;
  refusedPictureCount: number;
  undoneCount: number;
  keptCount: number;
}

export const NOTHING_DONE: ImportCounts = {
  processedRowCount: 0,
  processedCount: 0,
  createdCount: 0,
  updatedCount: 0,
  unchangedCount: 0,
  failedCount: 0,
  errorCount: 0,
  warningCount: 0,
  storedPictureCount: 0,
  refusedPictureCount: 0,
  undoneCount: 0,
  keptCount: 0,
};

/** An import of a seller's products from a file. */
export interface ImportDocument extends Document, ImportCounts {
  sellerId: string;
  /** Who began it; the job acts for them. */
  actor: Pick<Viewer, 'kind' | 'userId' | 'sellerId' | 'apiKeyId' | 'permissions'>;
  filename: string;
  format: FileFormat | null;
  mode: ImportMode;
  isDryRun: boolean;
  status: ImportStatus;
  source: (StoredFile & { encoding: Encoding }) | null;
  pictures: StoredFile | null;
  mapping: MappedColumn[];
  /** Null: found from the file. */
  decimalSeparator: DecimalSeparator | null;
  /** The rows of the file; null until it was read. */
  rowCount: number | null;
  /** Why the file could not be read. */
  failure: { message: string; remedy: string } | null;
  /** The process that may go on with it. */
  runner: string | null;
  /** How often a process took it up. */
  attempts: number;
  isCancelled: boolean;
  startedAt: Date | null;
  finishedAt: Date | null;
  /** When another process may take it up; null while nothing is to be done. */
  dueAt: Date | null;
  /** When it is removed with all that belongs to it. */
  expiresAt: Date;
}

const count = { type: Number, default: 0 };
const date = { type: Date, default: null };
const text = { type: String, default: null };

export const importModel = defineModel<ImportDocument>(
  'catalogueImports',
  {
    sellerId: { type: String, required: true },
    actor: { type: Schema.Types.Mixed, required: true },
    filename: { type: String, required: true },
    format: text,
    mode: { type: String, default: 'UPSERT' },
    isDryRun: { type: Boolean, default: false },
    status: { type: String, required: true },
    source: { type: Schema.Types.Mixed, default: null },
    pictures: { type: Schema.Types.Mixed, default: null },
    mapping: { type: [{ _id: false, header: String, field: String }], default: [] },
    decimalSeparator: text,
    rowCount: { type: Number, default: null },
    failure: { type: Schema.Types.Mixed, default: null },
    runner: text,
    attempts: count,
    isCancelled: { type: Boolean, default: false },
    startedAt: date,
    finishedAt: date,
    dueAt: date,
    expiresAt: { type: Date, required: true },
    processedRowCount: count,
    processedCount: count,
    createdCount: count,
    updatedCount: count,
    unchangedCount: count,
    failedCount: count,
    errorCount: count,
    warningCount: count,
    storedPictureCount: count,
    refusedPictureCount: count,
    undoneCount: count,
    keptCount: count,
  },
  [
    {
      keys: { sellerId: 1, createdAt: -1, _id: -1 },
      serves: 'the imports of a seller, newest and oldest first, and how many of them are open',
    },
    { keys: { createdAt: -1, _id: -1 }, serves: 'all imports, newest and oldest first, for administrators' },
    { keys: { dueAt: 1 }, where: { dueAt: { $gt: new Date(0) } }, serves: 'the sweep over imports' },
    { keys: { expiresAt: 1 }, expireAfterSeconds: 0, serves: 'the removal of imports' },
  ],
);
