import { documentsOf, type Erased, type Person, type PersonalData } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { searchKeys } from '../sellers/search-keys.ts';

/**
 * What sellers holds of a person: the business. Its trading name stays, as the orders of its customers, their invoices and the
 * books name it; everything else about it goes.
 */
export const personalData: PersonalData<Ctx> = {
  collections: {
    sellers: {
      holds: 'the business of the person: contact, address, tax id, description, verification',
      exported: documentsOf('Your business.', (ctx: Ctx) => ctx.db.sellers, {
        whose: ({ userId }) => ({ $or: [{ accountId: userId }, { 'registration.userId': userId }] }),
        row: (seller) => ({
          id: seller._id,
          kind: seller.kind,
          name: seller.name,
          slug: seller.slug,
          description: seller.description,
          contactName: seller.contactName,
          email: seller.email,
          phone: seller.phone,
          taxId: seller.taxId,
          address: seller.address,
          logoMediaId: seller.logoMediaId,
          bannerMediaId: seller.bannerMediaId,
          status: seller.status,
          suspensionReason: seller.suspensionReason,
          verificationStatus: seller.verificationStatus,
          verificationDocumentIds: seller.verification.documentMediaIds,
          verificationNote: seller.verification.note,
          verificationReason: seller.verification.reason,
          createdAt: seller.createdAt,
        }),
      }),
      erased: closeBusiness,
    },
  },
};

const CLOSED = 'The owner deleted the account.';

/** Closes the business of a person permanently, and deletes a registration that the person did not finish. */
async function closeBusiness(ctx: Ctx, { userId, email }: Person): Promise<Erased> {
  await ctx.db.sellers.deleteMany({
    state: 'AWAITING_ACCOUNT',
    $or: [{ email }, { 'registration.userId': userId }],
  });
  const business = await ctx.db.sellers.findOne({ accountId: userId }).lean();
  if (!business) return 'DONE';
  await ctx.db.sellers.updateOne(
    { _id: business._id },
    {
      $set: {
        ...searchKeys({ name: business.name, description: null }),
        description: null,
        contactName: null,
        email: null,
        phone: null,
        taxId: null,
        address: null,
        cityKey: null,
        logoMediaId: null,
        bannerMediaId: null,
        'verification.documentMediaIds': [],
        'verification.note': null,
        'verification.reason': null,
        status: 'SUSPENDED',
        suspensionReason: CLOSED,
        closedAt: business.closedAt ?? new Date(),
        registration: null,
        registrationKeyHash: null,
        registrationInputHash: null,
      },
    },
  );
  return 'DONE';
}
