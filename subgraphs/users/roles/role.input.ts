import { refusal } from '@souk/subgraph';
import { line } from '@souk/text/line.ts';
import { z } from 'zod';
import { kept, optional, readAs } from '../registration/person.input.ts';
import { MAX_PERMISSIONS } from './permission.model.ts';

const key = z
  .string()
  .trim()
  .toUpperCase()
  .regex(
    /^[A-Z][A-Z0-9_]{1,29}$/,
    'A key is 2 to 30 letters, digits and underscores, and begins with a letter.',
  );

const code = z
  .string()
  .trim()
  .toLowerCase()
  .max(50, 'A code has at most 50 characters.')
  .regex(
    /^[a-z][a-z0-9_-]*\.[a-z][a-z0-9_-]*$/,
    'A code is a resource and an action, such as “report.export”.',
  );

const name = line({ what: 'name', min: 1, max: 60 });
const description = optional(line({ what: 'description', max: 300 }));

const newRole = z.object({ key, name, description });
const roleChanges = z.object({ name: kept(name), description });
const newPermission = z.object({ code, description });
const permissionChanges = z.object({ description });

/** Reads a new role into the form in which it is stored; raises a Refusal that names every invalid field. */
export const readNewRole = (input: unknown) => readAs(newRole, input);

/** Reads the given changes of a role; raises a Refusal that names every invalid field. */
export const readRoleChanges = (input: object) => given(readAs(roleChanges, input));

/** Reads a new permission into the form in which it is stored; raises a Refusal that names every invalid field. */
export const readNewPermission = (input: unknown) => readAs(newPermission, input);

/** Reads the given changes of a permission; raises a Refusal that names every invalid field. */
export const readPermissionChanges = (input: object) => given(readAs(permissionChanges, input));

/** Reads the codes of a role, each once and sorted. Raises Refusal INVALID_INPUT for too many. */
export function readCodes(codes: readonly string[]): string[] {
  const field = ['input', 'permissionCodes'];
  if (codes.length > MAX_PERMISSIONS)
    throw refusal('INVALID_INPUT', `A role has at most ${MAX_PERMISSIONS} permissions.`, field);
  return [...new Set(codes)].toSorted();
}

function given<T extends object>(read: T): Partial<T> {
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as Partial<T>;
}
