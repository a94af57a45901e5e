import { duplicateFields, newId, refusal } from '@souk/subgraph';
import { skeletonOf } from '@souk/text/confusable.ts';
import { slugCandidates } from '@souk/text/slug.ts';
import type { Ctx } from '../context.ts';
import { cityKey, searchKeys } from '../sellers/search-keys.ts';
import { sellerPayload } from '../sellers/seller.events.ts';
import type { SellerDocument } from '../sellers/seller.model.ts';
import type { Registration } from './registration.input.ts';

// Longer than a call to `users` may take, so that two calls never process one registration.
const LEASE_MS = 15_000;

/**
 * Stores a pending registration, which is invisible, or continues the one of an earlier call with the same data. Raises
 * Refusal REQUEST_IN_PROGRESS for another pending registration of the email address, and ALREADY_EXISTS for the tax id.
 */
export async function openPendingRegistration(ctx: Ctx, registration: Registration): Promise<SellerDocument> {
  for (const slug of slugCandidates(registration.name, 'seller')) {
    try {
      return (await ctx.db.sellers.create(newPending(registration, slug))).toObject();
    } catch (error) {
      const field = duplicateFields(error)?.[0];
      if (field === 'slug') continue;
      if (field === 'email') return takeOver(ctx, registration);
      if (field === 'taxId') return takeOverOrRefuseTaxId(ctx, registration);
      throw error;
    }
  }
  throw new Error('unreachable: slug candidates do not end');
}

function newPending(
  registration: Registration,
  slug: string,
): Omit<SellerDocument, 'createdAt' | 'updatedAt'> {
  const { password: _, userId, ...business } = registration;
  const now = new Date();
  return {
    _id: newId('sel'),
    ...business,
    nameSkeleton: skeletonOf(business.name),
    ...searchKeys(business),
    slug,
    cityKey: business.address && cityKey(business.address.city),
    logoMediaId: null,
    bannerMediaId: null,
    verificationStatus: 'INCOMPLETE',
    verification: {
      documentMediaIds: [],
      note: null,
      submittedAt: null,
      reviewedAt: null,
      reviewedBy: null,
      reason: null,
    },
    status: 'ACTIVE',
    suspensionReason: null,
    accountId: null,
    state: 'AWAITING_ACCOUNT',
    registration: {
      userId,
      attemptedAt: now,
      leaseUntil: new Date(now.getTime() + LEASE_MS),
      uncertain: false,
    },
    externalId: null,
    version: 1,
  };
}

/** Only a call with the same data may continue a registration, one call at a time. */
async function takeOver(ctx: Ctx, registration: Registration): Promise<SellerDocument> {
  const now = new Date();
  const pending = await ctx.db.sellers
    .findOneAndUpdate(
      {
        email: registration.email,
        state: 'AWAITING_ACCOUNT',
        registrationInputHash: registration.registrationInputHash,
        'registration.leaseUntil': { $lte: now },
      },
      {
        $set: {
          registrationKeyHash: registration.registrationKeyHash,
          'registration.attemptedAt': now,
          'registration.leaseUntil': new Date(now.getTime() + LEASE_MS),
          // The previous call may have reached `users`, so a refusal now does not prove that there is no account.
          'registration.uncertain': true,
        },
      },
      { returnDocument: 'after' },
    )
    .lean();
  if (pending) return pending;
  throw refusal(
    'REQUEST_IN_PROGRESS',
    'A registration with this email address is in progress. Try again in a few minutes.',
    ['input', 'email'],
  );
}

async function takeOverOrRefuseTaxId(ctx: Ctx, registration: Registration): Promise<SellerDocument> {
  const own = await ctx.db.sellers.exists({ email: registration.email, state: 'AWAITING_ACCOUNT' });
  if (own) return takeOver(ctx, registration);
  throw refusal('ALREADY_EXISTS', 'A business with this tax id is already registered.', ['input', 'taxId']);
}

/** Completes a pending registration and publishes `seller.registered`, in one transaction; null when it is not pending. */
export async function finishRegistration(
  ctx: Ctx,
  sellerId: string,
  accountId: string,
): Promise<SellerDocument | null> {
  return ctx.transaction(async () => {
    const seller = await ctx.db.sellers
      .findOneAndUpdate(
        { _id: sellerId, state: 'AWAITING_ACCOUNT' },
        { $set: { state: 'READY', accountId, registration: null } },
        { returnDocument: 'after' },
      )
      .lean();
    if (seller) await ctx.emit('seller.registered', sellerId, sellerPayload(seller));
    return seller;
  });
}
