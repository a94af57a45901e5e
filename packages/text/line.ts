import { z } from 'zod';
import {
  firstLineBreak,
  firstRefused,
  isVisible,
  lengthOf,
  onOneLine,
  withoutRefused,
  withoutUnseen,
} from './characters.ts';
import { linkProblem } from './links.ts';

/** A text in the form in which it is stored, or why it is refused, as a sentence without a subject. */
export type Read = { text: string; problem: null } | { text: null; problem: string };

const good = (text: string): Read => ({ text, problem: null });
const bad = (problem: string): Read => ({ text: null, problem });

// Printable ASCII with single spaces inside is what most inputs are, and is its own normal form.
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

// U+2800 is the empty Braille pattern: a space to the eye.
const WHITE_SPACE = /[\s\u2800]+/gu;

/**
 * One line of text as it is stored: NFC, without characters that nobody sees, each run of Unicode white space one
 * space, none at the ends; empty where nothing visible is left. Refused, by their code point and place: line breaks,
 * other control characters, halves of surrogate pairs, private use.
 */
export function readLine(given: string): Read {
  if (PLAIN.test(given)) return good(given);
  const refused = firstRefused(given);
  if (refused) return bad(noText(refused));
  const seen = withoutUnseen(given).trim();
  const lineBreak = firstLineBreak(seen);
  if (lineBreak) {
    return bad(`must be one line of text; there is a line break at character ${lineBreak.place}.`);
  }
  const text = seen.replace(WHITE_SPACE, ' ').trim();
  return good(isVisible(text) ? text : '');
}

/**
 * A text of several lines as it is stored: as {@link readLine}, but line breaks stay, each as `\n`, and so do tabs,
 * indents and non-breaking spaces.
 */
export function readParagraphs(given: string): Read {
  if (PLAIN.test(given)) return good(given);
  const refused = firstRefused(given);
  if (refused) return bad(noText(refused));
  const text = withoutUnseen(given)
    .replace(/\r\n|[\r\v\f\x85\u2028\u2029]/g, '\n')
    .replace(/(?![\u00A0\u202F])\p{Zs}|\u2800/gu, ' ')
    .replace(/[^\S\n]+$/gm, '')
    .trim();
  return good(isVisible(text) ? text : '');
}

const noText = ({ codePoint, place }: { codePoint: string; place: number }) =>
  `has ${codePoint} at character ${place}, which is no text; remove it.`;

/** A stored line from before these rules in their form; what they refuse is taken out. Itself where nothing is left. */
export const repairLine = (stored: string): string =>
  (readLine(stored).text ?? readLine(onOneLine(stored)).text) || stored;

/** As {@link repairLine}, of a text of several lines. */
export const repairParagraphs = (stored: string): string =>
  (readParagraphs(stored).text ?? readParagraphs(withoutRefused(stored)).text) || stored;

/** How long a text may be, in code points, and what messages call it. */
export interface TextRule {
  /** With a small letter, as in “the first name”. */
  what?: string;
  min?: number;
  max: number;
}

/** The problem of a text that was read with a length outside the rule, as a sentence without a subject; else null. */
export function lengthProblem(text: string, { min = 0, max }: TextRule): string | null {
  const length = lengthOf(text);
  if (min > 0 && length === 0) return 'must not be empty.';
  if (length < min) return `has at least ${min} characters.`;
  return length > max ? `has at most ${max} characters; this one has ${length}.` : null;
}

type Reader = (given: string) => Read;

const schema = (read: Reader, rule: TextRule) =>
  z.string().transform((given, ctx) => {
    const { text, problem } = read(given);
    const wrong = problem ?? lengthProblem(text, rule);
    if (wrong === null) return text ?? '';
    ctx.addIssue({ code: 'custom', message: `The ${rule.what ?? 'text'} ${wrong}` });
    return z.NEVER;
  });

/** An input of one line; see {@link readLine}. */
export const line = (rule: TextRule) => schema(readLine, rule);

/** An input of several lines; see {@link readParagraphs}. */
export const paragraphs = (rule: TextRule) => schema(readParagraphs, rule);

const withoutLinks =
  (kind: 'person' | 'shop'): Reader =>
  (given) => {
    const read = readLine(given);
    const problem = read.text === null ? null : linkProblem(read.text, kind);
    return problem === null ? read : bad(problem);
  };

/** The name of a person: one line of 1 to 100 characters that no mail program turns into a link. */
export const personName = (rule: Partial<TextRule> = {}) =>
  schema(withoutLinks('person'), { what: 'name', min: 1, max: 100, ...rule });

/** The name of a business: one line without links or e-mail addresses; `Booking.com` may be a name. */
export const shopName = (rule: TextRule) => schema(withoutLinks('shop'), rule);
