import { z } from 'zod';
import { name, optional, phone, readAs } from '../registration/person.input.ts';

const code = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{1,19}$/, 'A code is 2 to 20 letters, digits and hyphens.');

const address = z
  .string()
  .trim()
  .regex(/^[\P{Cc}\r\n]*$/u, 'The address must be text.')
  .max(300, 'The address has at most 300 characters.');

const rest = { city: optional(name('city')), address: optional(address), phone: optional(phone) };

const newAgency = z.object({ name: name('name'), code, ...rest, active: z.boolean() });

// Null says nothing about what cannot be absent.
const kept = <Z extends z.ZodType>(schema: Z) =>
  z.preprocess((value) => value ?? undefined, schema.optional());

const changes = z.object({ name: kept(name('name')), code: kept(code), ...rest, active: kept(z.boolean()) });

/** Reads a new agency in the form in which it is stored; raises a Refusal naming each field at fault. */
export const readNewAgency = (input: unknown) => readAs(newAgency, input);

/** Reads what changes of an agency: only what was given. Raises a Refusal naming each field at fault. */
export function readAgencyChanges(input: object): Partial<z.output<typeof changes>> {
  const read = Object.entries(readAs(changes, input));
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}
