import { country } from '@souk/text/country.ts';
import { email } from '@souk/text/email.ts';
import { line, paragraphs, personName, shopName } from '@souk/text/line.ts';
import { parsePhone, phone } from '@souk/text/phone.ts';
import { z } from 'zod';

const emptyToNull = (value: string | null | undefined): string | null => value || null;

/** The rules for the fields of a business; {@link phoneIn} then completes the phone number by country. */
export const businessRules = {
  name: shopName({ what: 'name', min: 2, max: 120 }),
  contactName: personName({ what: 'contact name', max: 120 }),
  email: email(),
  phone: phone(),
  description: paragraphs({ what: 'description', max: 5_000 }),
  // Formats differ by country; spaces and case are removed, so that each id is stored in one form.
  taxId: z
    .string()
    .transform((value) => value.normalize('NFKC').replace(/\s+/g, '').toUpperCase())
    .pipe(
      z
        .string()
        .regex(/^[A-Z0-9./-]{4,30}$/, 'A tax id has 4 to 30 letters, digits, dots, slashes or dashes.'),
    ),
  address: z.object({
    line1: line({ what: 'street', min: 1, max: 200 }),
    line2: line({ what: 'second line', max: 200 }).nullish().transform(emptyToNull),
    city: line({ what: 'city', min: 1, max: 100 }),
    region: line({ what: 'region', max: 100 }).nullish().transform(emptyToNull),
    postalCode: line({ what: 'postal code', max: 20 }).nullish().transform(emptyToNull),
    country: country(),
  }),
};

/**
 * Reads a phone number without a country code as one of the business's country. Digits that are no valid number there are
 * kept, as an owner may have a phone number of another country.
 */
export const phoneIn = (phone: string, address: { country: string } | null | undefined): string =>
  parsePhone(phone, address?.country) ?? phone;
