import { refusal } from '@souk/subgraph';
import { z } from 'zod';
import type { AuthContext } from '../accounts/account.model.ts';
import { personRules, readAs } from '../registration/person.input.ts';
import { rolesIn } from '../roles/roles.ts';

const newUser = z.object({
  ...personRules,
  // Only what is not given at all is left out: an empty password is a weak one.
  password: personRules.password.nullish(),
});

/** Whom to give an account, as the administrator put it. */
export interface NewUser {
  kind: AuthContext;
  agencyId?: string | null;
  roles?: string[] | null;
}

/** Reads whom to make; raises a Refusal naming each field at fault. */
export function readNewUser(input: NewUser) {
  const { kind } = input;
  if (kind === 'SELLER') throw fault('kind', 'Sellers register by themselves.');
  const { password, ...person } = readAs(newUser, input);
  return { ...person, password: password ?? null, kind, ...placeOf(kind, input) };
}

/** Where the person works and as what: for staff alone, and there it must not be missing. */
function placeOf(kind: Exclude<AuthContext, 'SELLER'>, { agencyId, roles }: NewUser) {
  const given = [...new Set(roles ?? [])];
  if (kind !== 'STAFF') {
    if (agencyId) throw fault('agencyId', 'Only staff work for an agency.');
    if (given.length > 0) throw fault('roles', 'Only staff are given roles.');
    return { agencyId: null, roles: kind === 'ADMIN' ? ['ADMIN'] : [] };
  }
  if (!agencyId) throw fault('agencyId', 'Staff work for an agency.');
  if (given.length === 0) throw fault('roles', 'Staff need a role: RESPONSABLE or DIRECTOR.');
  const known = rolesIn('STAFF', given);
  const unknown = given.find((role) => !known.includes(role));
  if (unknown !== undefined) throw fault('roles', `“${unknown}” is not a role of staff.`);
  return { agencyId, roles: known.toSorted() };
}

const fault = (field: string, message: string) => refusal('INVALID_INPUT', message, ['input', field]);
