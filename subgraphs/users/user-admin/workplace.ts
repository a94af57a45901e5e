import { refusal } from '@souk/subgraph';
import type { AccountDocument, AccountRole } from '../accounts/account.model.ts';
import { rolesIn } from '../roles/built-ins.ts';

/** What an administrator gives for a person who works for an agency. */
export interface WorkplaceInput {
  agencyId?: string | null;
  roles?: readonly string[] | null;
}

/** The agency and the granted roles of an account. */
export type Workplace = Pick<AccountDocument, 'agencyId' | 'roles'>;

/** The refusal of a field of the input. */
export const fault = (field: string, message: string) => refusal('INVALID_INPUT', message, ['input', field]);

/** Agency and roles of an account with these account roles: required for staff, refused for everybody else. */
export function workplaceOf(
  accountRoles: readonly AccountRole[],
  { agencyId, roles }: WorkplaceInput,
): Workplace {
  const implied = accountRoles.includes('ADMIN') ? ['ADMIN'] : [];
  const given = [...new Set(roles ?? [])].toSorted();
  if (!accountRoles.includes('STAFF')) {
    if (agencyId) throw fault('agencyId', 'Only staff can have an agency.');
    if (given.length > 0) throw fault('roles', 'Only staff can have roles.');
    return { agencyId: null, roles: implied };
  }
  if (!agencyId) throw fault('agencyId', 'Staff need an agency.');
  if (given.length === 0)
    throw fault('roles', 'Staff need at least one role, such as RESPONSABLE or DIRECTOR.');
  const foreign = given.find((key) => rolesIn('STAFF', [key]).length === 0);
  if (foreign !== undefined) throw fault('roles', `“${foreign}” is not a role of staff.`);
  return { agencyId, roles: [...implied, ...given] };
}
