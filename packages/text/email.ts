import { domainToASCII } from 'node:url';
import { z } from 'zod';
import { readLine } from './line.ts';

const MAX_LOCAL = 64;
const MAX_EMAIL = 254;

// RFC 5321, 4.1.2: a Dot-string of atext. Quoted local parts and those beyond ASCII (RFC 6531) are refused: few
// servers and hardly any web form take them.
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;

// What `domainToASCII` is given holds nothing that a URL would read in another way, such as %41. Besides letters and
// digits it allows what IDNA allows in context (RFC 5892, appendix A), among it the joiners of Persian and Hindi.
const IN_LABEL = String.raw`[\p{L}\p{M}\p{N}\u00B7\u0375\u05F3\u05F4\u30FB\u200C\u200D-]+`;
const DOMAIN = new RegExp(`^${IN_LABEL}(?:\\.${IN_LABEL})+$`, 'u');
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** An address in the form in which it is stored, compared and written to, or why it is none. */
export type ReadEmail = { email: string; problem: null } | { email: null; problem: string };

const bad = (problem: string): ReadEmail => ({ email: null, problem });

/**
 * An e-mail address as Souk stores, compares and writes to it: without what a paste left around it, full-width letters
 * folded, lower case, its domain in ASCII (`USER@Bücher.example` is `user@xn--bcher-kva.example`; UTS #46). A local
 * part is a Dot-string of RFC 5321 of at most 64 characters (`a&b`, `o'brien`, `me+souk`), the whole at most 254.
 */
export function readEmail(given: string): ReadEmail {
  const line = readLine(given);
  if (line.text === null) return bad(`The email address ${line.problem}`);
  const folded = line.text.normalize('NFKC').toLowerCase();
  const at = folded.lastIndexOf('@');
  const local = folded.slice(0, Math.max(at, 0));
  if (!LOCAL.test(local)) return bad(NO_EMAIL);
  const domain = asciiDomain(folded.slice(at + 1));
  if (domain === null) return bad(NO_EMAIL);
  const email = `${local}@${domain}`;
  if (local.length > MAX_LOCAL)
    return bad(`Before the @ an email address has at most ${MAX_LOCAL} characters.`);
  if (email.length > MAX_EMAIL) return bad(`An email address has at most ${MAX_EMAIL} characters.`);
  return { email, problem: null };
}

const NO_EMAIL = 'This is not an email address; it looks like name@example.com.';

function asciiDomain(text: string): string | null {
  const given = text.replaceAll('\u3002', '.');
  if (!DOMAIN.test(given)) return null;
  const ascii = domainToASCII(given);
  const labels = ascii.split('.');
  const top = labels.at(-1) ?? '';
  // A last label of digits alone is the end of an IP address.
  return labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(top) ? ascii : null;
}

/** What to look an account up by: the stored form of an address, or of what is none a text that nobody has stored. */
export const emailKey = (given: string): string =>
  readEmail(given).email ?? given.trim().normalize('NFKC').toLowerCase();

/** An input that is an e-mail address; see {@link readEmail}. */
export const email = () =>
  z.string().transform((given, ctx) => {
    const read = readEmail(given);
    if (read.email !== null) return read.email;
    ctx.addIssue({ code: 'custom', message: read.problem });
    return z.NEVER;
  });
