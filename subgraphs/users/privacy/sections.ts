import { documentsOf, type Person, type SectionPage } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { familyOwner, sessionsOf } from '../sessions/family.ts';

/** The account, without what could be used to enter it. */
export const accountSection = documentsOf('Your account.', (ctx: Ctx) => ctx.db.users, {
  whose: ({ userId }) => ({ _id: userId }),
  row: (account) => ({
    id: account._id,
    firstName: account.firstName,
    lastName: account.lastName,
    email: account.email,
    emailVerifiedAt: account.emailVerifiedAt,
    pendingEmail: account.pendingEmail,
    phone: account.phone,
    accountRoles: account.accountRoles,
    roles: account.roles,
    sellerId: account.sellerId,
    agencyId: account.agencyId,
    hasPassword: account.passwordHash !== null,
    hasSecondFactor: account.hasSecondFactor,
    hasMarketingConsent: account.hasMarketingConsent,
    marketingConsentChangedAt: account.marketingConsentChangedAt,
    marketingConsentSource: account.marketingConsentSource,
    avatarMediaId: account.avatarMediaId,
    status: account.status,
    blockedReason: account.blockedReason,
    deletionScheduledAt: account.deletionScheduledAt,
    lastSignedInAt: account.lastSignedInAt,
    createdAt: account.createdAt,
  }),
});

/** The address book. */
export const addressSection = documentsOf('Your address book.', (ctx: Ctx) => ctx.db.addresses, {
  whose: ({ userId }) => ({ userId }),
  row: (address) => ({
    id: address._id,
    kinds: address.kinds,
    defaultKinds: address.defaultKinds,
    recipient: address.recipient,
    line1: address.line1,
    line2: address.line2,
    city: address.city,
    region: address.region,
    postalCode: address.postalCode,
    country: address.country,
    phone: address.phone,
    createdAt: address.createdAt,
  }),
});

/** The API keys that a person made, without their secrets. */
export const apiKeySection = documentsOf('API keys that you made.', (ctx: Ctx) => ctx.db.apiKeys, {
  whose: ({ userId }) => ({ createdBy: userId }),
  row: ({ _id, name, scopes, expiresAt, revokedAt, lastUsedAt, createdAt }) => ({
    id: _id,
    name,
    scopes,
    expiresAt,
    revokedAt,
    lastUsedAt,
    createdAt,
  }),
});

/** The sessions of a person; no token is among it. */
export const sessionSection = {
  about: 'Where you are signed in.',
  async page(ctx: Ctx, { userId }: Person): Promise<SectionPage> {
    const rows = [];
    for (const member of await sessionsOf(ctx, userId)) {
      const [role = '', sessionId = ''] = member.split(':');
      const owner = await familyOwner(ctx, sessionId);
      const provenAt = owner && owner.authenticatedAt > 0 ? new Date(owner.authenticatedAt * 1000) : null;
      if (owner) rows.push({ role, provenAt });
    }
    return { rows, next: null };
  },
};
