import { type DemoSeller, demoMarket } from '@souk/demo';
import { skeletonOf } from '@souk/text/confusable.ts';
import type { Ctx } from '../context.ts';
import { cityKey, searchKeys } from '../sellers/search-keys.ts';
import type { SellerDocument } from '../sellers/seller.model.ts';

/** Seeds the sellers of the demo market as of `now` into an empty collection, without events. */
export async function seedDemo(ctx: Ctx, now: Date): Promise<void> {
  if (await ctx.db.sellers.exists({})) return;
  await ctx.db.sellers.insertMany(demoMarket(now).sellers.map(toDocument));
}

function toDocument(seller: DemoSeller): Omit<SellerDocument, 'updatedAt'> {
  const { line1, line2, city, region, postalCode, country } = seller.address;
  return {
    _id: seller.id,
    kind: seller.kind,
    name: seller.name,
    nameSkeleton: skeletonOf(seller.name),
    ...searchKeys(seller),
    slug: seller.slug,
    description: seller.description,
    contactName: seller.contactName,
    email: seller.email,
    phone: seller.phone,
    taxId: seller.taxId,
    address: { line1, line2, city, region, postalCode, country },
    cityKey: cityKey(city),
    logoMediaId: seller.logoMediaId,
    bannerMediaId: seller.bannerMediaId,
    verificationStatus: seller.verification,
    verification: {
      documentMediaIds: [],
      note: null,
      submittedAt: seller.createdAt,
      reviewedAt: seller.verifiedAt,
      reviewedBy: null,
      reason: null,
    },
    status: 'ACTIVE',
    suspensionReason: null,
    accountId: seller.accountId,
    state: 'READY',
    registration: null,
    registrationKeyHash: null,
    registrationInputHash: null,
    externalId: null,
    version: 1,
    createdAt: seller.createdAt,
  };
}
