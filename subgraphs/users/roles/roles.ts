import type { AuthContext } from '../accounts/account.model.ts';

/** A role: the context that it applies to and its permission codes (`resource.action`). */
export interface Role {
  readonly name: string;
  readonly context: AuthContext;
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
  CUSTOMER: { name: 'Customer', context: 'CUSTOMER', permissions: [] },
  SELLER: { name: 'Seller', context: 'SELLER', permissions: [] },
  RESPONSABLE: { name: 'Responsable', context: 'STAFF', permissions: AGENCY_WORK },
  DIRECTOR: { name: 'Director', context: 'STAFF', permissions: AGENCY_LEAD },
  ADMIN: { name: 'Administrator', context: 'ADMIN', permissions: AGENCY_LEAD },
};

/**
 * The roles that apply in a context. Staff have the roles that were granted to them; in any other context the role is
 * the context itself.
 */
export function rolesIn(context: AuthContext, granted: readonly string[]): string[] {
  if (context !== 'STAFF') return [context];
  return granted.filter((key) => builtInRoles[key]?.context === 'STAFF');
}

/** The permission codes of roles, each once, sorted. */
export function permissionsOf(roles: readonly string[]): string[] {
  return [...new Set(roles.flatMap((key) => builtInRoles[key]?.permissions ?? []))].toSorted();
}
