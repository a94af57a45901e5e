import { z } from 'zod';
import { withoutUnseen } from './characters.ts';

// ISO 3166-1 alpha-2 codes, officially assigned.
const CODES = `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW
  BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
  GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE
  KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV
  MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC
  SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ
  VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;

/** The 249 officially assigned country codes of ISO 3166-1 alpha-2. */
export const COUNTRIES: ReadonlySet<string> = new Set(CODES.split(/\s+/));

// Codes that people and tax offices use for a country beside its own: ISO 3166-1 reserves UK; the EU's VAT rules
// (Directive 2006/112/EC, Article 215) write EL for Greece.
const ALSO_KNOWN_AS: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
]);

/** `" uk "` → `"GB"`: the ISO 3166-1 alpha-2 code that was meant, or null where the text is no country's code. */
export function parseCountry(text: string): string | null {
  const given = withoutUnseen(text).normalize('NFKC').trim();
  // Of other letters some have such capitals: ß has SS, which is South Sudan.
  if (!/^[A-Za-z]{2}$/.test(given)) return null;
  const code = given.toUpperCase();
  const country = ALSO_KNOWN_AS.get(code) ?? code;
  return COUNTRIES.has(country) ? country : null;
}

/** What to say of a country that is none. */
export const NO_COUNTRY = 'The country is a code of ISO 3166-1 alpha-2, such as MA.';

/** An input that is a country; see {@link parseCountry}. */
export const country = () =>
  z
    .string()
    .transform(parseCountry)
    .pipe(z.string({ error: NO_COUNTRY }));
