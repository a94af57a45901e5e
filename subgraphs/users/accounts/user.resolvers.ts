import { query } from '@souk/subgraph';
import { agencies } from '../agencies/agency.loader.ts';
import type { Ctx } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { grantedRoles } from '../roles/role.loader.ts';
import { accountByEmail, accounts, accountsByIds } from './account.loader.ts';
import type { AccountDocument } from './account.model.ts';
import { isDeletedAddress } from './deleted-address.ts';
import { signedInViewer } from './viewer.ts';
import { mayMeet, seesAsColleague, seesPrivately, seesStatus } from './visibility.ts';

/** A field that only the person, admins and services read. */
function privately<K extends keyof AccountDocument>(field: K) {
  return (account: AccountDocument, _args: object, ctx: Ctx) =>
    seesPrivately(ctx.viewer, account) ? account[field] : null;
}

/** A field that colleagues read as well. */
function amongColleagues<K extends keyof AccountDocument>(field: K) {
  return (account: AccountDocument, _args: object, ctx: Ctx) =>
    seesAsColleague(ctx.viewer, account) ? account[field] : null;
}

export const userResolvers: Resolvers = {
  Query: {
    me: query('anyone', (ctx) => signedInViewer(ctx)),
    serviceUsersByIds: query(
      ['service:media', 'service:notifications', 'service:orders', 'service:sellers'],
      (ctx, { ids }, info) => accountsByIds(ctx, ids, info),
    ),
    serviceUserByEmail: query('service:sellers', (ctx, { email }) => accountByEmail(ctx, email)),
  },
  Viewer: {
    user: ({ userId }, _args, ctx, info) => (userId === null ? null : accounts.load(ctx, userId, info)),
    seller: ({ sellerId }) => (sellerId === null ? null : { id: sellerId }),
    agency: ({ agencyId }, _args, ctx, info) =>
      agencyId === null ? null : agencies.load(ctx, agencyId, info),
    permissions: ({ permissions }) => [...permissions],
    hasPermission: ({ kind, permissions }, { code }) => kind === 'admin' || permissions.includes(code),
  },
  User: {
    __resolveReference: ({ id }, ctx, info) => (mayMeet(ctx.viewer) ? accounts.load(ctx, id, info) : null),
    id: (account) => account._id,
    displayName: ({ firstName, lastName }) => (lastName ? `${firstName} ${lastName}` : firstName),
    primaryRole: ({ accountRoles }) => accountRoles[0] ?? 'CUSTOMER',
    status: (account, _args, ctx) => (seesStatus(ctx.viewer, account) ? account.status : null),
    createdAt: amongColleagues('createdAt'),
    isEmailVerified: (account, _args, ctx) =>
      seesPrivately(ctx.viewer, account) ? account.emailVerifiedAt !== null : null,
    email: (account, args, ctx) =>
      isDeletedAddress(account.email) ? null : amongColleagues('email')(account, args, ctx),
    phone: amongColleagues('phone'),
    accountRoles: privately('accountRoles'),
    roles: amongColleagues('roles'),
    hasMarketingConsent: privately('hasMarketingConsent'),
    blockedReason: privately('blockedReason'),
    lastSignedInAt: privately('lastSignedInAt'),
    grantedRoles: (account, _args, ctx) =>
      seesPrivately(ctx.viewer, account) ? grantedRoles(ctx, account) : null,
    deletionScheduledAt: privately('deletionScheduledAt'),
    agency: (account, _args, ctx, info) =>
      account.agencyId !== null && seesAsColleague(ctx.viewer, account)
        ? agencies.load(ctx, account.agencyId, info)
        : null,
  },
};
