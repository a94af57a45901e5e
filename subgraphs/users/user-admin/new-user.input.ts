import { z } from 'zod';
import type { AccountRole } from '../accounts/account.model.ts';
import { personRules, readAs } from '../registration/person.input.ts';
import { fault, type WorkplaceInput, workplaceOf } from './workplace.ts';

const newUser = z.object({
  ...personRules,
  // Only null counts as omitted: an empty password is a weak one.
  password: personRules.password.nullish(),
});

/** The unchecked input of `createUser`. */
export interface NewUser extends WorkplaceInput {
  primaryRole: AccountRole;
}

/** Reads a new user; raises a Refusal that names every invalid field. */
export function readNewUser(input: NewUser) {
  const { primaryRole } = input;
  if (primaryRole === 'SELLER')
    throw fault('primaryRole', 'Sellers register themselves with registerSeller.');
  const { password, ...person } = readAs(newUser, input);
  return { ...person, password: password ?? null, primaryRole, ...workplaceOf([primaryRole], input) };
}
