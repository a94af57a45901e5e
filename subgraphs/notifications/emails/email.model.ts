import { type Document, defineModel, type Encrypted } from '@souk/subgraph';

/** A recipient whose address is looked up when the email is sent; RESPONSABLES and DIRECTORS are those of an agency. */
export interface Recipient {
  kind: 'USER' | 'SELLER' | 'RESPONSABLES' | 'DIRECTORS';
  id: string;
}

/** One attempt to send an email. */
export interface StoredAttempt {
  at: Date;
  error: string | null;
  /** The reply of the mail server. */
  response: string | null;
}

export type EmailStatus = 'QUEUED' | 'SENDING' | 'SENT' | 'FAILED';

/** An email from its request to its final state. */
export interface EmailDocument extends Document {
  /** Empty until the recipient is looked up. */
  to: string[];
  cc: string[];
  bcc: string[];
  recipient: Recipient | null;
  /** The accounts that the event was about, its recipient or not: its content goes when one of them is erased. */
  about: string[];
  /** The content with masked secrets. Null until it is rendered. */
  subject: string | null;
  html: string | null;
  text: string | null;
  templateKey: string | null;
  locale: string;
  /** JSON text, as names of variables may contain characters with a meaning for MongoDB. */
  variables: string | null;
  /** Encrypted variables, which are decrypted only for sending and removed afterwards. */
  secrets: Record<string, Encrypted> | null;
  carriesSecrets: boolean;
  /** Emails about events are rendered when they are sent, as the recipient's name is known only then. */
  renderAtSending: boolean;
  status: EmailStatus;
  /** The number of attempts that were started. */
  tries: number;
  attempts: StoredAttempt[];
  /** The time of the next attempt. */
  dueAt: Date;
  /** The attempt that holds the email, and when its lease ends. */
  claim: string | null;
  leaseUntil: Date | null;
  /** The same in every attempt, so that receivers recognize a repeated email. */
  messageId: string;
  smtpResponse: string | null;
  error: string | null;
  sentAt: Date | null;
  /** The idempotency key; a repeated request returns this email. */
  onceKey: string | null;
  /** The hash of the request's input. */
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
    about: [String],
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
    { keys: { createdAt: -1, _id: -1 }, serves: 'emails' },
    { keys: { status: 1, createdAt: -1, _id: -1 }, serves: 'emails by status' },
    { keys: { to: 1, createdAt: -1, _id: -1 }, serves: 'emails by recipient' },
    {
      keys: { cc: 1, createdAt: -1, _id: -1 },
      where: { cc: { $gt: '' } },
      serves: 'emails by a recipient of a copy',
    },
    {
      keys: { bcc: 1, createdAt: -1, _id: -1 },
      where: { bcc: { $gt: '' } },
      serves: 'emails by a hidden recipient',
    },
    {
      keys: { 'recipient.id': 1 },
      where: { 'recipient.id': { $gt: '' } },
      serves: 'the emails to a person or a business, for exports and erasures',
    },
    {
      keys: { about: 1 },
      where: { about: { $gt: '' } },
      serves: 'the emails about a person, for erasures',
    },
    { keys: { templateKey: 1, createdAt: -1, _id: -1 }, serves: 'emails by template' },
    {
      keys: { onceKey: 1 },
      unique: true,
      where: { onceKey: { $gt: '' } },
      serves: 'one email per event and recipient, and per idempotency key',
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
  { audited: { type: 'Email', fields: ['to', 'cc', 'bcc', 'templateKey', 'resendOf'] } },
);
