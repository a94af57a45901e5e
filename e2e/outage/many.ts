// Many shoppers who go on through outages: signed out, they sign in again; without an answer, they repeat the call with
// the same key.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../../app/client.ts';
import { type Actor, customer, signIn } from '../harness/actors.ts';
import type { EndedOrder, Goods } from '../harness/invariants.ts';
import { addToCart, type Placed, placeOrder } from '../harness/shop.ts';
import type { TestSouk } from '../harness/souk.ts';

const SIDE_BY_SIDE = 20;
const MAX_WAIT_MS = 240_000;
const PAUSE_MS = 200;

/** New customers, each with one unit of each of these goods in the cart. */
export async function shoppers(souk: TestSouk, count: number, goods: readonly Goods[]): Promise<Actor[]> {
  const all: Actor[] = [];
  await inLanes(Array.from({ length: count }), async () => {
    const shopper = await customer(souk);
    for (const one of goods) await addToCart(shopper, one);
    all.push(shopper);
  });
  return all;
}

/** Retries work for four minutes while it fails because a part of Souk is down or overloaded. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + MAX_WAIT_MS; ; await sleep(PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > until || !String(error).includes('SERVICE_UNAVAILABLE')) throw error;
    }
  }
}

/** Runs work for each of the items, some concurrently. */
export async function inLanes<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  sideBySide = SIDE_BY_SIDE,
): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    while (waiting.length > 0) await work(waiting.shift() as T);
  };
  await Promise.all(Array.from({ length: sideBySide }, lane));
}

/** The code of an operation's first error; null when there is none. */
export const problemOf = ({ data, errors }: Answer<Placed>): string | null =>
  errors[0]?.extensions.code ?? data?.placeOrder?.userErrors[0]?.code ?? null;

// What a client meets while something is away, and may try again: also that its last try still runs.
const PASSING = ['SERVICE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR', 'REQUEST_IN_PROGRESS'];

/**
 * Orders what a shopper has in the cart, again and again under one key until there is an order. Answers its id and what
 * was met on the way; raises what is not a passing outage. The order may be one that failed: that key is used up then.
 */
export async function orderAtLast(souk: TestSouk, shopper: Actor): Promise<{ id: string; met: string[] }> {
  const idempotencyKey = `at-last-${shopper.email}`;
  const orders = souk.db('orders').collection<EndedOrder>('orders');
  const met: string[] = [];
  const until = Date.now() + MAX_WAIT_MS;
  for (;;) {
    const answer = await placeOrder(shopper, { idempotencyKey });
    const id = answer.data?.placeOrder?.order?.id;
    if (id !== undefined) return { id, met };
    const problem = problemOf(answer);
    // A checkout that outlasted its retries is answered with the outage that ended it, at each call.
    const failed = await orders.findOne({ customerId: shopper.viewer.userId ?? '', status: 'FAILED' });
    if (failed) return { id: failed._id, met };
    met.push(problem ?? 'no order yet');
    if (Date.now() > until) throw new Error(`${shopper.email} has no order: ${met.join()}`);
    if (problem === 'UNAUTHENTICATED') shopper.client = await signIn(souk, shopper.email);
    else if (problem !== null && !PASSING.includes(problem)) throw new Error(`refused: ${problem}`);
    await sleep(PAUSE_MS);
  }
}

/** The mails that an order's three recipients got, by order: one confirmation, one receipt, one for its seller. */
export function mailsAbout(souk: TestSouk, orders: readonly EndedOrder[]): Record<string, string[]> {
  const subjects = souk.inbox.mails().map(({ subject }) => subject);
  return Object.fromEntries(
    orders.map(({ number }) => [
      number,
      subjects
        .filter((subject) => subject.includes(number))
        .map((subject) => subject.replace(/ of .* for/, ' for').replace(number, '#'))
        .toSorted(),
    ]),
  );
}

/** What {@link mailsAbout} is of confirmed orders. */
export const toldOnce = (orders: readonly EndedOrder[]): Record<string, string[]> =>
  Object.fromEntries(
    orders.map(({ number }) => [
      number,
      ['New order #', 'Your order # is confirmed', 'Your payment for order #'].toSorted(),
    ]),
  );
