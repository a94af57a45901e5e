export { type AttachedServers, attachEmbedded } from './attach.ts';
export { EmbeddedError, type EmbeddedErrorKind } from './errors.ts';
export type { MailFaults, MailInbox, MailMatch, ReceivedMail } from './smtp/mail.ts';
export { startEmbedded } from './start.ts';
export type {
  EmbeddedOptions,
  EmbeddedServers,
  ServerControl,
  ServerInfo,
  ServerOrigin,
} from './types.ts';
