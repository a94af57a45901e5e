import { before, DAY, startOfDay } from './clock.ts';
import { demoId, demoUuid } from './ids.ts';
import { type SellerPlan, sellerPlans } from './sellers.data.ts';
import type { DemoAccount, DemoSeller } from './types.ts';

/** The sellers of the market: all approved but one, whose papers an admin still has to look at. */
export function demoSellers(now: Date): DemoSeller[] {
  const today = startOfDay(now);
  return sellerPlans.map((plan, index) => sellerOf(plan, index, today));
}

function sellerOf(plan: SellerPlan, index: number, today: Date): DemoSeller {
  const id = demoId('sel', plan.slug);
  return {
    id,
    kind: plan.kind,
    verification: plan.pending ? 'PENDING' : 'APPROVED',
    accountId: demoId('usr', plan.email),
    email: plan.email,
    slug: plan.slug,
    name: plan.name,
    description: plan.description,
    contactName: plan.contact.join(' '),
    phone: phone(index),
    taxId: `ICE0000000000${String(101 + index).padStart(5, '0')}`,
    address: {
      id: demoId('adr', plan.email),
      label: 'Workshop',
      line1: plan.street,
      line2: null,
      city: plan.city,
      region: null,
      postalCode: plan.postalCode,
      country: 'MA',
      phone: phone(index),
      isDefault: true,
    },
    logoMediaId: demoUuid(`logo/${plan.slug}`),
    bannerMediaId: demoUuid(`banner/${plan.slug}`),
    look: { motif: plan.motif, palette: plan.palette, seed: `seller/${plan.slug}` },
    createdAt: before(today, (plan.pending ? 5 : 262 + index * 4) * DAY),
    verifiedAt: plan.pending ? null : before(today, (259 + index * 4) * DAY),
  };
}

/** The account with which a seller signs in. */
export function sellerAccount(seller: DemoSeller): DemoAccount {
  const [firstName = seller.contactName, ...rest] = seller.contactName.split(' ');
  return {
    id: seller.accountId,
    kind: 'SELLER',
    role: 'SELLER',
    email: seller.email,
    firstName,
    lastName: rest.join(' '),
    phone: seller.phone,
    sellerId: seller.id,
    agencyId: null,
    addresses: [seller.address],
    createdAt: seller.createdAt,
  };
}

// A block of numbers that the French regulator keeps free for fiction.
const phone = (index: number): string => `+331990012${String(10 + index).padStart(2, '0')}`;
