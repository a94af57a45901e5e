import { type Document, defineModel } from '@souk/subgraph';

/** The address of a business. */
export interface StoredAddress {
  line1: string | null;
  line2: string | null;
  city: string;
  region: string | null;
  postalCode: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

/** The last submission for verification and its decision. */
export interface StoredVerification {
  documentMediaIds: string[];
  note: string | null;
  submittedAt: Date | null;
  reviewedAt: Date | null;
  /** The account of the admin or staff member who decided last. */
  reviewedBy: string | null;
  reason: string | null;
}

/** The state of a registration whose account does not exist in `users` yet. */
export interface StoredRegistration {
  /** The signed-in customer who opens the business; null for a newcomer. */
  userId: string | null;
  attemptedAt: Date;
  /** Until then one call is processing this registration and others must wait. */
  leaseUntil: Date;
  /** Whether a call ended without knowing the outcome in `users`. */
  uncertain: boolean;
}

export type SellerKind = 'MERCHANT' | 'ARTIST';
export type VerificationStatus = 'INCOMPLETE' | 'PENDING' | 'APPROVED' | 'REJECTED';
export type SellerStatus = 'ACTIVE' | 'SUSPENDED';

/** A seller business. */
export interface SellerDocument extends Document {
  kind: SellerKind;
  name: string;
  /** The `skeletonOf` the name, which is equal for names that look alike. */
  nameSkeleton: string;
  /** The `sortKey` of the name, by which lists by name are sorted. */
  nameKey: string;
  /** The search words: those of the name and the description. */
  words: string[];
  slug: string;
  description: string | null;
  contactName: string | null;
  email: string | null;
  phone: string | null;
  taxId: string | null;
  address: StoredAddress | null;
  /** The form of the city that is searched. */
  cityKey: string | null;
  logoMediaId: string | null;
  bannerMediaId: string | null;
  verificationStatus: VerificationStatus;
  verification: StoredVerification;
  status: SellerStatus;
  suspensionReason: string | null;
  /** When its owner was erased; it can never be reinstated. */
  closedAt?: Date | null;
  /** Null for a pending registration, and for imported sellers that nobody has claimed. */
  accountId: string | null;
  /** `AWAITING_ACCOUNT`: a pending registration, which is invisible. */
  state: 'AWAITING_ACCOUNT' | 'READY';
  registration: StoredRegistration | null;
  /** The hash of the idempotency key of the registration and of whose it is; null for imported sellers. */
  registrationKeyHash: string | null;
  /** The hash of what was registered besides the password: distinguishes a repeated call from one of another person. */
  registrationInputHash: string | null;
  /** The id of an imported seller in its original system. */
  externalId: string | null;
  /** Increased by each change of the profile. */
  version: number;
}

/** A verification with what the resolvers need of its seller. */
export interface SellerVerification extends StoredVerification {
  seller: Pick<SellerDocument, '_id' | 'name'>;
}

const text = { type: String, default: null };
const mixed = { type: Object, default: null };

export const sellerModel = defineModel<SellerDocument>(
  'sellers',
  {
    kind: { type: String, enum: ['MERCHANT', 'ARTIST'], required: true },
    name: { type: String, required: true },
    nameSkeleton: { type: String, required: true },
    nameKey: { type: String, required: true },
    words: { type: [String], required: true },
    slug: { type: String, required: true },
    description: text,
    contactName: text,
    email: text,
    phone: text,
    taxId: text,
    address: mixed,
    cityKey: text,
    logoMediaId: text,
    bannerMediaId: text,
    verificationStatus: {
      type: String,
      enum: ['INCOMPLETE', 'PENDING', 'APPROVED', 'REJECTED'],
      required: true,
    },
    verification: {
      documentMediaIds: [String],
      note: text,
      submittedAt: { type: Date, default: null },
      reviewedAt: { type: Date, default: null },
      reviewedBy: text,
      reason: text,
    },
    status: { type: String, enum: ['ACTIVE', 'SUSPENDED'], required: true },
    suspensionReason: text,
    closedAt: { type: Date, default: null },
    accountId: text,
    state: { type: String, enum: ['AWAITING_ACCOUNT', 'READY'], required: true },
    registration: mixed,
    registrationKeyHash: text,
    registrationInputHash: text,
    externalId: text,
    version: { type: Number, required: true },
  },
  [
    { keys: { slug: 1 }, unique: true, serves: 'sellerBySlug, and one seller per slug' },
    {
      keys: { taxId: 1 },
      unique: true,
      where: { taxId: { $gt: '' } },
      serves: 'one seller per tax id',
    },
    {
      keys: { accountId: 1 },
      unique: true,
      where: { accountId: { $gt: '' } },
      serves: 'one seller per account',
    },
    {
      keys: { email: 1 },
      unique: true,
      where: { state: 'AWAITING_ACCOUNT' },
      serves: 'one pending registration per email address, which a repeated call continues',
      name: 'unfinished_by_email',
    },
    {
      keys: { registrationKeyHash: 1 },
      where: { registrationKeyHash: { $gt: '' } },
      serves: 'the repetition of a registration by its key',
    },
    {
      keys: { 'registration.attemptedAt': 1 },
      where: { state: 'AWAITING_ACCOUNT' },
      serves: 'the sweep that finishes or removes interrupted registrations',
    },
    {
      keys: { state: 1, verificationStatus: 1, status: 1, createdAt: -1, _id: -1 },
      serves: 'sellers, newest or oldest first',
    },
    {
      keys: { state: 1, verificationStatus: 1, status: 1, nameKey: 1, _id: 1 },
      serves: 'sellers by name',
    },
    { keys: { state: 1, createdAt: -1, _id: -1 }, serves: 'all sellers, for admins and reviewers' },
    { keys: { state: 1, nameKey: 1, _id: 1 }, serves: 'all sellers by name, for admins and reviewers' },
    {
      keys: { state: 1, 'verification.submittedAt': 1, _id: 1 },
      serves: 'all sellers by submission, for admins and reviewers',
    },
    {
      keys: { state: 1, verificationStatus: 1, status: 1, 'verification.submittedAt': 1, _id: 1 },
      serves: 'the queue of sellers to review',
    },
    {
      keys: { nameSkeleton: 1, createdAt: 1, _id: 1 },
      serves: 'sellers with similar names, for reviewers',
    },
    { keys: { cityKey: 1, createdAt: -1 }, serves: 'sellers of a city' },
    {
      keys: { words: 1, state: 1, verificationStatus: 1, status: 1, createdAt: -1, _id: -1 },
      name: 'words',
      serves: 'the search filter of sellers, newest first',
    },
  ],
  {
    shownAs: { Seller: {} },
    audited: {
      type: 'Seller',
      fields: [
        'name',
        'email',
        'phone',
        'status',
        'suspensionReason',
        'verificationStatus',
        'verification.reason',
        'verification.reviewedBy',
      ],
    },
  },
);
