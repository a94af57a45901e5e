import type { AccountDocument } from './account.model.ts';

/** What the audit log shows of an account: nothing with which anybody could sign in. */
export const auditedAccount = ({
  firstName,
  lastName,
  email,
  phone,
  accountRoles,
  roles,
  agencyId,
  status,
  blockedReason,
  emailVerifiedAt,
}: AccountDocument) => ({
  firstName,
  lastName,
  email,
  phone,
  accountRoles,
  roles,
  agencyId,
  status,
  blockedReason,
  emailVerifiedAt,
});
