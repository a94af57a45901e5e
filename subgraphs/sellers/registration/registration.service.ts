import { Refusal, unavailable } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { SellerDocument } from '../sellers/seller.model.ts';
import { finish, takeHalf } from './pending-registration.ts';
import { type Provisioned, provisionAccount } from './provision.ts';
import { readRegistration } from './registration.input.ts';

/** A seller and its account, just made. */
export interface Registered extends Omit<Provisioned, 'accountId'> {
  seller: SellerDocument;
}

/**
 * Registers a seller across two databases: an invisible half here, the account in `users`, then the whole. A refusal
 * by `users` leaves nothing behind. When the outcome in `users` is unknown the half stays for the repair job and the
 * caller gets SERVICE_UNAVAILABLE; a repeated call with the same data goes on with that half.
 */
export async function registerSeller(ctx: Ctx, input: unknown): Promise<Registered> {
  const registration = readRegistration(ctx, input);
  const half = await takeHalf(ctx, registration);
  const { accountId, ...rest } = await provisionAccount(ctx, half._id, registration).catch((error: unknown) =>
    undo(ctx, half, error),
  );
  const seller = (await finish(ctx, half._id, accountId)) ?? (await finished(ctx, half._id));
  return { seller, ...rest };
}

async function undo(ctx: Ctx, half: SellerDocument, error: unknown): Promise<never> {
  const own = { _id: half._id, state: 'AWAITING_ACCOUNT' } as const;
  if (error instanceof Refusal && !half.registration?.uncertain) {
    await ctx.db.Seller.deleteOne(own);
    throw error;
  }
  await ctx.db.Seller.updateOne(own, {
    $set: { 'registration.uncertain': true, 'registration.leaseUntil': new Date() },
  });
  if (error instanceof Refusal) throw error;
  ctx.log.warn({ err: error, sellerId: half._id }, 'registration: the outcome in users is unknown');
  throw unavailable('users', 'The account could not be made just now. Try again with the same data.');
}

/** The repair job may have been quicker. */
async function finished(ctx: Ctx, sellerId: string): Promise<SellerDocument> {
  const seller = await ctx.db.Seller.findOne({ _id: sellerId, state: 'READY' }).lean();
  if (!seller)
    throw unavailable('sellers', 'The registration was interrupted. Try again with the same data.');
  return seller;
}
