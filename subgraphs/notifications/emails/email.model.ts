import { type Document, defineModel, type Encrypted } from '@souk/subgraph';

/** Whom a mail goes to when that is looked up only as it is sent; RESPONSABLES and DIRECTORS are those of an agency. */
export interface Recipient {
  kind: 'USER' | 'SELLER' | 'RESPONSABLES' | 'DIRECTORS';
  id: string;
}

/** One try to send a mail. */
export interface StoredAttempt {
  at: Date;
  error: string | null;
  /** What the mail server said. */
  response: string | null;
}

export type EmailStatus = 'QUEUED' | 'SENDING' | 'SENT' | 'FAILED';

/** A mail, from being asked for to its end. */
export interface EmailDocument extends Document {
  /** Empty until the recipient is looked up. */
  to: string[];
  cc: string[];
  bcc: string[];
  recipient: Recipient | null;
  /** The mail as it may be shown: secrets are masked. Null until it is rendered. */
  subject: string | null;
  html: string | null;
  text: string | null;
  templateKey: string | null;
  locale: string;
  /** JSON text: names of variables may hold characters that MongoDB gives a meaning. */
  variables: string | null;
  /** Variables that are opened only while sending, and dropped afterwards. */
  secrets: Record<string, Encrypted> | null;
  carriesSecrets: boolean;
  /** Mails about events are rendered as they are sent, when the recipient's name is known. */
  renderAtSending: boolean;
  status: EmailStatus;
  /** How many tries were begun. */
  tries: number;
  attempts: StoredAttempt[];
  /** Not before. */
  dueAt: Date;
  /** The try that holds the mail, and until when it is taken for alive. */
  claim: string | null;
  leaseUntil: Date | null;
  /** The same in every try, so that a receiver can tell a repeated mail. */
  messageId: string;
  smtpResponse: string | null;
  error: string | null;
  sentAt: Date | null;
  /** What this mail is asked for by; asking again gives this one. */
  onceKey: string | null;
  /** Of the input that it was asked for with. */
  inputHash: string | null;
  resendOf: string | null;
}

const text = { type: String, default: null };
const date = { type: Date, default: null };
const mixed = { type: Object, default: null };
const flag = { type: Boolean, default: false };

export const emailModel = defineModel<EmailDocument>(
  'emails',
  {
    to: [String],
    cc: [String],
    bcc: [String],
    recipient: mixed,
    subject: text,
    html: text,
    text,
    templateKey: text,
    locale: { type: String, required: true },
    variables: text,
    secrets: mixed,
    carriesSecrets: flag,
    renderAtSending: flag,
    status: { type: String, enum: ['QUEUED', 'SENDING', 'SENT', 'FAILED'], required: true },
    tries: { type: Number, default: 0 },
    attempts: [{ at: Date, error: text, response: text }],
    dueAt: { type: Date, required: true },
    claim: text,
    leaseUntil: date,
    messageId: { type: String, required: true },
    smtpResponse: text,
    error: text,
    sentAt: date,
    onceKey: text,
    inputHash: text,
    resendOf: text,
  },
  [
    { keys: { createdAt: -1, _id: -1 }, serves: 'emailHistory' },
    { keys: { status: 1, createdAt: -1, _id: -1 }, serves: 'emailHistory by status' },
    { keys: { to: 1, createdAt: -1, _id: -1 }, serves: 'emailHistory by recipient' },
    { keys: { templateKey: 1, createdAt: -1, _id: -1 }, serves: 'emailHistory by template' },
    {
      keys: { onceKey: 1 },
      unique: true,
      where: { onceKey: { $gt: '' } },
      serves: 'one mail per event and recipient, and per idempotency key',
    },
    {
      keys: { dueAt: 1 },
      where: { status: 'QUEUED' },
      name: 'waiting',
      serves: 'the sweep for mails whose job was lost',
    },
    {
      keys: { leaseUntil: 1 },
      where: { status: 'SENDING' },
      name: 'stalled',
      serves: 'the sweep for mails whose sender died',
    },
  ],
);
