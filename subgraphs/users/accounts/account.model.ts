import { type Document, defineModel } from '@souk/subgraph';
import { nameKeyOf, wordsOf } from './words.ts';

/** What a person signs in as. An account may have several roles; each has its own tokens. */
export type AccountRole = 'CUSTOMER' | 'SELLER' | 'STAFF' | 'ADMIN';

export type UserStatus = 'ACTIVE' | 'BLOCKED' | 'DELETED';

/** Where a person agreed to marketing, or withdrew it. */
export type MarketingConsentSource = 'REGISTRATION' | 'PROFILE';

/** By what a repeated registration is recognized: HMACs, as anybody may send any key. */
export interface RegistrationMarks {
  /** Of the idempotency key with which the person registered; null when somebody else created the account. */
  registrationKeyHash: string | null;
  /** Of what was registered, besides the password. */
  registrationInputHash: string | null;
}

/** A person who can sign in. */
export interface AccountDocument extends Document, RegistrationMarks {
  /** The first one is the role that the account was created with. */
  accountRoles: AccountRole[];
  /** Keys of roles granted individually, such as those of staff; those implied by an account role are not listed. */
  roles: string[];
  /** The business of a seller. */
  sellerId: string | null;
  sellerSuspended: boolean;
  agencyId: string | null;
  firstName: string;
  lastName: string | null;
  /** Case-folded. */
  email: string;
  phone: string | null;
  /** A PHC string; null for an account without a password. */
  passwordHash: string | null;
  emailVerifiedAt: Date | null;
  /** Whether there is an authenticator app or a passkey: a password alone then no longer signs in. */
  hasSecondFactor: boolean;
  hasMarketingConsent: boolean;
  /** When the consent last changed; null for somebody who never agreed. */
  marketingConsentChangedAt: Date | null;
  marketingConsentSource: MarketingConsentSource | null;
  avatarMediaId: string | null;
  /** The address that the person asked for and has yet to confirm; case-folded. */
  pendingEmail: string | null;
  /** When the address book last changed. Written first, so that changes of one book happen one after the other. */
  addressesChangedAt: Date | null;
  status: UserStatus;
  blockedReason: string | null;
  lastSignedInAt: Date | null;
  /** When the account will be erased, as its owner asked; null otherwise. */
  deletionScheduledAt: Date | null;
  /** The search words of the person; see {@link wordsOf}. */
  words: string[];
  /** What lists by name are sorted by; see {@link nameKeyOf}. */
  nameKey: string;
  /** Increases with each change of the profile, roles and state. */
  version: number;
}

export const accountModel = defineModel<AccountDocument>(
  'users',
  {
    accountRoles: { type: [String], required: true },
    roles: { type: [String], default: [] },
    sellerId: { type: String, default: null },
    sellerSuspended: { type: Boolean, default: false },
    agencyId: { type: String, default: null },
    firstName: { type: String, required: true },
    lastName: { type: String, default: null },
    email: { type: String, required: true },
    phone: { type: String, default: null },
    passwordHash: { type: String, default: null },
    emailVerifiedAt: { type: Date, default: null },
    hasSecondFactor: { type: Boolean, default: false },
    hasMarketingConsent: { type: Boolean, default: false },
    marketingConsentChangedAt: { type: Date, default: null },
    marketingConsentSource: { type: String, default: null },
    avatarMediaId: { type: String, default: null },
    pendingEmail: { type: String, default: null },
    addressesChangedAt: { type: Date, default: null },
    version: { type: Number, default: 1 },
    status: { type: String, default: 'ACTIVE' },
    blockedReason: { type: String, default: null },
    lastSignedInAt: { type: Date, default: null },
    deletionScheduledAt: { type: Date, default: null },
    registrationKeyHash: { type: String, default: null },
    registrationInputHash: { type: String, default: null },
    words: {
      type: [String],
      default(this: AccountDocument) {
        return wordsOf(this);
      },
    },
    nameKey: {
      type: String,
      default(this: AccountDocument) {
        return nameKeyOf(this);
      },
    },
  },
  [
    { keys: { email: 1 }, serves: 'sign-in by email, and one account per email', unique: true },
    {
      keys: { sellerId: 1 },
      serves: 'the account of a seller, and one account per seller',
      unique: true,
      where: { sellerId: { $gt: '' } },
    },
    {
      keys: { accountRoles: 1, createdAt: -1, _id: -1 },
      serves: 'users of an account role by date; whether there is an administrator, or a demo account',
    },
    { keys: { status: 1, createdAt: -1, _id: -1 }, serves: 'users by date' },
    { keys: { status: 1, nameKey: 1, _id: 1 }, serves: 'users by name' },
    { keys: { words: 1 }, serves: 'searching users' },
    {
      keys: { deletionScheduledAt: 1 },
      serves: 'the sweep over accounts whose owners asked for their deletion',
      where: { deletionScheduledAt: { $gt: new Date(0) } },
    },
    {
      keys: { agencyId: 1, createdAt: -1, _id: -1 },
      serves: 'the staff of an agency by date, and whether anybody works there',
      where: { agencyId: { $gt: '' } },
    },
    {
      keys: { roles: 1 },
      serves: 'the staff who have a role, to count them and to renew their sessions',
      where: { agencyId: { $gt: '' } },
    },
  ],
);
