import { type Document, defineModel } from '@souk/subgraph';
import { instant, optionalText, text } from '../../common/schema.ts';

/**
 * What hearing of an event led to. NOTHING: Souk knew already, or whoever drives the checkout will see to it. WOKEN:
 * the checkout goes on now. UNMATCHED: the charge belongs to no payment of Souk's.
 */
export type WebhookOutcome = 'NOTHING' | 'WOKEN' | 'CANCELLED' | 'REFUNDED' | 'UNMATCHED';

/** An event of a card provider's that was heard and dealt with. */
export interface WebhookEventDocument extends Document {
  provider: string;
  /** The event's name at the provider, the same each time it is told. */
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
    { keys: { provider: 1, eventId: 1 }, unique: true, serves: 'that an event has its effect once' },
    { keys: { createdAt: 1 }, expireAfterSeconds: KEPT_S, serves: 'the removal of what no provider repeats' },
  ],
);
