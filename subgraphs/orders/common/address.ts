import type { InputProblems } from '@souk/subgraph';
import { lengthOf } from '@souk/text/characters.ts';
import { NO_COUNTRY, parseCountry } from '@souk/text/country.ts';
import { linkProblem } from '@souk/text/links.ts';
import { NO_PHONE, parsePhone } from '@souk/text/phone.ts';
import { trimmed } from './checks.ts';
import { optionalText, text } from './schema.ts';

/** The address an order is delivered to: a copy, which later changes of an address book do not affect. */
export interface Address {
  recipient: string;
  line1: string;
  line2: string | null;
  city: string;
  region: string | null;
  postalCode: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
  phone: string | null;
}

/** The stored shape of an {@link Address}. */
export const addressFields = {
  recipient: text,
  line1: text,
  line2: optionalText,
  city: text,
  region: optionalText,
  postalCode: optionalText,
  country: text,
  phone: optionalText,
};

type AddressInput = { [K in keyof Address]?: string | null };

const MAX_LENGTHS = { recipient: 120, line1: 200, line2: 200, city: 100, region: 100, postalCode: 20 };
const REQUIRED = ['recipient', 'line1', 'city'] as const;

/** The fields of an address that taxes depend on. */
export type Destination = Pick<Address, 'country' | 'region' | 'postalCode'>;

/** Reads a country as its ISO 3166-1 alpha-2 code; an unknown one is added to `problems` under `path`. */
export function readCountry(
  given: string | null | undefined,
  problems: InputProblems,
  path: string[],
): string {
  const country = parseCountry(given ?? '');
  if (country === null) problems.add('INVALID_INPUT', NO_COUNTRY, [...path, 'country']);
  return country ?? '';
}

/** Reads a phone number of the address's country as E.164; an invalid one is added to `problems` under `path`. */
function readPhone(
  given: string | null,
  country: string,
  problems: InputProblems,
  path: string[],
): string | null {
  const phone = given === null ? null : parsePhone(given, country || null);
  if (given !== null && phone === null) problems.add('INVALID_INPUT', NO_PHONE, [...path, 'phone']);
  return phone;
}

/** Reads an address whose texts are normalized already; what is invalid is added to `problems` under `path`. */
export function readAddress(input: AddressInput, problems: InputProblems, path: string[]): Address {
  for (const field of REQUIRED) {
    if (!trimmed(input[field])) problems.add('INVALID_INPUT', `The ${field} is required.`, [...path, field]);
  }
  for (const [field, limit] of Object.entries(MAX_LENGTHS)) {
    if (lengthOf(input[field as keyof Address] ?? '') > limit) {
      problems.add('INVALID_INPUT', `The ${field} must have at most ${limit} characters.`, [...path, field]);
    }
  }
  const link = linkProblem(input.recipient ?? '', 'shop');
  if (link) problems.add('INVALID_INPUT', `The recipient ${link}`, [...path, 'recipient']);
  const country = readCountry(input.country, problems, path);
  return {
    recipient: trimmed(input.recipient) ?? '',
    line1: trimmed(input.line1) ?? '',
    line2: trimmed(input.line2),
    city: trimmed(input.city) ?? '',
    region: trimmed(input.region),
    postalCode: trimmed(input.postalCode),
    country,
    phone: readPhone(trimmed(input.phone), country, problems, path),
  };
}
