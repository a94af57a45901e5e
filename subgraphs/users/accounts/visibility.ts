import type { Viewer } from '@souk/subgraph';
import type { AccountDocument } from './account.model.ts';

// Whoever registers or signs in is still anonymous in that request, yet has just proved whose account it is.
const proven = new WeakSet<AccountDocument>();

/** Marks this very document as belonging to the caller, who showed its password or code; returns it. */
export function asOwn(account: AccountDocument): AccountDocument {
  proven.add(account);
  return account;
}

/** Whether the viewer may read the private fields of an account: itself, admins and services. */
export function seesPrivately(viewer: Viewer, account: AccountDocument): boolean {
  if (viewer.kind === 'admin' || viewer.kind === 'service') return true;
  return viewer.userId === account._id || proven.has(account);
}

/** Whether the viewer may reach an account as a colleague does: also staff of the same agency who may read users. */
export function seesAsColleague(viewer: Viewer, account: AccountDocument): boolean {
  if (seesPrivately(viewer, account)) return true;
  const { kind, agencyId, permissions } = viewer;
  const isColleague = kind === 'staff' && agencyId !== null && agencyId === account.agencyId;
  return isColleague && permissions.includes('user.read');
}
