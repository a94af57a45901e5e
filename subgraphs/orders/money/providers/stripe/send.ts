import type Stripe from 'stripe';
import type { z } from 'zod';
import { InvalidPaymentRequest, PaymentFault } from '../errors.ts';
import type { CardDecline, Charge, ChargeRefusal } from '../outcomes.ts';
import { requireSendableKey } from '../sendable-key.ts';
import { chargeOfIntent, type intentAnswer, statusOf } from './charge.ts';
import type { StripeCall, StripeClient } from './client.ts';
import { readFailure, type Unfit } from './failures.ts';
import type { Finder } from './find.ts';
import { type ChargeChange, refusalCodeOf, refused } from './refusals.ts';

type Keyed = StripeCall & { idempotencyKey: string };
type Ending<Value> = { outcome: 'done'; value: Value } | CardDecline | Unfit;

/** How effects are sent and their answers judged, for all operations alike. */
export function createSender(client: StripeClient, find: Finder, provider: string) {
  const unreadable = ({ operation }: StripeCall, status: number, cause: unknown) =>
    new PaymentFault({ provider, operation, reason: 'unreadable_answer', unknown: true, status, cause });

  return {
    /**
     * Sends an effect and reads its answer by its schema.
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

    /** The charge behind an intent; raises PaymentFault for a state in which cards never are. */
    chargeIn(call: StripeCall, intent: z.output<typeof intentAnswer>): Charge {
      const charge = chargeOfIntent(intent);
      if (!charge) throw unreadable(call, 200, new Error(`An intent of cards cannot be ${intent.status}`));
      return charge;
    },

    /** The refusal behind what Stripe found unfit, by the state that it judged or, untold, by the state now. */
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

    /** Stripe changes a charge in its own currency, whatever the caller has in mind: looked at before. */
    async misfit(
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
