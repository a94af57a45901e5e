import { z } from 'zod';
import { InvalidPaymentRequest } from '../errors.ts';
import type { ChargeDone, ChargeRefusal } from '../outcomes.ts';
import type { PaymentProvider } from '../provider.ts';
import { toStripe } from './amounts.ts';
import { intentAnswer, KEY_FIELD, providerRefundOf, refundAnswer } from './charge.ts';
import { createStripeClient } from './client.ts';
import { isAboutToken } from './failures.ts';
import { createFinder } from './find.ts';
import { refused } from './refusals.ts';
import { createSender } from './send.ts';
import { methodOf } from './token.ts';
import { readStripeEvent } from './webhook.ts';

const NAME = 'stripe';
const EXPAND_INTENT = ['latest_charge'];
const EXPAND_REFUND = ['payment_intent.latest_charge'];
const MAX_METADATA_LENGTH = 500;

/** The settings of the adapter; durations in the unit of their names. */
const stripeSettings = z.object({
  secretKey: z.string().regex(/^[sr]k_\w{8,}$/, 'sk_… or rk_… as issued by Stripe'),
  webhookSecret: z.string().regex(/^whsec_\S{8,}$/, 'whsec_… as issued by Stripe'),
  baseUrl: z.url({ protocol: /^https?$/ }).default('https://api.stripe.com'),
  timeoutMs: z.int().positive().default(5_000),
  connections: z.int().positive().default(16),
  webhookToleranceSeconds: z.int().positive().default(300),
});

/**
 * The adapter to Stripe with its official SDK: an intent is confirmed off-session with manual capture, each call carries
 * its idempotency key, and nothing is retried here.
 * @throws ZodError when a setting is missing or malformed.
 */
export function createStripeProvider(settings: unknown): PaymentProvider {
  const config = stripeSettings.parse(settings);
  const client = createStripeClient({ provider: NAME, ...config });
  const find = createFinder(client, NAME);

  const { send, chargeIn, refusalOf, checkCurrency } = createSender(client, find, NAME);

  return {
    name: NAME,

    async authorize({ amount, token, metadata, idempotencyKey }, signal) {
      const call = { operation: 'authorize', idempotencyKey, signal };
      const method = methodOf(token);
      const ending = await send(call, intentAnswer, (stripe, key) =>
        stripe.paymentIntents.create(
          {
            amount: toStripe(amount),
            currency: amount.currency.toLowerCase(),
            capture_method: 'manual',
            confirm: true,
            off_session: true,
            allowed_payment_method_types: ['card'],
            metadata: { ...metadata, [KEY_FIELD]: idempotencyKey },
            expand: EXPAND_INTENT,
            ...method,
          },
          key,
        ),
      );
      if (ending.outcome === 'declined') return ending;
      if (ending.outcome === 'unfit') {
        const { code, message } = ending;
        if (!isAboutToken(ending)) throw new InvalidPaymentRequest(code, message);
        const advice = 'This payment could not be started. Please enter your card again.';
        return { outcome: 'declined', code: 'invalid_token', message: advice, ref: null };
      }
      const charge = chargeIn(call, ending.value);
      if (charge.status !== 'declined') return { outcome: 'done', charge };
      // Not confirmed: the bank requires an authentication by the customer, who is not present.
      const message = 'Your bank requires you to confirm this payment. Please use another card.';
      return { outcome: 'declined', code: 'authentication_required', message, ref: charge.ref };
    },

    async capture({ ref, amount, idempotencyKey }, signal): Promise<ChargeDone | ChargeRefusal> {
      const call = { operation: 'capture', idempotencyKey, signal };
      const unlike = await checkCurrency(ref, amount?.currency, signal);
      if (unlike) return unlike;
      const part = amount && { amount_to_capture: toStripe(amount) };
      const ending = await send(call, intentAnswer, (stripe, key) =>
        stripe.paymentIntents.capture(ref, { ...part, expand: EXPAND_INTENT }, key),
      );
      if (ending.outcome === 'done') return { outcome: 'done', charge: chargeIn(call, ending.value) };
      return refusalOf(call, 'capture', ref, ending, amount?.amountMinor);
    },

    async void({ ref, idempotencyKey }, signal): Promise<ChargeDone | ChargeRefusal> {
      const call = { operation: 'void', idempotencyKey, signal };
      const ending = await send(call, intentAnswer, (stripe, key) =>
        stripe.paymentIntents.cancel(ref, { expand: EXPAND_INTENT }, key),
      );
      if (ending.outcome !== 'done') return refusalOf(call, 'void', ref, ending);
      const charge = chargeIn(call, ending.value);
      // Stripe also cancels an intent that was never authorized.
      return charge.status === 'declined' ? refused('not_authorized', charge) : { outcome: 'done', charge };
    },

    async refund({ ref, amount, reason, idempotencyKey }, signal) {
      const call = { operation: 'refund', idempotencyKey, signal };
      const unlike = await checkCurrency(ref, amount?.currency, signal);
      if (unlike) return unlike;
      const part = amount && { amount: toStripe(amount) };
      const why = reason && { metadata: { reason: reason.slice(0, MAX_METADATA_LENGTH) } };
      const ending = await send(call, refundAnswer, (stripe, key) =>
        stripe.refunds.create({ payment_intent: ref, ...part, ...why, expand: EXPAND_REFUND }, key),
      );
      if (ending.outcome !== 'done') return refusalOf(call, 'refund', ref, ending, amount?.amountMinor);
      const refund = providerRefundOf(ending.value);
      if (!refund) throw new InvalidPaymentRequest('refund_failed', 'The bank refused the refund');
      return { outcome: 'done', refund, charge: chargeIn(call, ending.value.payment_intent) };
    },

    find: (lookup, signal) =>
      'ref' in lookup ? find.byRef(lookup.ref, signal) : find.byKey(lookup.idempotencyKey, signal),

    verifyWebhook: (rawBody, headers) =>
      readStripeEvent(rawBody, headers, config.webhookSecret, config.webhookToleranceSeconds),

    async health(signal) {
      const startedAt = performance.now();
      const latencyMs = () => Math.round(performance.now() - startedAt);
      try {
        await client.call({ operation: 'health', signal }, (stripe) => stripe.balance.retrieve());
        return { status: 'up', latencyMs: latencyMs() };
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        return { status: 'down', latencyMs: latencyMs(), detail };
      }
    },

    close: client.close,
  };
}
