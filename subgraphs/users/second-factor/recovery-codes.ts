import { randomInt } from 'node:crypto';
import type { Config } from '../config.ts';
import { mac } from '../secrets/mac.ts';

const COUNT = 10;
const LENGTH = 10;
const GROUP = 5;
// Base32 of Crockford: no letters that look like digits.
const ALPHABET = [...'0123456789', ...'ABCDEFGH', ...'JK', ...'MN', ...'PQ', ...'RST', ...'VW', ...'XYZ'];

/** Ten new recovery codes of 50 bits, as `XXXXX-XXXXX`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: COUNT }, () => {
    const text = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    return `${text.slice(0, GROUP)}-${text.slice(GROUP)}`;
  });

/** What was typed, in the form in which codes are compared: without spaces and hyphens, in upper case. */
export const plainCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();

/** The stored form of a recovery code of an account. */
export const hashRecoveryCode = (config: Config, accountId: string, code: string): string =>
  mac(config, 'recovery codes', `${accountId}\n${plainCode(code)}`).toString('base64url');
