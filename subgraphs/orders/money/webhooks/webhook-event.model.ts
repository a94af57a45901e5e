import { type Document, defineModel } from '@souk/subgraph';
import { instant, optionalText, text } from '../../common/schema.ts';

/**
 * The effect of an event. NOTHING: it was known already, or is left to the running checkout. WOKEN: the checkout was
 * resumed. UNMATCHED: the charge belongs to no payment of Souk.
 */
export type WebhookOutcome = 'NOTHING' | 'WOKEN' | 'CANCELLED' | 'REFUNDED' | 'UNMATCHED';

/** A handled event of a payment provider. */
export interface WebhookEventDocument extends Document {
  provider: string;
  /** The id of the event at the provider, the same for each delivery. */
  eventId: string;
  type: string;
  chargeRef: string;
  orderId: string | null;
  /** When it happened, by the provider's clock. */
  happenedAt: Date;
  outcome: WebhookOutcome;
}

const KEPT_S = 30 * 86_400;

export const webhookEvents = defineModel<WebhookEventDocument>(
  'webhookEvents',
  {
    provider: text,
    eventId: text,
    type: text,
    chargeRef: text,
    orderId: optionalText,
    happenedAt: instant,
    outcome: text,
  },
  [
    { keys: { provider: 1, eventId: 1 }, unique: true, serves: 'one effect per event' },
    {
      keys: { createdAt: 1 },
      expireAfterSeconds: KEPT_S,
      serves: 'the removal of events that are no longer redelivered',
    },
  ],
);
