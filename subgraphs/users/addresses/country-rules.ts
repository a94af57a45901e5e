import type { InputProblems } from '@souk/subgraph';
import { postcodeValidator, postcodeValidatorExistsForCountry } from 'postcode-validator';
import type { PostalFields } from './address.model.ts';

// What mail of a country needs beyond recipient, street and town, after the data of Google's libaddressinput.
const NEED_POSTAL_CODE = new Set(
  `AS AT AU AX BE BL BR CA CH CN CZ DE DK EE ES FI FK FM FO FR GB GF GG GL GP GR GS GU HU IM IN IO IQ IT JE JP KR LI LT
   LU LV MF MH MP MQ MX MY NC NL NO NZ PF PL PM PN PR PT PW RE RU SE SG SH SJ SK SM TC TR TW UA US VA VI WF YT ZA`.split(
    /\s+/,
  ),
);
const NEED_REGION = new Set(
  'AE AS AU BR CA CN CO CR ES FM HK HN ID IN IQ IT JM JP KR KY MH MX NR PF PG PW RU SO SV TW UM US VE VI'.split(
    ' ',
  ),
);

/** Adds to `problems` what the address lacks, or has in a wrong form, in its country. */
export function checkCountryRules(address: PostalFields, problems: InputProblems, path: string[]): void {
  const { country, region, postalCode } = address;
  if (region === null && NEED_REGION.has(country)) {
    const message = `An address in ${country} needs a region, state or province.`;
    problems.add('INVALID_INPUT', message, [...path, 'region']);
  }
  if (postalCode === null && NEED_POSTAL_CODE.has(country)) {
    problems.add('INVALID_INPUT', `An address in ${country} needs a postal code.`, [...path, 'postalCode']);
  }
  if (postalCode !== null && !isPostalCode(postalCode, country)) {
    const message = `“${postalCode}” is not a postal code of ${country}.`;
    problems.add('INVALID_INPUT', message, [...path, 'postalCode']);
  }
}

const isPostalCode = (code: string, country: string): boolean =>
  !postcodeValidatorExistsForCountry(country) || postcodeValidator(code, country);
