import { type Document, defineModel, type Encrypted, type PublicKey } from '@souk/subgraph';

/** A key pair (ES256, RFC 7518) of access tokens; `_id` is its key id. */
export interface SigningKeyDocument extends Document {
  /** The newest key has the highest number. */
  number: number;
  publicKey: PublicKey;
  /** The private key (PKCS #8, PEM), encrypted with the internal key. */
  privateKey: Encrypted;
  /** The key is published before, so that all verifiers know it by then. */
  signsFrom: Date;
}

export const signingKeyModel = defineModel<SigningKeyDocument>(
  'signingKeys',
  {
    number: { type: Number, required: true },
    publicKey: { type: Object, required: true },
    privateKey: { type: String, required: true },
    signsFrom: { type: Date, required: true },
  },
  [{ keys: { number: 1 }, serves: 'one next key, even when several processes create it', unique: true }],
);
