import { z } from 'zod';
import { CHARGE_STATUSES, DECLINE_CODES, REFUSAL_CODES, WEBHOOK_TYPES } from './outcomes.ts';

const minor = z.int().nonnegative();
const instant = z.iso.datetime().transform((text) => new Date(text));

export const chargeAnswer = z.object({
  ref: z.string(),
  status: z.enum(CHARGE_STATUSES),
  currency: z.string(),
  authorizedMinor: minor,
  capturedMinor: minor,
  refundedMinor: minor,
  metadata: z.record(z.string(), z.string()),
  card: z.object({ brand: z.string(), last4: z.string() }).nullable(),
  createdAt: instant,
});

const refundAnswer = z
  .object({
    ref: z.string(),
    chargeRef: z.string(),
    amountMinor: minor,
    currency: z.string(),
    status: z.literal('succeeded'),
  })
  .transform(({ amountMinor, currency, ...refund }) => ({ ...refund, amount: { amountMinor, currency } }));

export const doneAnswer = z.object({ charge: chargeAnswer });
export const refundedAnswer = z.object({ charge: chargeAnswer, refund: refundAnswer });
export const listAnswer = z.object({ charges: z.array(chargeAnswer) });

/** Every response between 400 and 499. */
export const errorAnswer = z.object({
  charge: chargeAnswer.nullish().transform((charge) => charge ?? null),
  error: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('decline'),
      // An unknown code is still a decline, so it maps to the general one.
      code: z.enum(DECLINE_CODES).catch('card_declined'),
      message: z.string(),
    }),
    z.object({ type: z.literal('refusal'), code: z.enum(REFUSAL_CODES), message: z.string() }),
    z.object({ type: z.literal('idempotency_conflict'), message: z.string() }),
    z.object({ type: z.literal('idempotency_in_progress'), message: z.string() }),
    z.object({ type: z.literal('invalid_request'), code: z.string(), message: z.string() }),
  ]),
});

export const webhookBody = z.object({
  id: z.string(),
  type: z.enum([...WEBHOOK_TYPES, 'other']).catch('other'),
  createdAt: instant,
  charge: z.object({ ref: z.string(), metadata: z.record(z.string(), z.string()) }).nullish(),
});
