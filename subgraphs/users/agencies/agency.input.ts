import { line, paragraphs } from '@souk/text/line.ts';
import { phone } from '@souk/text/phone.ts';
import { z } from 'zod';
import { kept, optional, readAs } from '../registration/person.input.ts';

const name = line({ what: 'name', min: 1, max: 100 });

const code = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{1,19}$/, 'A code is 2 to 20 letters, digits and hyphens.');

const rest = {
  city: optional(line({ what: 'city', max: 100 })),
  address: optional(paragraphs({ what: 'address', max: 300 })),
  phone: optional(phone()),
};

const newAgency = z.object({ name, code, ...rest, isActive: z.boolean() });

const changes = z.object({ name: kept(name), code: kept(code), ...rest, isActive: kept(z.boolean()) });

/** Reads a new agency into the form in which it is stored; raises a Refusal that names every invalid field. */
export const readNewAgency = (input: unknown) => readAs(newAgency, input);

/** Reads the given changes of an agency; raises a Refusal that names every invalid field. */
export function readAgencyChanges(input: object): Partial<z.output<typeof changes>> {
  const read = Object.entries(readAs(changes, input));
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}
