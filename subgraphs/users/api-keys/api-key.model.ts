import { type ApiKeyScope, type Document, defineModel } from '@souk/subgraph';
import { Schema } from 'mongoose';

/** A secret of an API key: its digest, and until when it holds beside a newer one. */
export interface ApiKeySecret {
  digest: string;
  /** The administrator to whom it was shown, who is another one than the creator once the key was rotated. */
  shownTo: string | null;
  /** Null for the newest secret, which holds as long as the key. */
  until: Date | null;
}

/** A key of a program outside of Souk. Its secret is shown once and kept as a digest. */
export interface ApiKeyDocument extends Document {
  name: string;
  /** The name, folded; a search matches a part of it. */
  searchText: string;
  scopes: ApiKeyScope[];
  /** The administrator who made it. The key ends with that person's rights. */
  createdBy: string;
  expiresAt: Date;
  /** The newest secret first; at most two. */
  secrets: ApiKeySecret[];
  revokedAt: Date | null;
  /** Accurate to some minutes. */
  lastUsedAt: Date | null;
  /** Whether its creator got the mail about its expiry. */
  isExpiryAnnounced: boolean;
  version: number;
}

const secret = new Schema<ApiKeySecret>(
  {
    digest: { type: String, required: true },
    shownTo: { type: String, default: null },
    until: { type: Date, default: null },
  },
  { _id: false },
);

export const apiKeyModel = defineModel<ApiKeyDocument>(
  'apiKeys',
  {
    name: { type: String, required: true },
    searchText: { type: String, required: true },
    scopes: { type: [String], required: true },
    createdBy: { type: String, required: true },
    expiresAt: { type: Date, required: true },
    secrets: { type: [secret], required: true },
    revokedAt: { type: Date, default: null },
    lastUsedAt: { type: Date, default: null },
    isExpiryAnnounced: { type: Boolean, default: false },
    version: { type: Number, default: 1 },
  },
  [
    { keys: { createdAt: -1, _id: -1 }, serves: 'API keys by date' },
    { keys: { createdBy: 1 }, serves: 'the API keys that end with the rights of their creator' },
    {
      keys: { 'secrets.shownTo': 1 },
      serves: 'the API keys that end with the rights of somebody who knows them',
    },
    { keys: { expiresAt: 1, _id: 1 }, serves: 'API keys by expiry, and those that are about to expire' },
  ],
);
