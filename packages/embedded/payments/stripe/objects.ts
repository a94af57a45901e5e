import type { ChargeView } from '../charge.ts';
import type { RefundView } from '../rules.ts';

const STATUSES = {
  authorized: 'requires_capture',
  captured: 'succeeded',
  voided: 'canceled',
  declined: 'requires_payment_method',
} as const;

/** The id of the intent whose one charge this is: the bank knows charges only. */
export const intentIdOf = (ref: string) => ref.replace(/^ch_/, 'pi_');
/** The charge of an intent. */
export const chargeRefOf = (intentId: string) => intentId.replace(/^pi_/, 'ch_');

const seconds = (iso: string) => Math.floor(Date.parse(iso) / 1000);

/** Whether a field was asked for as an object instead of its id. */
export type Expands = (path: string) => boolean;

/** Stripe's PaymentIntent of a charge. */
export function intentOf(view: ChargeView, expands: Expands = () => false, at = 'latest_charge') {
  const charge = chargeOf(view);
  return {
    id: intentIdOf(view.ref),
    object: 'payment_intent',
    amount: view.askedMinor,
    amount_capturable: view.status === 'authorized' ? view.authorizedMinor : 0,
    amount_received: view.capturedMinor,
    canceled_at: view.status === 'voided' ? seconds(view.createdAt) : null,
    capture_method: 'manual',
    created: seconds(view.createdAt),
    currency: view.currency.toLowerCase(),
    latest_charge: expands(at) ? charge : charge.id,
    livemode: false,
    metadata: view.metadata,
    payment_method_types: ['card'],
    status: STATUSES[view.status],
  };
}

/**
 * Stripe's Charge. What a partial capture or a void releases counts as refunded there: `amount_refunded` holds it
 * together with the amounts that were really refunded.
 */
export function chargeOf(view: ChargeView) {
  const { askedMinor, authorizedMinor, capturedMinor, refundedMinor, status } = view;
  const released = status === 'captured' || status === 'voided' ? authorizedMinor - capturedMinor : 0;
  const amountRefunded = released + refundedMinor;
  return {
    id: view.ref,
    object: 'charge',
    amount: askedMinor,
    amount_captured: capturedMinor,
    amount_refunded: amountRefunded,
    captured: status === 'captured',
    created: seconds(view.createdAt),
    currency: view.currency.toLowerCase(),
    livemode: false,
    metadata: view.metadata,
    paid: status !== 'declined',
    payment_intent: intentIdOf(view.ref),
    payment_method_details: { type: 'card', card: view.card },
    refunded: amountRefunded === askedMinor,
    status: status === 'declined' ? 'failed' : 'succeeded',
  };
}

/** Stripe's Refund. */
export function refundOf(refund: RefundView, view: ChargeView, expands: Expands) {
  const intent = intentOf(view, expands, 'payment_intent.latest_charge');
  return {
    id: refund.ref,
    object: 'refund',
    amount: refund.amountMinor,
    charge: view.ref,
    created: seconds(view.createdAt),
    currency: refund.currency.toLowerCase(),
    metadata: {},
    payment_intent: expands('payment_intent') ? intent : intent.id,
    status: refund.status,
  };
}
