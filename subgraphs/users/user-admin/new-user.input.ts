import { refusal } from '@souk/subgraph';
import { z } from 'zod';
import type { AuthContext } from '../accounts/account.model.ts';
import { personRules, readAs } from '../registration/person.input.ts';
import { rolesIn } from '../roles/roles.ts';

const newUser = z.object({
  ...personRules,
  // Only null counts as omitted: an empty password is a weak one.
  password: personRules.password.nullish(),
});

/** The unchecked input of `createUser`. */
export interface NewUser {
  kind: AuthContext;
  agencyId?: string | null;
  roles?: string[] | null;
}

/** Reads a new user; raises a Refusal that names every invalid field. */
export function readNewUser(input: NewUser) {
  const { kind } = input;
  if (kind === 'SELLER') throw fault('kind', 'Sellers register themselves with registerSeller.');
  const { password, ...person } = readAs(newUser, input);
  return { ...person, password: password ?? null, kind, ...placeOf(kind, input) };
}

/** Agency and roles: required for staff, refused for everybody else. */
function placeOf(kind: Exclude<AuthContext, 'SELLER'>, { agencyId, roles }: NewUser) {
  const given = [...new Set(roles ?? [])];
  if (kind !== 'STAFF') {
    if (agencyId) throw fault('agencyId', 'Only staff can have an agency.');
    if (given.length > 0) throw fault('roles', 'Only staff can have roles.');
    return { agencyId: null, roles: kind === 'ADMIN' ? ['ADMIN'] : [] };
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
