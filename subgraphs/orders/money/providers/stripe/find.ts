import type Stripe from 'stripe';
import { z } from 'zod';
import { PaymentFault } from '../errors.ts';
import type { Charge } from '../outcomes.ts';
import { chargeOfIntent, intentAnswer, KEY_FIELD } from './charge.ts';
import type { StripeClient } from './client.ts';
import { readFailure } from './failures.ts';

const SEARCH_LAG_S = 3_600;
const PAGE = 100;
const MAX_PAGES = 10;

const page = z.object({ data: z.array(intentAnswer), has_more: z.boolean() });
const search = z.object({ data: z.array(intentAnswer) });

export type Finder = ReturnType<typeof createFinder>;

/** Looks charges up at Stripe. Raises PaymentFault. */
export function createFinder(client: StripeClient, provider: string) {
  const operation = 'find';
  const fault = (cause: unknown) =>
    new PaymentFault({ provider, operation, reason: 'unreadable_answer', unknown: false, cause });

  /** Parses a response by its schema; null when Stripe finds nothing or cannot search. */
  async function read<Schema extends z.ZodType>(
    schema: Schema,
    signal: AbortSignal | undefined,
    request: (stripe: Stripe) => Promise<object>,
  ): Promise<z.output<Schema> | null> {
    let answer: object;
    try {
      answer = await client.call({ operation, signal }, request);
    } catch (error) {
      const failure = readFailure(error, { operation }, provider);
      if (failure.outcome === 'unfit') return null;
      throw fault(error);
    }
    const parsed = schema.safeParse(answer);
    if (!parsed.success) throw fault(parsed.error);
    return parsed.data;
  }

  function charge(intent: z.output<typeof intentAnswer>): Charge {
    const found = chargeOfIntent(intent);
    if (!found) throw fault(new Error(`A card payment cannot be ${intent.status}`));
    return found;
  }

  async function byRef(ref: string, signal?: AbortSignal): Promise<Charge | null> {
    const expand = ['latest_charge'];
    const found = await read(intentAnswer, signal, (stripe) =>
      stripe.paymentIntents.retrieve(ref, { expand }),
    );
    return found && charge(found);
  }

  /** By search, then among the intents of the last hour, which the search may not include yet. */
  async function byKey(key: string, signal?: AbortSignal): Promise<Charge | null> {
    const expand = ['data.latest_charge'];
    const query = `metadata['${KEY_FIELD}']:'${key.replaceAll(/[\\']/g, '\\$&')}'`;
    const known = await read(search, signal, (stripe) => stripe.paymentIntents.search({ query, expand }));
    const found = known?.data[0];
    if (found) return charge(found);
    const created = { gte: Math.floor(Date.now() / 1000) - SEARCH_LAG_S };
    let after: string | undefined;
    for (let pages = 0; pages < MAX_PAGES; pages += 1) {
      const asked = { created, expand, limit: PAGE, ...(after && { starting_after: after }) };
      const recent = await read(page, signal, (stripe) => stripe.paymentIntents.list(asked));
      const match = recent?.data.find(({ metadata }) => metadata[KEY_FIELD] === key);
      if (match) return charge(match);
      if (!recent?.has_more) return null;
      after = recent.data.at(-1)?.id;
    }
    return null;
  }

  return { byRef, byKey };
}
