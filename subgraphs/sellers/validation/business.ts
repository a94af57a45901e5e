import { z } from 'zod';

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** One line of text without control characters, trimmed, of `min` to `max` characters. */
export const line = (name: string, min: number, max: number) =>
  z
    .string()
    .trim()
    .regex(/^\P{Cc}*$/u, `The ${name} must be one line of text.`)
    .min(min, min === 1 ? `The ${name} must not be empty.` : `The ${name} has at least ${min} characters.`)
    .max(max, `The ${name} has at most ${max} characters.`);

/** A longer text; line breaks are kept. */
export const prose = (name: string, max: number) =>
  z.string().trim().max(max, `The ${name} has at most ${max} characters.`);

export const businessName = line('business name', 2, 120);
export const contactName = line('contact name', 1, 120);
export const description = prose('description', 5_000);

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'The email address is too long.')
  .pipe(z.email('This is not an email address.'));

export const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 ()./-]{6,25}$/, 'This is not a phone number.')
  .refine((value) => value.replace(/\D/g, '').length >= 6, 'A phone number has at least 6 digits.');

/** Tax ids differ by country; spaces and case do not, so that one id is stored in one form. */
export const taxId = z
  .string()
  .transform((value) => value.replace(/\s+/g, '').toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9./-]{4,30}$/, 'A tax id has 4 to 30 letters, digits, dots, dashes.'));

export const address = z.object({
  line1: line('street', 1, 200),
  line2: line('second line', 0, 200).nullish().transform(emptyToNull),
  city: line('city', 1, 100),
  region: line('region', 0, 100).nullish().transform(emptyToNull),
  postalCode: line('postal code', 0, 20).nullish().transform(emptyToNull),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .refine(isCountry, 'The country is a code of ISO 3166-1 alpha-2, such as MA.'),
});

function emptyToNull(value: string | null | undefined): string | null {
  return value ? value : null;
}

function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && code !== 'ZZ' && countries.of(code) !== undefined;
}
