import type { AccountRole } from '../accounts/account.model.ts';

/** A role that Souk itself needs. */
interface BuiltInRole {
  readonly name: string;
  readonly description: string;
  readonly accountRole: AccountRole;
  /** What it may do in a new database. Administrators may change it for staff roles. */
  readonly permissionCodes: readonly string[];
}

/** The permissions that operations of Souk ask for (`staff:<code>`), by code. */
export const builtInPermissions = {
  'category.manage': 'Create categories.',
  'email.send': 'Send emails from the templates.',
  'order.approve': 'Decide about orders of the agency, together with the role that its step asks for.',
  'order.create': 'Place orders for the agency.',
  'order.delete': 'Hide orders from the lists.',
  'order.read': 'Read and follow the orders of the agency.',
  'payment.refund': 'Refund payments.',
  'product.review': 'Approve and reject products of sellers and changes of them.',
  'seller.review': 'Approve and reject the verification of sellers.',
  'supplier.read': 'Read suppliers.',
  'supplier.write': 'Create and change suppliers.',
  'template.manage': 'Read and preview the templates of emails.',
  'user.block': 'Block and unblock customers.',
  'user.read': 'Read the contact details of colleagues in the same agency.',
} as const satisfies Readonly<Record<string, string>>;

/** A code of {@link builtInPermissions}. */
export type BuiltInPermission = keyof typeof builtInPermissions;

const AGENCY_WORK: readonly BuiltInPermission[] = [
  'email.send',
  'order.approve',
  'order.create',
  'order.read',
  'supplier.read',
  'user.read',
];

const AGENCY_LEAD: readonly BuiltInPermission[] = [
  ...AGENCY_WORK,
  'category.manage',
  'order.delete',
  'payment.refund',
  'seller.review',
  'supplier.write',
  'template.manage',
  'user.block',
];

/** The built-in roles, by key. */
export const builtInRoles: Readonly<Record<string, BuiltInRole>> = {
  CUSTOMER: {
    name: 'Customer',
    description: 'Buys for themselves. Needs no permissions.',
    accountRole: 'CUSTOMER',
    permissionCodes: [],
  },
  SELLER: {
    name: 'Seller',
    description: 'Acts for a business of its own. Needs no permissions.',
    accountRole: 'SELLER',
    permissionCodes: [],
  },
  RESPONSABLE: {
    name: 'Responsable',
    description: 'Places orders of an agency and gives the first approval.',
    accountRole: 'STAFF',
    permissionCodes: AGENCY_WORK,
  },
  DIRECTOR: {
    name: 'Director',
    description: 'Leads an agency and gives the second approval.',
    accountRole: 'STAFF',
    permissionCodes: AGENCY_LEAD,
  },
  ADMIN: {
    name: 'Administrator',
    description: 'Runs the market. Has every permission, those added later included.',
    accountRole: 'ADMIN',
    permissionCodes: [],
  },
};

/**
 * The roles that apply within an account role. Staff have the roles that were granted to them; any other account role is
 * the only role.
 */
export function rolesIn(accountRole: AccountRole, granted: readonly string[]): string[] {
  if (accountRole !== 'STAFF') return [accountRole];
  return granted.filter((key) => (builtInRoles[key]?.accountRole ?? 'STAFF') === 'STAFF');
}
