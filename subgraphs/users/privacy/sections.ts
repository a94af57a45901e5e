import { documentsOf, idsOf, type Person, type SectionPage } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { listSessions } from '../sessions/session-list.ts';

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

/** The sessions of a person; no token and no id of one is among it. */
export const sessionSection = {
  about: 'Where you are signed in.',
  async page(ctx: Ctx, { userId }: Person): Promise<SectionPage> {
    const sessions = await listSessions(ctx, userId);
    const rows = sessions.map(({ role, method, device, ip, createdAt, lastUsedAt, expiresAt }) => ({
      role,
      method,
      device,
      ip,
      createdAt,
      lastUsedAt,
      expiresAt,
    }));
    return { rows, next: null };
  },
};

/** What the audit log has by and about a person. An administrator's changes of others name fields only: the values are theirs. */
export const auditSection = documentsOf(
  'Changes that you made, and changes of your account.',
  (ctx: Ctx) => ctx.db.auditEntries,
  {
    whose: (person) => ({ $or: [{ actorId: person.userId }, { entityId: { $in: idsOf(person) } }] }),
    row: (entry, person) => {
      const isYours = entry.actorId === person.userId;
      const isAboutYou = entry.entityId !== null && idsOf(person).includes(entry.entityId);
      return {
        at: entry.occurredAt,
        operation: entry.operation,
        entity: entry.entity,
        entityId: entry.entityId,
        isYours,
        changes: entry.changes.map(({ field, before, after }) =>
          isAboutYou ? { field, before, after } : { field },
        ),
        outcome: entry.outcome,
        ip: isYours ? entry.ip : null,
        userAgent: isYours ? entry.userAgent : null,
      };
    },
  },
);
