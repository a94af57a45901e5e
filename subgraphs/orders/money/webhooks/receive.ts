import type { IncomingHttpHeaders } from 'node:http';
import { isDuplicate, newId } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { reconcile } from './reconcile.ts';

/** The payment is being written at this moment; the provider has to send the event again. */
export class WebhookDeferred extends Error {
  override readonly name = 'NotNow';
}

/**
 * Handles a webhook of a payment provider. The event is only a hint: the charge is then read from the provider, so the
 * order, age and number of events do not matter. The event and its effect are stored together or not at all. Raises
 * WebhookRejected for an event that cannot be trusted or read; WebhookDeferred, PaymentFault and database errors when
 * nothing was stored and the event has to be sent again.
 */
export async function receiveWebhook(
  ctx: Ctx,
  rawBody: Buffer,
  headers: IncomingHttpHeaders,
): Promise<'ACCEPTED' | 'SEEN'> {
  const { provider } = ctx.runtime;
  const { id: eventId, type, createdAt, chargeRef } = provider.verifyWebhook(rawBody, headers);
  if (type === 'other' || chargeRef === null) return 'ACCEPTED';
  const known = { provider: provider.name, eventId };
  if (await ctx.db.webhookEvents.exists(known)) return 'SEEN';
  // Before the transaction, which then sees everything that led to this state of the charge.
  const charge = await provider.find({ ref: chargeRef }, ctx.signal);
  try {
    await ctx.transaction(async () => {
      const { outcome, orderId } = charge
        ? await reconcile(ctx, charge)
        : { outcome: 'UNMATCHED' as const, orderId: null };
      if (outcome === 'LATER') throw new WebhookDeferred(`the payment of order ${orderId} is being written`);
      const event = { ...known, type, chargeRef, orderId, happenedAt: createdAt, outcome };
      await ctx.db.webhookEvents.create([{ _id: newId('whe'), ...event }]);
    });
    return 'ACCEPTED';
  } catch (error) {
    // A copy of the event was faster, and this one was rolled back.
    if (isDuplicate(error, 'eventId')) return 'SEEN';
    throw error;
  }
}
