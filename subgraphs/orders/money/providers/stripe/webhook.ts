import type { IncomingHttpHeaders } from 'node:http';
import Stripe from 'stripe';
import { z } from 'zod';
import { WebhookRejected } from '../errors.ts';
import type { WebhookEvent, WebhookType } from '../outcomes.ts';
import { isTimely, readSignature } from '../webhook-signature.ts';
import { ownMetadata } from './charge.ts';

const TYPES: Readonly<Record<string, WebhookType>> = {
  'payment_intent.amount_capturable_updated': 'payment.authorized',
  'payment_intent.payment_failed': 'payment.declined',
  'payment_intent.succeeded': 'payment.captured',
  'payment_intent.canceled': 'payment.voided',
  'charge.captured': 'payment.captured',
  'charge.refunded': 'payment.refunded',
  'charge.refund.updated': 'payment.refunded',
  'refund.created': 'payment.refunded',
  'refund.updated': 'payment.refunded',
  'refund.failed': 'payment.refunded',
};

const eventBody = z.object({
  id: z.string(),
  type: z.string(),
  created: z.int(),
  data: z.object({
    object: z.object({
      id: z.string().optional(),
      object: z.string(),
      payment_intent: z.string().nullish(),
      metadata: z.record(z.string(), z.string()).nullish(),
    }),
  }),
});

/**
 * Checks signature and age with the SDK, then reads the event. Unlike the SDK it also refuses a time in the future.
 * @throws WebhookRejected
 */
export function readStripeEvent(
  rawBody: Buffer | string,
  headers: IncomingHttpHeaders,
  secret: string,
  toleranceSeconds: number,
): WebhookEvent {
  const header = readSignature(headers['stripe-signature']);
  if (rawBody.length === 0) throw new WebhookRejected('unreadable', 'The webhook has no body');
  const verified = construct(rawBody, header.text, secret, toleranceSeconds);
  if (!isTimely(header.signedAt, toleranceSeconds)) throw tooOld(toleranceSeconds);
  const event = eventBody.safeParse(verified);
  if (!event.success) throw new WebhookRejected('unreadable', 'The webhook body is not an event');
  const { id, type, created, data } = event.data;
  const { object } = data;
  const ref = object.object === 'payment_intent' ? object.id : object.payment_intent;
  return {
    id,
    type: TYPES[type] ?? 'other',
    createdAt: new Date(created * 1000),
    chargeRef: ref ?? null,
    metadata: ownMetadata(object.metadata ?? {}),
  };
}

function construct(rawBody: Buffer | string, header: string, secret: string, tolerance: number): unknown {
  const verify = (seconds: number): unknown =>
    Stripe.webhooks.constructEvent(rawBody, header, secret, seconds);
  try {
    return verify(tolerance);
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) {
      throw new WebhookRejected('unreadable', 'The webhook body is not an event');
    }
    if (isValidSignature(() => verify(0))) throw tooOld(tolerance);
    throw new WebhookRejected('signature_mismatch', 'The webhook signature does not match its body');
  }
}

/** Whether the signature is valid apart from its age, which a tolerance of zero ignores. */
function isValidSignature(verify: () => unknown): boolean {
  try {
    verify();
    return true;
  } catch (error) {
    return !(error instanceof Stripe.errors.StripeSignatureVerificationError);
  }
}

const tooOld = (seconds: number) =>
  new WebhookRejected('too_old', `The webhook was not signed within ${seconds} s of now`);
