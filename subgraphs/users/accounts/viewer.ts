import type { Viewer } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { AccountDocument, AccountRole } from './account.model.ts';

/** A reference to a seller, which another subgraph resolves. */
export interface SellerRef {
  id: string;
}

/** The signed-in viewer and the role that its token is good for. */
export interface SignedInViewer extends Viewer {
  readonly role: AccountRole;
}

const roles = {
  customer: 'CUSTOMER',
  seller: 'SELLER',
  staff: 'STAFF',
  admin: 'ADMIN',
  anonymous: null,
  service: null,
  'api-key': null,
} as const satisfies Record<Viewer['kind'], AccountRole | null>;

/** The role in which a viewer acts; null for anonymous callers and services. */
export const roleOf = ({ kind }: Pick<Viewer, 'kind'>): AccountRole | null => roles[kind];

/** The signed-in viewer; null without a token, and for services. */
export function signedInViewer({ viewer }: Ctx): SignedInViewer | null {
  const role = roleOf(viewer);
  return role === null ? null : { ...viewer, role };
}

/** The business that an account acts for in a role; null in any role but SELLER. */
export const sellerOf = ({ sellerId }: AccountDocument, role: AccountRole): SellerRef | null =>
  role === 'SELLER' && sellerId !== null ? { id: sellerId } : null;
