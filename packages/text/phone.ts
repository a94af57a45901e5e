import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';
import { withoutUnseen } from './characters.ts';

// The metadata is `max`: all number patterns of each country, which distinguish a national prefix from an area code
// (`min` knows them roughly). Numbers are judged by length alone, as ranges are given out faster than metadata follows.

const EXTENSION =
  /\s*(?:;\s*ext\s*=|,,|[,;(]?\s*(?:extension|extn?|int(?:erno)?|anexo|ramal|poste|durchwahl|dw|доб|вн|内線|分机|分機|x|#)[.:]?)\s*(\d{1,7})(?:#|\s*\))?$/iu;
const SHAPE = /^[([]?\s*\+?[\d\s()[\]./·•・~-]+$/u;
const LABEL = /^(?:tel|phone|mobile|[☎📞📱]\uFE0F?)[.:]?\s*(?=[+(\d[])/iu;

const NOT_ZERO = /[1-9]/;

const MIN_NATIONAL_DIGITS = 5;
const MAX_DIGITS = 15;

/**
 * A phone number as it is stored: E.164 (`+212600000000`), an extension as in RFC 3966 (`+493012345;ext=12`); null for
 * what is no phone number. Pasted marks, any dashes, brackets, full-width and other digits are understood. A number
 * without its country code is read as one of `country` (ISO 3166-1 alpha-2), and has to fit it; where no country is
 * known its 5 to 15 digits are kept as they are.
 */
export function parsePhone(given: string, country: string | null = null): string | null {
  const plain = asciiDigits(withoutUnseen(given).normalize('NFKC'))
    // The minus sign, and the long vowel that a Japanese keyboard has on the key of the hyphen.
    .replace(/\p{Pd}|[\u2212\u30FC]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LABEL, '');
  const extension = EXTENSION.exec(plain);
  const body = extension ? plain.slice(0, extension.index).trim() : plain;
  if (!SHAPE.test(body)) return null;
  const number = readNumber(body, country);
  return number === null ? null : `${number}${extension ? `;ext=${extension[1]}` : ''}`;
}

function readNumber(body: string, country: string | null): string | null {
  const digits = body.replace(/\D/g, '');
  if (body.includes('+')) return international(`+${digits}`);
  if (country !== null && isSupportedCountry(country)) return international(digits, country);
  // 00 begins a call abroad in most of the world (ITU-T E.123).
  if (digits.startsWith('00')) return international(`+${digits.slice(2)}`);
  const isPossible =
    digits.length >= MIN_NATIONAL_DIGITS && digits.length <= MAX_DIGITS && NOT_ZERO.test(digits);
  return isPossible ? digits : null;
}

function international(text: string, country?: CountryCode): string | null {
  const parsed = parsePhoneNumberFromString(text, {
    extract: false,
    ...(country === undefined ? {} : { defaultCountry: country }),
  });
  return parsed?.isPossible() && NOT_ZERO.test(parsed.nationalNumber) ? parsed.number : null;
}

/** ٠٦٠٠ and ０６００ → 0600: every decimal digit of Unicode as its ASCII one. They come in rows of ten from 0 on. */
function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const codePoint = digit.codePointAt(0) ?? 0;
    const low = codePoint % 16;
    // Rows begin at 0 or at 6 of a block of sixteen.
    const startsAtZero = /\p{Nd}/u.test(String.fromCodePoint(codePoint - low));
    return String(startsAtZero ? low : low - 6);
  });
}

/** What to say of a phone that is none. */
export const NO_PHONE =
  'This is not a phone number; write it with its country code, such as +212 600 000000.';

/** An input that is a phone number of no known country; see {@link parsePhone}. */
export const phone = () =>
  z
    .string()
    .transform((given) => parsePhone(given))
    .pipe(z.string({ error: NO_PHONE }));
