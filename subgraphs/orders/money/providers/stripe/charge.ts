import { z } from 'zod';
import type { Charge, ChargeStatus, ProviderRefund } from '../outcomes.ts';
import { fromStripe } from './amounts.ts';

/** The metadata field that stores the idempotency key of the authorization, to find the intent by. */
export const KEY_FIELD = 'souk_key';

const units = z.int().nonnegative();
const metadata = z.record(z.string(), z.string());

const latestCharge = z.object({
  amount: units,
  amount_captured: units,
  amount_refunded: units,
  status: z.string(),
  payment_method_details: z
    .object({ card: z.object({ brand: z.string().nullable(), last4: z.string().nullable() }).nullish() })
    .nullish(),
});

/** The fields read from a PaymentIntent with an expanded `latest_charge`. */
export const intentAnswer = z.object({
  id: z.string().startsWith('pi_'),
  amount: units,
  currency: z.string(),
  created: z.int(),
  metadata,
  status: z.string(),
  latest_charge: latestCharge.nullable(),
});
type Intent = z.output<typeof intentAnswer>;

export const refundAnswer = z.object({
  id: z.string(),
  amount: units,
  currency: z.string(),
  status: z.string().nullable(),
  payment_intent: intentAnswer,
});

/** Metadata without the field that the adapter adds. */
export function ownMetadata(all: Readonly<Record<string, string>>): Record<string, string> {
  const { [KEY_FIELD]: _, ...own } = all;
  return own;
}

/** The status of a charge by that of its intent; null for a status that card payments never have. */
export function statusOf(status: string, everHeld: boolean): ChargeStatus | null {
  switch (status) {
    case 'requires_capture':
      return 'authorized';
    case 'succeeded':
      return 'captured';
    case 'canceled':
      return everHeld ? 'voided' : 'declined';
    case 'requires_payment_method':
    case 'requires_confirmation':
    case 'requires_action':
      return 'declined';
    default:
      return null;
  }
}

/** The charge of an intent; null when its status is unknown. */
export function chargeOfIntent(intent: Intent): Charge | null {
  const { latest_charge: latest } = intent;
  const held = latest?.status === 'succeeded' ? latest : null;
  const status = statusOf(intent.status, held !== null);
  if (status === null) return null;
  const toMinor = (amount: number) => fromStripe(amount, intent.currency);
  const card = latest?.payment_method_details?.card;
  return {
    ref: intent.id,
    status,
    currency: intent.currency.toUpperCase(),
    authorizedMinor: held && status !== 'declined' ? toMinor(held.amount) : 0,
    capturedMinor: status === 'captured' && held ? toMinor(held.amount_captured) : 0,
    refundedMinor: held ? toMinor(refundedOf(held)) : 0,
    metadata: ownMetadata(intent.metadata),
    card: card ? { brand: card.brand ?? 'unknown', last4: card.last4 ?? '' } : null,
    createdAt: new Date(intent.created * 1000),
  };
}

/** What was refunded. Stripe also counts the released rest of an authorization as refunded, which nobody paid. */
function refundedOf(held: z.output<typeof latestCharge>): number {
  const released = held.amount - held.amount_captured;
  return held.amount_refunded >= released ? held.amount_refunded - released : held.amount_refunded;
}

/** The refund; null when the bank refused it. */
export function providerRefundOf(answer: z.output<typeof refundAnswer>): ProviderRefund | null {
  const { id, status } = answer;
  if (status === 'failed' || status === 'canceled') return null;
  const currency = answer.currency.toUpperCase();
  return {
    ref: id,
    chargeRef: answer.payment_intent.id,
    amount: { amountMinor: fromStripe(answer.amount, currency), currency },
    status: status === 'succeeded' ? 'succeeded' : 'pending',
  };
}
