import { type Document, defineModel } from '@souk/subgraph';
import { Schema } from 'mongoose';

/** A piece of a file of an import or export. Its id is the file's and its place, so that files are read in order. */
export interface ChunkDocument extends Document {
  bytes: Buffer;
  /** When MongoDB removes it. */
  expiresAt: Date;
}

/** A stored file. */
export interface StoredFile {
  fileId: string;
  bytes: number;
}

export const chunkModel = defineModel<ChunkDocument>(
  'catalogueFileChunks',
  {
    bytes: { type: Schema.Types.Buffer, required: true },
    expiresAt: { type: Date, required: true },
  },
  [
    {
      keys: { expiresAt: 1 },
      expireAfterSeconds: 0,
      serves: 'the removal of files of imports and exports, also of those that a killed process left',
    },
  ],
);
