import { duplicateFields, newId, refusal } from '@souk/subgraph';
import { skeletonOf } from '@souk/text/confusable.ts';
import { slugCandidates } from '@souk/text/slug.ts';
import type { Ctx } from '../context.ts';
import { cityKey, searchKeys } from '../sellers/search-keys.ts';
import { sellerPayload } from '../sellers/seller.events.ts';
import type { SellerDocument } from '../sellers/seller.model.ts';
import type { Registration } from './registration.input.ts';

// Longer than a call to `users` may last, so that no two calls drive one registration.
const LEASE_MS = 15_000;

/** Stores the invisible first half of a registration, or takes over the one that an earlier call left. */
export async function takeHalf(ctx: Ctx, registration: Registration): Promise<SellerDocument> {
  for (const slug of slugCandidates(registration.businessName, 'seller')) {
    try {
      return (await ctx.db.Seller.create(newHalf(registration, slug))).toObject();
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

function newHalf(registration: Registration, slug: string): Omit<SellerDocument, 'createdAt' | 'updatedAt'> {
  const { password: _, userId, fingerprint, ...business } = registration;
  const now = new Date();
  return {
    _id: newId('sel'),
    ...business,
    nameSkeleton: skeletonOf(business.businessName),
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
      fingerprint,
      attemptedAt: now,
      leaseUntil: new Date(now.getTime() + LEASE_MS),
      uncertain: false,
    },
    externalId: null,
  };
}

/** One call at a time drives a registration, and only one with the same data. */
async function takeOver(ctx: Ctx, registration: Registration): Promise<SellerDocument> {
  const now = new Date();
  const half = await ctx.db.Seller.findOneAndUpdate(
    {
      email: registration.email,
      state: 'AWAITING_ACCOUNT',
      'registration.fingerprint': registration.fingerprint,
      'registration.leaseUntil': { $lte: now },
    },
    {
      $set: {
        'registration.attemptedAt': now,
        'registration.leaseUntil': new Date(now.getTime() + LEASE_MS),
        // Whoever held it before may have reached `users`: a refusal now proves nothing about then.
        'registration.uncertain': true,
      },
    },
    { returnDocument: 'after' },
  ).lean();
  if (half) return half;
  throw refusal(
    'REQUEST_IN_PROGRESS',
    'A registration with this email address is under way; try again in a few minutes.',
    ['input', 'email'],
  );
}

async function takeOverOrRefuseTaxId(ctx: Ctx, registration: Registration): Promise<SellerDocument> {
  const own = await ctx.db.Seller.exists({ email: registration.email, state: 'AWAITING_ACCOUNT' });
  if (own) return takeOver(ctx, registration);
  throw refusal('ALREADY_EXISTS', 'A business with this tax id is registered already.', ['input', 'taxId']);
}

/** Makes the half whole and tells of it, in one transaction; null when somebody else has done so or removed it. */
export async function finish(ctx: Ctx, sellerId: string, accountId: string): Promise<SellerDocument | null> {
  return ctx.transaction(async () => {
    const seller = await ctx.db.Seller.findOneAndUpdate(
      { _id: sellerId, state: 'AWAITING_ACCOUNT' },
      { $set: { state: 'READY', accountId, registration: null } },
      { returnDocument: 'after' },
    ).lean();
    if (seller) await ctx.emit('seller.registered', sellerId, sellerPayload(seller));
    return seller;
  });
}
