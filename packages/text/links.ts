import { COUNTRIES } from './country.ts';

// Each of these stands for a dot in a host name (UTS #46), or is used to write one past a filter. (Dot) is short for
// Dorothy.
const DOTS = /[\u3002\uFF0E\uFF61\u2024\uFE52]|\s*[[({]\s*(?:\.|dot)\s*[\])}]\s*/gu;

const SCHEME =
  /(?:^|[^\p{L}\p{N}])(?:[a-z][a-z0-9+.-]*:\/\/|(?:h(?:tt|xx)ps?|ftp)\s*:|(?:mailto|javascript|data|tel|sms):\S)|(?:^|\s)[/\\]{2}[\p{L}\p{N}]/iu;
const WWW = /(?:^|[^\p{L}\p{N}])www\d?\s*\./iu;
// Words that stand in a link and in nobody's name, however the rest of it is written.
const WORD_OF_LINK = /(?:^|[^\p{L}\p{N}])(?:www\d?|h(?:tt|xx)ps?)(?![\p{L}\p{N}])/iu;
const ADDRESS = /[^\s@]@[^\s@]/u;
const IP_ADDRESS = /\d{1,3}(?:\.\d{1,3}){3}/;

// What is before a dot that is no sentence's end, and what is behind it: evil.example, evil .example, зло.рф.
const DOTTED = /([\p{L}\p{N}\p{M}-]*)\s*\.([\p{L}\p{M}][\p{L}\p{M}\p{N}-]+)(?=([/:?#.]?))/gu;
const DOT_FIRST = /(?:^|\s)\.[\p{L}\p{N}]/u;

// Domains in which names such as these are bought most; every country's counts as well.
const OF_COUNTRIES = new Set([...COUNTRIES, 'AC', 'EU', 'SU', 'UK'].map((code) => code.toLowerCase()));
const DOMAINS = new Set(
  `app art bet bid biz blog buzz cash casino chat click cloud club com company design dev digital download email
  example expert fun games gift group help icu info invalid io ink kim life link live loan lol ltd market media mobi
  money name net network news ninja online org page press pro promo pub re red rest rocks run sale sbs services shop
  site social solutions space store stream studio support systems team tech test tips today tools top trade travel vip
  vote wang website wiki win work works world xxx xyz zip zone`.split(/\s+/),
);

/**
 * Why a name is taken for a link, as a sentence without a subject; null when it is not. Mail programs make links of
 * all that looks like one, and a name goes into mails. A person's name holds no domain at all; abbreviations do not
 * count (`St. John`, `J.R.R. Tolkien`, `Md.Rahim`). A shop may have its domain as a name, without a path.
 */
export function linkProblem(name: string, kind: 'person' | 'shop'): string | null {
  const text = name.normalize('NFKC').replace(DOTS, '.');
  if (SCHEME.test(text) || WWW.test(text) || IP_ADDRESS.test(text)) return 'must not hold a link.';
  if (ADDRESS.test(text)) return 'must not hold an e-mail address.';
  for (const [, before = '', after = '', next = ''] of text.matchAll(DOTTED)) {
    if (kind === 'shop' ? next !== '' && next !== '.' : isDomain(before, after, next)) {
      return kind === 'shop'
        ? 'must not hold a link.'
        : 'must not hold a link; after the full stop of an abbreviation write a space.';
    }
  }
  if (kind === 'person' && (DOT_FIRST.test(text) || WORD_OF_LINK.test(text))) return 'must not hold a link.';
  return null;
}

/** The domain that a name holds, such as `booking.com`; null when it holds none. */
export function domainIn(name: string): string | null {
  const text = name.normalize('NFKC').replace(DOTS, '.');
  for (const [, before = '', after = '', next = ''] of text.matchAll(DOTTED)) {
    if (isDomain(before, after, next)) return `${before}.${after}`.toLowerCase();
  }
  return null;
}

function isDomain(before: string, after: string, next: string): boolean {
  if (next === '/' || next === ':' || next === '?' || next === '#') return true;
  const last = after.toLowerCase();
  const isKnown = DOMAINS.has(last) || OF_COUNTRIES.has(last) || /^xn--/.test(last);
  // An initial, as in J.Smith; x.com is none.
  if ([...before].length <= 1) return before !== '' && isKnown && after === last;
  if (isKnown) return true;
  const isAbbreviation = /^\p{Lu}\p{Ll}{0,3}$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(after);
  return !isAbbreviation;
}
