import { newId } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { DEFAULT_LOCALE } from '../templates/template.service.ts';
import type { EmailDocument } from './email.model.ts';

/** A new QUEUED email with these fields and defaults for the others. It is not stored yet. */
export function newEmail(
  ctx: Ctx,
  parts: Partial<EmailDocument>,
): Omit<EmailDocument, 'createdAt' | 'updatedAt'> {
  const _id = newId('eml');
  return {
    _id,
    to: [],
    cc: [],
    bcc: [],
    recipient: null,
    about: [],
    subject: null,
    html: null,
    text: null,
    templateKey: null,
    locale: DEFAULT_LOCALE,
    variables: null,
    secrets: null,
    carriesSecrets: false,
    renderAtSending: false,
    status: 'QUEUED',
    tries: 0,
    attempts: [],
    dueAt: new Date(),
    claim: null,
    leaseUntil: null,
    messageId: `<${_id}@${senderDomain(ctx)}>`,
    smtpResponse: null,
    error: null,
    sentAt: null,
    onceKey: null,
    inputHash: null,
    resendOf: null,
    ...parts,
  };
}

const senderDomain = (ctx: Ctx): string => /@([^\s<>@]+?)>?$/.exec(ctx.config.MAIL_FROM)?.[1] ?? 'localhost';
