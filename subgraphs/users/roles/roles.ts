import type { AccountRole } from '../accounts/account.model.ts';

/** A role: the account role that it applies to and its permission codes (`resource.action`). */
export interface Role {
  readonly name: string;
  readonly accountRole: AccountRole;
  readonly permissions: readonly string[];
}

const AGENCY_WORK = [
  'email.send',
  'order.approve',
  'order.create',
  'order.read',
  'supplier.read',
  'user.read',
] as const;

const AGENCY_LEAD = [
  ...AGENCY_WORK,
  'category.manage',
  'order.delete',
  'payment.refund',
  'seller.review',
  'supplier.write',
  'template.manage',
  'user.block',
] as const;

/** The built-in roles, by key. Administrators hold every permission. */
export const builtInRoles: Readonly<Record<string, Role>> = {
  CUSTOMER: { name: 'Customer', accountRole: 'CUSTOMER', permissions: [] },
  SELLER: { name: 'Seller', accountRole: 'SELLER', permissions: [] },
  RESPONSABLE: { name: 'Responsable', accountRole: 'STAFF', permissions: AGENCY_WORK },
  DIRECTOR: { name: 'Director', accountRole: 'STAFF', permissions: AGENCY_LEAD },
  ADMIN: { name: 'Administrator', accountRole: 'ADMIN', permissions: AGENCY_LEAD },
};

/**
 * The roles that apply within an account role. Staff have the roles that were granted to them; any other account role is
 * the only role.
 */
export function rolesIn(accountRole: AccountRole, granted: readonly string[]): string[] {
  if (accountRole !== 'STAFF') return [accountRole];
  return granted.filter((key) => builtInRoles[key]?.accountRole === 'STAFF');
}

/** The permission codes of roles, each once, sorted. */
export function permissionsOf(roles: readonly string[]): string[] {
  return [...new Set(roles.flatMap((key) => builtInRoles[key]?.permissions ?? []))].toSorted();
}
