import { idempotencyConflict, REPEATABLE_MS } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { SellerDocument } from '../sellers/seller.model.ts';
import { provisionAccount, type Registered } from './provision.ts';
import type { Registration } from './registration.input.ts';

/** The seller that an earlier call with the same key registered; null when there is none. */
export const findRegistered = (
  ctx: Ctx,
  { registrationKeyHash }: Registration,
): Promise<SellerDocument | null> =>
  ctx.db.sellers
    .findOne({
      registrationKeyHash,
      state: 'READY',
      createdAt: { $gt: new Date(Date.now() - REPEATABLE_MS) },
    })
    .lean();

/** Whether another call with the same key is registering now. */
export const isRegistering = async (ctx: Ctx, { registrationKeyHash }: Registration): Promise<boolean> =>
  (await ctx.db.sellers.exists({
    registrationKeyHash,
    state: 'AWAITING_ACCOUNT',
    'registration.leaseUntil': { $gt: new Date() },
  })) !== null;

/**
 * Answers a repeated registration. Raises the Refusal of `users`, such as EMAIL_TAKEN for a wrong password, and after that
 * proof IDEMPOTENCY_CONFLICT for other fields, so that strangers learn nothing.
 */
export async function repeatRegistration(
  ctx: Ctx,
  seller: SellerDocument,
  registration: Registration,
): Promise<Registered> {
  const { accountId: _, ...rest } = await provisionAccount(ctx, seller._id, registration, true);
  if (seller.registrationInputHash !== registration.registrationInputHash) throw idempotencyConflict();
  return { seller, ...rest };
}
