import { type Encrypted, peopleOf, type SoukEvent } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { Recipient } from '../emails/email.model.ts';
import { newEmail } from '../emails/new-email.ts';
import { enqueueEmail } from '../sending/enqueue.ts';

/** An email about an event. */
export interface EventMail {
  template: string;
  /** An address, or the recipient whose address is looked up when the email is sent. */
  to: string | Recipient;
  variables: Record<string, unknown>;
  /** Variables that stay encrypted until the email is sent. */
  secrets?: Record<string, Encrypted>;
}

/**
 * Queues an email about an event within the transaction of its handler: one per event and recipient, even when the event
 * is delivered twice. Nothing is looked up or rendered here.
 */
export async function queueMail(ctx: Ctx, event: SoukEvent, mail: EventMail): Promise<void> {
  const address = typeof mail.to === 'string' ? mail.to : null;
  const recipient = typeof mail.to === 'string' ? null : mail.to;
  const onceKey = `event:${event.id}:${recipient ? `${recipient.kind}:${recipient.id}` : address}`;
  if (await ctx.db.emails.exists({ onceKey })) return;
  const email = newEmail(ctx, {
    to: address === null ? [] : [address],
    recipient,
    about: peopleOf(event),
    templateKey: mail.template,
    variables: JSON.stringify(mail.variables),
    secrets: mail.secrets ?? null,
    carriesSecrets: mail.secrets !== undefined,
    renderAtSending: true,
    onceKey,
  });
  await ctx.db.emails.create([email]);
  ctx.afterCommit(() => void enqueueEmail(ctx, email));
}
