import { type Document, defineModel } from '@souk/subgraph';

/** A seller whose products and changes need no approval. */
export interface TrustedSellerDocument extends Document {
  sellerId: string;
  trustedBy: string | null;
}

export const trustedSellerModel = defineModel<TrustedSellerDocument>(
  'trustedSellers',
  {
    sellerId: { type: String, required: true },
    trustedBy: { type: String, default: null },
  },
  [
    { keys: { sellerId: 1 }, unique: true, serves: 'whether a seller is trusted' },
    { keys: { createdAt: -1, _id: -1 }, serves: 'trusted sellers, newest and oldest first' },
  ],
  { audited: { type: 'TrustedSeller', fields: ['sellerId'] } },
);
