import { InputProblems } from '@souk/subgraph';
import { NO_COUNTRY, parseCountry } from '@souk/text/country.ts';
import { linkProblem } from '@souk/text/links.ts';
import { NO_PHONE, parsePhone } from '@souk/text/phone.ts';
import type { AddressKind, PostalFields } from './address.model.ts';
import { checkCountryRules } from './country-rules.ts';

/** The unchecked fields of an address. */
export type GivenAddress = { [K in keyof PostalFields]?: string | null } & {
  kinds?: readonly AddressKind[] | null;
};

/** The checked fields of an address. */
export type ReadAddress = PostalFields & { kinds: AddressKind[] };

const PATH = ['input'];
const LENGTHS = {
  recipient: { min: 1, max: 120 },
  line1: { min: 1, max: 200 },
  line2: { max: 200 },
  city: { min: 1, max: 100 },
  region: { max: 100 },
  postalCode: { max: 20 },
} as const;

/** Reads a whole address in the form in which it is stored; raises a Refusal INVALID_INPUT that names every wrong field. */
export function readAddress(given: GivenAddress): ReadAddress {
  const problems = new InputProblems();
  const read = (field: keyof typeof LENGTHS) =>
    problems.readText([...PATH, field], given[field] ?? '', LENGTHS[field]);
  const recipient = read('recipient');
  const link = linkProblem(recipient, 'shop');
  if (link) problems.add('INVALID_INPUT', `The recipient ${link}`, [...PATH, 'recipient']);
  const kinds = [...new Set(given.kinds)].toSorted().toReversed();
  if (kinds.length === 0) problems.add('INVALID_INPUT', 'Name at least one kind.', [...PATH, 'kinds']);
  const country = parseCountry(given.country ?? '');
  if (country === null) problems.add('INVALID_INPUT', NO_COUNTRY, [...PATH, 'country']);
  const address = {
    recipient,
    line1: read('line1'),
    line2: read('line2') || null,
    city: read('city'),
    region: read('region') || null,
    postalCode: read('postalCode').toUpperCase() || null,
    country: country ?? '',
    phone: readPhone(given.phone, country, problems),
  };
  if (country !== null) checkCountryRules(address, problems, PATH);
  problems.refuse();
  return { ...address, kinds };
}

function readPhone(
  given: string | null | undefined,
  country: string | null,
  problems: InputProblems,
): string | null {
  if (!given?.trim()) return null;
  const phone = parsePhone(given, country);
  if (phone === null) problems.add('INVALID_INPUT', NO_PHONE, [...PATH, 'phone']);
  return phone;
}
