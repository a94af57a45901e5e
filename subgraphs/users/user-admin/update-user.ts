import { assertRecentlyProven, refusal } from '@souk/subgraph';
import { z } from 'zod';
import type { AccountDocument, AccountRole } from '../accounts/account.model.ts';
import { nameKeyOf, wordsOf } from '../accounts/words.ts';
import { joinAgency } from '../agencies/staff.ts';
import type { Ctx } from '../context.ts';
import type { UpdateUserInput } from '../generated/resolvers.ts';
import { kept, personRules, readAs } from '../registration/person.input.ts';
import { rolesIn } from '../roles/built-ins.ts';
import { joinRoles } from '../roles/join-roles.ts';
import { endLostAccess, renewKeptSessions } from './changed-rights.ts';
import { assertAnotherAdmin } from './last-admin.ts';
import { changeUser, userAt } from './stored-user.ts';
import { tellRoles } from './tell-roles.ts';
import { fault, type Workplace, workplaceOf } from './workplace.ts';

const changes = z.object({
  firstName: kept(personRules.firstName),
  lastName: personRules.lastName,
  phone: personRules.phone,
});

/**
 * Changes the given fields of an account. A person who loses a role or gets another agency has to sign in again; what is
 * gained applies at once. Raises Refusal NOT_FOUND, INVALID_STATE for a deleted account, VERSION_CONFLICT, INVALID_INPUT,
 * AGENCY_INACTIVE, LAST_ADMIN, REAUTHENTICATION_REQUIRED for a new administrator, and SERVICE_UNAVAILABLE when sessions cannot be ended: nothing is changed then.
 */
export async function updateUser(ctx: Ctx, id: string, input: UpdateUserInput): Promise<AccountDocument> {
  const profile = readProfile(input);
  const { before, after } = await ctx.transaction(async () => {
    const stored = await userAt(ctx, id);
    if (stored.version !== input.version)
      throw refusal(
        'VERSION_CONFLICT',
        'The user was changed since you read it. Read it again and repeat your change.',
        ['input', 'version'],
      );
    const person = { ...stored, ...profile };
    const named = { ...profile, words: wordsOf(person), nameKey: nameKeyOf(person) };
    const changed = await changeUser(ctx, stored, { ...named, ...(await rightsAfter(ctx, stored, input)) });
    // Before the commit: a sign-in at the same time waits for it when it reloads the account.
    await endLostAccess(ctx, stored, changed);
    await tellRoles(ctx, stored, changed);
    return { before: stored, after: changed };
  });
  await renewKeptSessions(ctx, before, after);
  return after;
}

function readProfile(input: object): Partial<Pick<AccountDocument, 'firstName' | 'lastName' | 'phone'>> {
  const read = Object.entries(readAs(changes, input));
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

/** The account roles, agency and roles after the change; nothing when none of them is given. */
async function rightsAfter(
  ctx: Ctx,
  before: AccountDocument,
  input: UpdateUserInput,
): Promise<Partial<Workplace & Pick<AccountDocument, 'accountRoles'>>> {
  if (input.accountRoles == null && input.agencyId == null && input.roles == null) return {};
  const accountRoles = accountRolesAfter(before, input.accountRoles ?? before.accountRoles);
  // As for `createUser`: an administrator whom a thief made would outlive the stolen session.
  if (accountRoles.includes('ADMIN') && !before.accountRoles.includes('ADMIN'))
    assertRecentlyProven(ctx.viewer);
  const held = rolesIn('STAFF', before.roles);
  const stays = accountRoles.includes('STAFF') && before.accountRoles.includes('STAFF');
  const after = workplaceOf(accountRoles, {
    agencyId: input.agencyId ?? (stays ? before.agencyId : null),
    roles: input.roles ?? (stays ? held : null),
  });
  const granted = rolesIn('STAFF', after.roles).filter((key) => !stays || !held.includes(key));
  await joinRoles(ctx, granted, ['input', 'roles']);
  if (after.agencyId !== null && after.agencyId !== before.agencyId) await joinAgency(ctx, after.agencyId);
  if (before.accountRoles.includes('ADMIN') && !accountRoles.includes('ADMIN'))
    await assertAnotherAdmin(ctx, before, ['input', 'accountRoles']);
  return { ...after, accountRoles };
}

/** Those that stay in their order, then the new ones. A business, and so the role SELLER, comes and goes elsewhere. */
function accountRolesAfter(
  { accountRoles: before }: AccountDocument,
  given: readonly AccountRole[],
): AccountRole[] {
  if (given.length === 0) throw fault('accountRoles', 'An account needs at least one role.');
  if (given.includes('SELLER') !== before.includes('SELLER'))
    throw fault('accountRoles', 'SELLER cannot be given or taken: sellers register with registerSeller.');
  return [...new Set([...before.filter((role) => given.includes(role)), ...given])];
}
