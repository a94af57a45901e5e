import { type Document, defineModel } from '@souk/subgraph';

const DAY_MS = 86_400_000;

/** For how long requests are kept: without a confirmation, while they wait, and once they are over. */
export const KEPT_MS = { PENDING: 7 * DAY_MS, WAITING: 365 * DAY_MS, OVER: 30 * DAY_MS } as const;

/** A request by address that is not confirmed yet, one that waits, one whose mail was sent, and one that was ended by a link. */
export type StoredStatus = 'PENDING' | 'WAITING' | 'NOTIFIED' | 'STOPPED';

/** Somebody's request to be notified once a variant is available. */
export interface BackInStockDocument extends Document {
  variantId: string;
  /** The id of the account, or the address of somebody who gave no more. */
  holder: string;
  byEmail: boolean;
  status: StoredStatus;
  /** PENDING or WAITING. */
  isOpen: boolean;
  /** Since when a mail with the link to confirm is due; null when there is none to send. */
  confirmationDueAt: Date | null;
  /** When the last such mail was sent, and how many were. */
  confirmationSentAt: Date | null;
  confirmationCount: number;
  /** Digests of the tokens in its mails. */
  tokenHashes: string[];
  notifiedAt: Date | null;
  /** When the document is deleted. */
  purgeAt: Date;
}

export const backInStockModel = defineModel<BackInStockDocument>(
  'backInStockRequests',
  {
    variantId: { type: String, required: true },
    holder: { type: String, required: true },
    byEmail: { type: Boolean, required: true },
    status: { type: String, enum: ['PENDING', 'WAITING', 'NOTIFIED', 'STOPPED'], required: true },
    isOpen: { type: Boolean, required: true },
    confirmationDueAt: { type: Date, default: null },
    confirmationSentAt: { type: Date, default: null },
    confirmationCount: { type: Number, default: 0 },
    tokenHashes: { type: [String], default: [] },
    notifiedAt: { type: Date, default: null },
    purgeAt: { type: Date, required: true },
  },
  [
    {
      keys: { variantId: 1, holder: 1 },
      unique: true,
      where: { isOpen: true },
      serves: 'one open request of a person for a variant',
    },
    { keys: { variantId: 1, status: 1, _id: 1 }, serves: 'those who wait for a variant, by turn' },
    { keys: { holder: 1, createdAt: -1, _id: -1 }, serves: 'the requests of a person, newest first' },
    {
      keys: { holder: 1, confirmationSentAt: 1 },
      where: { confirmationSentAt: { $gt: new Date(0) } },
      serves: 'how many mails an address got today',
    },
    {
      keys: { confirmationDueAt: 1 },
      where: { confirmationDueAt: { $gt: new Date(0) } },
      serves: 'the mails that are due',
    },
    {
      keys: { tokenHashes: 1 },
      where: { tokenHashes: { $gt: '' } },
      serves: 'the request of a mailed token',
    },
    { keys: { purgeAt: 1 }, expireAfterSeconds: 0, serves: 'deleting what nobody waits for any more' },
  ],
);
