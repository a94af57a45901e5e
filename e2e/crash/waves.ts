// Many orders at once, each held at another place of its checkout, so that one kill meets all of those places.
import { checkout } from '@souk/orders/buying/checkout/checkout.saga.ts';
import { type Actor, customer } from '../harness/actors.ts';
import type { Goods } from '../harness/invariants.ts';
import { addToCart, placeOrder } from '../harness/shop.ts';
import type { TestSouk } from '../harness/souk.ts';
import { eventually } from '../mails/settled.ts';

const moments = ['before', 'after'] as const;
// Only an agency's order comes by AWAIT_APPROVAL.
const walked = checkout.steps.filter(({ name }) => name !== 'AWAIT_APPROVAL');

/** Before and after each step on the way to a confirmed order. */
export const forward = walked.flatMap(({ name }) => moments.map((moment) => `saga:${name}:${moment}`));

/** Before and after the undoing of each step that has one, last step first. */
export const backward = walked
  .filter(({ compensate }) => compensate)
  .flatMap(({ name }) => moments.map((moment) => `undo:${name}:${moment}`))
  .toReversed();

/** The setting that holds one checkout at each of these places. */
export const holding = (places: readonly string[]) => ({
  SOUK_FAILPOINT: places.map((place) => `${place}:hold`).join(),
});

let keys = 0;

/** Somebody new with two units in the cart. */
export async function shopperWith(souk: TestSouk, goods: Goods): Promise<Actor> {
  const shopper = await customer(souk);
  await addToCart(shopper, goods, 2);
  return shopper;
}

/** Orders what all of these have in their carts at the same moment, and waits for no answer. */
export function placeAll(shoppers: readonly Actor[]): void {
  for (const shopper of shoppers) {
    keys += 1;
    // A killed process answers nobody; the order itself is what is looked at.
    placeOrder(shopper, { idempotencyKey: `wave-${keys}` }).catch(() => {});
  }
}

/** Waits until a process holds a checkout at each of these places. */
export async function heldAt(souk: TestSouk, process: string, places: readonly string[]): Promise<void> {
  const from = marks.get(souk) ?? 0;
  const held = () =>
    souk.output
      .slice(from)
      .filter((line) => line.startsWith(process.padEnd(13)) && line.includes('held at '))
      .map((line) => line.slice(line.indexOf('held at ') + 'held at '.length));
  try {
    await eventually(`a checkout at each of ${places.join()}`, async () => {
      return held().toSorted().join() === places.toSorted().join();
    });
  } finally {
    marks.set(souk, souk.output.length);
  }
}

// Up to where the output was looked at: the lines of an earlier wave are not those of this one.
const marks = new WeakMap<TestSouk, number>();

/** Restarts a process by SIGTERM. */
export async function restart(
  souk: TestSouk,
  name: 'orders' | 'orders-worker',
  env?: NodeJS.ProcessEnv,
): Promise<void> {
  await souk.processes?.kill(name, 'SIGTERM');
  await souk.processes?.start(name, env);
}

/** Waits until no process holds the lease of an open checkout any more. */
export async function leasesRanOut(souk: TestSouk, open: number): Promise<void> {
  const sagas = souk.db('orders').collection('sagas');
  await eventually('the end of all leases', async () => {
    const due = { state: { $in: ['RUNNING', 'COMPENSATING'] }, dueAt: { $lte: new Date() } };
    return (await sagas.countDocuments(due)) === open;
  });
}
