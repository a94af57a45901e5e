import { checkInput } from '@souk/subgraph';
import { email } from '@souk/text/email.ts';
import { personName } from '@souk/text/line.ts';
import { phone } from '@souk/text/phone.ts';
import { z } from 'zod';

const password = z
  .string()
  .min(8, 'The password has at least 8 characters.')
  .max(200, 'The password has at most 200 characters.')
  .regex(/\p{L}/u, 'The password has at least one letter.')
  .regex(/\p{Nd}/u, 'The password has at least one digit.');

/** What may be left out; nothing but white space counts as left out. */
export const optional = <Z extends z.ZodType>(schema: Z) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
    schema.nullish(),
  );

/** What is asked of everybody who gets an account. */
export const personRules = {
  email: email(),
  password,
  firstName: personName({ what: 'first name' }),
  lastName: optional(personName({ what: 'last name' })),
  phone: optional(phone()),
};

const person = z.object(personRules);

/** What a new account needs, checked and in the form in which it is stored. */
export type Person = z.output<typeof person>;

/** Reads who registers; raises a Refusal naming each field at fault, WEAK_PASSWORD for the password. */
export const readPerson = (input: unknown): Person => readAs(person, input);

/** Reads the `input` of a mutation; raises a Refusal naming each field at fault, WEAK_PASSWORD for a password. */
export const readAs = <Z extends z.ZodType>(schema: Z, input: unknown): z.output<Z> =>
  checkInput(schema, input, ['input'], (field) =>
    /password$/i.test(field.at(-1) ?? '') ? 'WEAK_PASSWORD' : 'INVALID_INPUT',
  );

/** What is wrong with a password, in words; null when it is good. */
export function passwordProblem(value: string): string | null {
  const parsed = password.safeParse(value);
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? 'The password does not meet the rules.');
}
