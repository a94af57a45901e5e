import { type Document, defineModel } from '@souk/subgraph';

/** Whether a change waits for its code, is in effect, or was cancelled, replaced, undone or voided. */
export type EmailChangeStatus = 'PENDING' | 'CONFIRMED' | 'ENDED';

/** One change of the address of an account, from its request to the end of the time in which it can be undone. */
export interface EmailChangeDocument extends Document {
  userId: string;
  /** Both case-folded. */
  oldEmail: string;
  newEmail: string;
  status: EmailChangeStatus;
  /** A hash of the token that was mailed to the old address; null before the confirmation and once it is void. */
  undoTokenHash: string | null;
  /** Until when the old address can undo the change, and is given to nobody else. */
  undoUntil: Date | null;
  /** When the document may be deleted. */
  purgeAt: Date;
}

export const emailChangeModel = defineModel<EmailChangeDocument>(
  'emailChanges',
  {
    userId: { type: String, required: true },
    oldEmail: { type: String, required: true },
    newEmail: { type: String, required: true },
    status: { type: String, default: 'PENDING' },
    undoTokenHash: { type: String, default: null },
    undoUntil: { type: Date, default: null },
    purgeAt: { type: Date, required: true },
  },
  [
    { keys: { userId: 1, createdAt: -1 }, serves: 'the changes of an account, newest first' },
    {
      keys: { userId: 1, status: 1 },
      serves: 'one pending change per account',
      unique: true,
      where: { status: 'PENDING' },
    },
    {
      keys: { undoTokenHash: 1 },
      serves: 'undoing a change by its token',
      unique: true,
      where: { undoTokenHash: { $gt: '' } },
    },
    {
      keys: { oldEmail: 1, undoUntil: 1 },
      serves: 'whether an address is held for its former owner',
      where: { status: 'CONFIRMED' },
    },
    { keys: { purgeAt: 1 }, serves: 'deleting old changes', expireAfterSeconds: 0 },
  ],
);
