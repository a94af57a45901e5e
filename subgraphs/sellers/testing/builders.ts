import { randomUUID } from 'node:crypto';
import { anonymous, type Viewer, viewerOf } from '@souk/subgraph';
import type { TestSubgraph } from '@souk/testing';
import { skeletonOf } from '@souk/text/confusable.ts';
import { searchKeys } from '../sellers/search-keys.ts';
import type { SellerDocument } from '../sellers/seller.model.ts';

export const admin = viewerOf('admin', { userId: 'usr_admin' });
export const reviewer = viewerOf('staff', { userId: 'usr_staff', permissions: ['seller.review'] });
export const plainStaff = viewerOf('staff', { userId: 'usr_plain', permissions: ['order.read'] });
export const customer = viewerOf('customer', { userId: 'usr_customer' });
export const owner = (sellerId: string): Viewer =>
  viewerOf('seller', { userId: `usr_of_${sellerId}`, sellerId });

export const address = { line1: '3 Rue des Potiers', city: 'Fès', postalCode: '30000', country: 'MA' };

/** A complete registration; `over` replaces fields. */
export const registration = (over: Record<string, unknown> = {}) => ({
  idempotencyKey: randomUUID(),
  name: 'Atelier Zellige',
  contactName: 'Salma Idrissi El Fassi',
  email: 'salma@zellige.example',
  password: 'market-day-7',
  phone: '+212 600-000000',
  taxId: 'ice 00012345',
  address,
  ...over,
});

const REGISTER = `mutation ($input: RegisterSellerInput!) {
  registerSeller(input: $input) {
    seller { id slug name verificationStatus status }
    isVerificationRequired codeExpiresAt tokens { accessToken }
    userErrors { code field message }
  }
}`;

/** The payload of `registerSeller`. */
export interface RegisterAnswer {
  registerSeller: {
    seller: { id: string; slug: string; name: string } | null;
    isVerificationRequired: boolean | null;
    userErrors: { code: string; field: string[] | null; message: string }[];
  };
}

/** Calls `registerSeller`. */
export const register = (test: TestSubgraph, input: object, viewer: Viewer = anonymous) =>
  test.run<RegisterAnswer>(viewer, REGISTER, { input });

/** The stored sellers. */
export const stored = (test: TestSubgraph) =>
  test.mongo.db(test.dbName).collection<SellerDocument>('sellers');

let count = 0;

/** Stores a seller directly, by default approved and active; returns its id. */
export async function storeSeller(test: TestSubgraph, over: Partial<SellerDocument> = {}): Promise<string> {
  count += 1;
  const number = String(count).padStart(4, '0');
  const now = new Date(Date.UTC(2026, 0, 1, 0, count));
  const seller: Omit<SellerDocument, 'nameKey' | 'words'> = {
    _id: `sel_${number}`,
    kind: 'MERCHANT',
    name: `Shop ${number}`,
    nameSkeleton: skeletonOf(over.name ?? `Shop ${number}`),
    slug: `shop-${number}`,
    description: 'Sells things.',
    contactName: 'Omar Alami',
    email: `shop${number}@souk.example`,
    phone: '+212600000000',
    taxId: `ICE${number}`,
    address: { ...address, line2: null, region: null },
    cityKey: 'fes',
    logoMediaId: 'med_logo',
    bannerMediaId: null,
    verificationStatus: 'APPROVED',
    verification: {
      documentMediaIds: ['med_old'],
      note: null,
      submittedAt: now,
      reviewedAt: now,
      reviewedBy: 'usr_admin',
      reason: null,
    },
    status: 'ACTIVE',
    suspensionReason: null,
    accountId: `usr_of_sel_${number}`,
    state: 'READY',
    registration: null,
    registrationKeyHash: null,
    registrationInputHash: null,
    externalId: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
    ...over,
  };
  await stored(test).insertOne({ ...searchKeys(seller), ...seller });
  return seller._id;
}
