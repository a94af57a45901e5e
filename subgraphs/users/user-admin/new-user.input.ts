import { refusal } from '@souk/subgraph';
import { z } from 'zod';
import type { AccountRole } from '../accounts/account.model.ts';
import { personRules, readAs } from '../registration/person.input.ts';
import { rolesIn } from '../roles/roles.ts';

const newUser = z.object({
  ...personRules,
  // Only null counts as omitted: an empty password is a weak one.
  password: personRules.password.nullish(),
});

/** The unchecked input of `createUser`. */
export interface NewUser {
  primaryRole: AccountRole;
  agencyId?: string | null;
  roles?: string[] | null;
}

/** Reads a new user; raises a Refusal that names every invalid field. */
export function readNewUser(input: NewUser) {
  const { primaryRole } = input;
  if (primaryRole === 'SELLER')
    throw fault('primaryRole', 'Sellers register themselves with registerSeller.');
  const { password, ...person } = readAs(newUser, input);
  return { ...person, password: password ?? null, primaryRole, ...placeOf(primaryRole, input) };
}

/** Agency and roles: required for staff, refused for everybody else. */
function placeOf(primaryRole: Exclude<AccountRole, 'SELLER'>, { agencyId, roles }: NewUser) {
  const given = [...new Set(roles ?? [])];
  if (primaryRole !== 'STAFF') {
    if (agencyId) throw fault('agencyId', 'Only staff can have an agency.');
    if (given.length > 0) throw fault('roles', 'Only staff can have roles.');
    return { agencyId: null, roles: primaryRole === 'ADMIN' ? ['ADMIN'] : [] };
  }
  if (!agencyId) throw fault('agencyId', 'Staff need an agency.');
  if (given.length === 0) throw fault('roles', 'Staff need at least one role: RESPONSABLE or DIRECTOR.');
  const known = rolesIn('STAFF', given);
  const unknown = given.find((role) => !known.includes(role));
  if (unknown !== undefined)
    throw fault('roles', `“${unknown}” is not a staff role. Use RESPONSABLE or DIRECTOR.`);
  return { agencyId, roles: known.toSorted() };
}

const fault = (field: string, message: string) => refusal('INVALID_INPUT', message, ['input', field]);
