import { type Document, defineModel } from '@souk/subgraph';

/** A public key with which a person signs in. */
export interface PasskeyDocument extends Document {
  accountId: string;
  /** The id that the authenticator gave it, in base64url. */
  credentialId: string;
  /** The public key in COSE, as base64url. */
  publicKey: string;
  /** The signature counter of the last use; always 0 for passkeys that are copied between devices. */
  counter: number;
  /** How browsers may reach it, such as `internal` or `usb`. */
  transports: string[];
  name: string;
  /** Whether the passkey may be copied to other devices of the person. */
  canSync: boolean;
  /** Whether it was copied when it was last used. */
  isSynced: boolean;
  lastUsedAt: Date | null;
}

export const passkeyModel = defineModel<PasskeyDocument>(
  'passkeys',
  {
    accountId: { type: String, required: true },
    credentialId: { type: String, required: true },
    publicKey: { type: String, required: true },
    counter: { type: Number, required: true },
    transports: { type: [String], default: [] },
    name: { type: String, required: true },
    canSync: { type: Boolean, required: true },
    isSynced: { type: Boolean, required: true },
    lastUsedAt: { type: Date, default: null },
  },
  [
    {
      keys: { credentialId: 1 },
      serves: 'signing in with a passkey, and one account per passkey',
      unique: true,
    },
    { keys: { accountId: 1, createdAt: 1, _id: 1 }, serves: 'the passkeys of an account by date' },
  ],
);
