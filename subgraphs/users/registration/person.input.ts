import { checkInput } from '@souk/subgraph';
import { email } from '@souk/text/email.ts';
import { personName } from '@souk/text/line.ts';
import { phone } from '@souk/text/phone.ts';
import { z } from 'zod';

const password = z
  .string()
  .min(8, 'A password needs at least 8 characters.')
  .max(200, 'A password has at most 200 characters.')
  .regex(/\p{L}/u, 'A password needs at least one letter.')
  .regex(/\p{Nd}/u, 'A password needs at least one digit.');

/** An optional text; white space alone counts as omitted. */
export const optional = <Z extends z.ZodType>(schema: Z) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
    schema.nullish(),
  );

/** A required field in a change: null counts as not changed. */
export const kept = <Z extends z.ZodType>(schema: Z) =>
  z.preprocess((value) => value ?? undefined, schema.optional());

/** The rules for the fields of every new account. */
export const personRules = {
  email: email(),
  password,
  firstName: personName({ what: 'first name' }),
  lastName: optional(personName({ what: 'last name' })),
  phone: optional(phone()),
};

const person = z.object(personRules);

/** The fields of a new account, checked and in the form in which they are stored. */
export type Person = z.output<typeof person>;

/** Reads the person who registers; raises a Refusal that names every invalid field, WEAK_PASSWORD for the password. */
export const readPerson = (input: unknown): Person => readAs(person, input);

/** Reads the `input` of a mutation; raises a Refusal that names every invalid field, WEAK_PASSWORD for a password. */
export const readAs = <Z extends z.ZodType>(schema: Z, input: unknown): z.output<Z> =>
  checkInput(schema, input, ['input'], (field) =>
    /password$/i.test(field.at(-1) ?? '') ? 'WEAK_PASSWORD' : 'INVALID_INPUT',
  );

/** A message about what is wrong with a password; null when it is valid. */
export function passwordProblem(value: string): string | null {
  const parsed = password.safeParse(value);
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? 'The password does not meet the rules.');
}
