import { isAllowed, type Viewer } from '@souk/subgraph';
import type { AccountDocument } from './account.model.ts';

// A caller that registers or signs in is still anonymous in that request, but has just proved to own the account.
const proven = new WeakSet<AccountDocument>();

/** Marks this document as the caller's own, after the caller showed its password or code; returns it. */
export function asOwn(account: AccountDocument): AccountDocument {
  proven.add(account);
  return account;
}

/** Whether the viewer may read the private fields of an account: itself, admins and services. */
export function seesPrivately(viewer: Viewer, account: AccountDocument): boolean {
  if (viewer.kind === 'admin' || viewer.kind === 'service') return true;
  return viewer.userId === account._id || proven.has(account);
}

/**
 * Whether the viewer may read the fields shared with colleagues: also staff of the same agency, and API keys, with `user.read`.
 */
export function seesAsColleague(viewer: Viewer, account: AccountDocument): boolean {
  if (seesPrivately(viewer, account) || isAllowed(viewer, ['key:user.read'])) return true;
  const { kind, agencyId, permissions } = viewer;
  const isColleague = kind === 'staff' && agencyId !== null && agencyId === account.agencyId;
  return isColleague && permissions.includes('user.read');
}

/** Whether the viewer may know of an account that another object refers to: everybody but API keys without `user.read`. */
export const mayMeet = (viewer: Viewer): boolean =>
  viewer.kind !== 'api-key' || isAllowed(viewer, ['key:user.read']);

/** Whether the viewer may know that an account is blocked or deleted: colleagues, and staff who may block. */
export const seesStatus = (viewer: Viewer, account: AccountDocument): boolean =>
  seesAsColleague(viewer, account) || (viewer.kind === 'staff' && viewer.permissions.includes('user.block'));
