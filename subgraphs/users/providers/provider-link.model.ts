import { type Document, defineModel } from '@souk/subgraph';

/** A person at a provider, and the account that they sign in to. */
export interface ProviderLinkDocument extends Document {
  accountId: string;
  /** The name of the provider in the settings. */
  provider: string;
  issuer: string;
  /** The id of the person at the issuer, which unlike an address never changes hands. */
  subject: string;
  /** The address that the provider gave when it was linked; only shown. */
  email: string | null;
  linkedAt: Date;
  lastUsedAt: Date | null;
  /** When the person unlinked it: it signs in no more, until a signed-in person links it again. Null while it is linked. */
  unlinkedAt: Date | null;
}

export const providerLinkModel = defineModel<ProviderLinkDocument>(
  'providerLinks',
  {
    accountId: { type: String, required: true },
    provider: { type: String, required: true },
    issuer: { type: String, required: true },
    subject: { type: String, required: true },
    email: { type: String, default: null },
    linkedAt: { type: Date, required: true },
    lastUsedAt: { type: Date, default: null },
    unlinkedAt: { type: Date, default: null },
  },
  [
    {
      keys: { issuer: 1, subject: 1 },
      serves: 'signing in with a provider, and one account per person at an issuer',
      unique: true,
    },
    {
      keys: { accountId: 1, issuer: 1 },
      serves: 'the links of an account, and whether it has one of an issuer',
    },
  ],
);
