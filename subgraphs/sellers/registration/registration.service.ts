import { Refusal, unavailable } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { SellerDocument } from '../sellers/seller.model.ts';
import { finishRegistration, openPendingRegistration } from './pending-registration.ts';
import { provisionAccount, type Registered } from './provision.ts';
import { type Registration, readRegistration } from './registration.input.ts';
import { findRegistered, isRegistering, repeatRegistration } from './repetition.ts';

const FIRST_PAUSE_MS = 25;
const MAX_WAIT_MS = 3_000;

/**
 * Registers a seller, once per idempotency key: a repetition answers with the same seller, also one that arrives while the
 * first call runs, for which it waits up to three seconds.
 */
export async function registerSeller(ctx: Ctx, input: { idempotencyKey: string }): Promise<Registered> {
  const registration = readRegistration(ctx, input);
  const until = Date.now() + MAX_WAIT_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    const earlier = await findRegistered(ctx, registration);
    if (earlier) return repeatRegistration(ctx, earlier, registration);
    try {
      return await register(ctx, registration);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // In this order: one that ends in between is found.
      const isBusy = await isRegistering(ctx, registration);
      const winner = await findRegistered(ctx, registration);
      if (winner) return repeatRegistration(ctx, winner, registration);
      if (!isBusy || Date.now() >= until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/**
 * Registers across two databases: a pending registration here, the account in `users`, then the visible seller.
 * A refusal of `users` removes the pending registration. When the outcome in `users` is unknown it stays for the repair
 * sweep, and the caller gets SERVICE_UNAVAILABLE; a repeated call with the same data continues it.
 */
async function register(ctx: Ctx, registration: Registration): Promise<Registered> {
  const pending = await openPendingRegistration(ctx, registration);
  const { accountId, ...rest } = await provisionAccount(ctx, pending._id, registration).catch(
    (error: unknown) => undo(ctx, pending, error),
  );
  const seller =
    (await finishRegistration(ctx, pending._id, accountId)) ?? (await finished(ctx, pending._id));
  return { seller, ...rest };
}

async function undo(ctx: Ctx, pending: SellerDocument, error: unknown): Promise<never> {
  const own = { _id: pending._id, state: 'AWAITING_ACCOUNT' } as const;
  if (error instanceof Refusal && !pending.registration?.uncertain) {
    await ctx.db.sellers.deleteOne(own);
    throw error;
  }
  await ctx.db.sellers.updateOne(own, {
    $set: { 'registration.uncertain': true, 'registration.leaseUntil': new Date() },
  });
  if (error instanceof Refusal) throw error;
  ctx.log.warn({ err: error, sellerId: pending._id }, 'registration: the outcome in users is unknown');
  throw unavailable('users', 'The account could not be created right now. Try again with the same data.');
}

/** The repair sweep may have completed the registration first. */
async function finished(ctx: Ctx, sellerId: string): Promise<SellerDocument> {
  const seller = await ctx.db.sellers.findOne({ _id: sellerId, state: 'READY' }).lean();
  if (!seller)
    throw unavailable('sellers', 'The registration was interrupted. Try again with the same data.');
  return seller;
}
