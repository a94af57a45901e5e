/** A mail as it was received; attachments are described, not kept. */
export interface ReceivedMail {
  id: string;
  /** Envelope sender. */
  from: string;
  /** Envelope recipients, in lower case: whom it truly went to. */
  to: string[];
  subject: string;
  text: string;
  /** Empty when the mail has no HTML part. */
  html: string;
  /** Lower-case names; of a header given twice the last one. */
  headers: Record<string, string>;
  attachments: { name: string; type: string; bytes: number }[];
  /** ISO 8601, UTC. */
  receivedAt: string;
}

/** Ways in which a mail server fails, switched on and off by tests while it runs. */
export interface MailFaults {
  /** Refuse permanently (550). */
  reject?: boolean;
  /** Ask to come again later (451). */
  defer?: boolean;
  /** Wait before the mail is taken in. */
  delayMs?: number;
  /** Cut the connection instead of answering, `before` the mail is kept or `after`: then the sender cannot know. */
  hangUp?: 'before' | 'after';
}

export type MailMatch = (mail: ReceivedMail) => boolean;

/** The mailbox of everybody: whatever Souk sends arrives here. */
export interface MailInbox {
  readonly smtpUrl: string;
  /** The last 500 at most, oldest first; with `to`, those that went to this address. */
  mails(filter?: { to?: string }): ReceivedMail[];
  /** The oldest mail that matches, arrived already or yet to come. Raises an Error after `timeoutMs`. */
  waitFor(match: MailMatch, timeoutMs: number): Promise<ReceivedMail>;
  clear(): void;
  faults: MailFaults;
}
