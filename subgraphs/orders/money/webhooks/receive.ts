import type { IncomingHttpHeaders } from 'node:http';
import { isDuplicate, newId } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { runtimeOf } from '../../runtime.ts';
import { reconcile } from './reconcile.ts';

/** The payment cannot be judged at this moment; the provider has to tell the event again. */
export class WebhookDeferred extends Error {
  override readonly name = 'NotNow';
}

/**
 * Takes in what a card provider reports. The event is a hint only: the truth is what the provider says of the charge
 * when asked, so order, age and number of its events do not matter. The event and its effect are written together, or
 * neither is. Raises WebhookRejected for what cannot be trusted or read; NotNow, PaymentFault and errors of the
 * database when nothing was stored and the event has to come again.
 */
export async function receiveWebhook(
  ctx: Ctx,
  rawBody: Buffer,
  headers: IncomingHttpHeaders,
): Promise<'ACCEPTED' | 'SEEN'> {
  const { provider } = runtimeOf(ctx);
  const { id: eventId, type, createdAt, chargeRef } = provider.verifyWebhook(rawBody, headers);
  if (type === 'other' || chargeRef === null) return 'ACCEPTED';
  const known = { provider: provider.name, eventId };
  if (await ctx.db.webhookEvents.exists(known)) return 'SEEN';
  // Before the transaction, which then sees whatever led to the charge being so.
  const charge = await provider.find({ ref: chargeRef }, ctx.signal);
  try {
    await ctx.transaction(async () => {
      const { outcome, orderId } = charge
        ? await reconcile(ctx, charge)
        : { outcome: 'UNMATCHED' as const, orderId: null };
      if (outcome === 'LATER') throw new WebhookDeferred(`the payment of ${orderId} is just being written`);
      const heard = { ...known, type, chargeRef, orderId, happenedAt: createdAt, outcome };
      await ctx.db.webhookEvents.create([{ _id: newId('whe'), ...heard }]);
    });
    return 'ACCEPTED';
  } catch (error) {
    // A copy of the event was faster; what this one wrote was rolled back.
    if (isDuplicate(error, 'eventId')) return 'SEEN';
    throw error;
  }
}
