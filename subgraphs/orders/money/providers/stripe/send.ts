import type Stripe from 'stripe';
import type { z } from 'zod';
import { InvalidPaymentRequest, PaymentFault } from '../errors.ts';
import { requireSendableKey } from '../http-transport.ts';
import type { CardDecline, Charge, ChargeRefusal } from '../outcomes.ts';
import { chargeOfIntent, type intentAnswer, statusOf } from './charge.ts';
import type { StripeCall, StripeClient } from './client.ts';
import { readFailure, type Unfit } from './failures.ts';
import type { Finder } from './find.ts';
import { type ChargeChange, refusalCodeOf, refused } from './refusals.ts';

type Keyed = StripeCall & { idempotencyKey: string };
type Ending<Value> = { outcome: 'done'; value: Value } | CardDecline | Unfit;

/** Sends calls with effects and maps their responses, for all operations. */
export function createSender(client: StripeClient, find: Finder, provider: string) {
  const unreadable = ({ operation }: StripeCall, status: number, cause: unknown) =>
    new PaymentFault({ provider, operation, reason: 'unreadable_answer', unknown: true, status, cause });

  return {
    /**
     * Sends a call with an effect and parses its response by the schema.
     * @throws PaymentFault, IdempotencyConflict, InvalidPaymentRequest
     */
    async send<Schema extends z.ZodType>(
      call: Keyed,
      schema: Schema,
      request: (stripe: Stripe, key: { idempotencyKey?: string }) => Promise<Stripe.Response<object>>,
    ): Promise<Ending<z.output<Schema>>> {
      requireSendableKey(call.idempotencyKey);
      let answer: Stripe.Response<object>;
      try {
        answer = await client.call(call, request);
      } catch (error) {
        return readFailure(error, call, provider);
      }
      const parsed = schema.safeParse(answer);
      if (!parsed.success) throw unreadable(call, answer.lastResponse.statusCode, parsed.error);
      return { outcome: 'done', value: parsed.data };
    },

    /** The charge of an intent; raises PaymentFault for a status that card payments never have. */
    chargeIn(call: StripeCall, intent: z.output<typeof intentAnswer>): Charge {
      const charge = chargeOfIntent(intent);
      if (!charge) throw unreadable(call, 200, new Error(`A card payment cannot be ${intent.status}`));
      return charge;
    },

    /** The refusal for a request that Stripe refused, by the status it returned or else by the present one. */
    async refusalOf(
      call: Keyed,
      change: ChargeChange,
      ref: string,
      ending: CardDecline | Unfit,
      amountMinor?: number,
    ): Promise<ChargeRefusal> {
      if (ending.outcome === 'declined') {
        throw unreadable(call, 402, new Error(`A ${change} cannot end as ${ending.outcome}`));
      }
      const charge = ending.code === 'resource_missing' ? null : await find.byRef(ref, call.signal);
      if (!charge) return refused('charge_not_found', null);
      const status = ending.intentStatus && statusOf(ending.intentStatus, charge.authorizedMinor > 0);
      const code = refusalCodeOf(change, status ? { ...charge, status } : charge, amountMinor);
      if (code) return refused(code, charge);
      throw new InvalidPaymentRequest(ending.code, ending.message);
    },

    /** Refuses another currency, which Stripe would ignore; null when it is that of the charge. */
    async checkCurrency(
      ref: string,
      currency: string | undefined,
      signal?: AbortSignal,
    ): Promise<ChargeRefusal | null> {
      if (currency === undefined) return null;
      const charge = await find.byRef(ref, signal);
      if (!charge) return refused('charge_not_found', null);
      return charge.currency === currency ? null : refused('currency_mismatch', charge);
    },
  };
}
