import { type Problems, trimmed } from './checks.ts';
import { optionalText, text } from './schema.ts';

/** Where an order goes: a copy, so that later changes of an address book leave it alone. */
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

const limits = { recipient: 120, line1: 200, line2: 200, city: 100, region: 100, postalCode: 20, phone: 30 };
const needed = ['recipient', 'line1', 'city'] as const;

/** What of an address decides on taxes. */
export type Destination = Pick<Address, 'country' | 'region' | 'postalCode'>;

/** The code of a country in capitals; what is wrong is added to `problems` under `path`. */
export function readCountry(given: string | null | undefined, problems: Problems, path: string[]): string {
  const country = (trimmed(given) ?? '').toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) {
    problems.add('INVALID_INPUT', 'The country is a code of two letters, such as MA.', [...path, 'country']);
  }
  return country;
}

/** Trims and checks an address; what is wrong is added to `problems` under `path`. */
export function readAddress(input: AddressInput, problems: Problems, path: string[]): Address {
  for (const field of needed) {
    if (!trimmed(input[field]))
      problems.add('INVALID_INPUT', `The address lacks its ${field}.`, [...path, field]);
  }
  for (const [field, limit] of Object.entries(limits)) {
    if ((input[field as keyof Address]?.length ?? 0) > limit) {
      problems.add('INVALID_INPUT', `The ${field} is longer than ${limit} characters.`, [...path, field]);
    }
  }
  const country = readCountry(input.country, problems, path);
  return {
    recipient: trimmed(input.recipient) ?? '',
    line1: trimmed(input.line1) ?? '',
    line2: trimmed(input.line2),
    city: trimmed(input.city) ?? '',
    region: trimmed(input.region),
    postalCode: trimmed(input.postalCode),
    country,
    phone: trimmed(input.phone),
  };
}
