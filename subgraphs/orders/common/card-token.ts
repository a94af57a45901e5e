import type { InputProblems } from '@souk/subgraph';
import { trimmed } from './checks.ts';

const TOKEN = /^[\x21-\x7e]{1,255}$/;
const FIELD = ['input', 'paymentToken'];

/**
 * Reads the card provider's token, without surrounding space; null for none. Adds a problem for what cannot be a token, and
 * for what contains a card number, which this process must neither store nor send.
 */
export function readCardToken(problems: InputProblems, given: string | null | undefined): string | null {
  const token = trimmed(given);
  if (token !== null && (!TOKEN.test(token) || holdsCardNumber(token))) {
    problems.add('INVALID_INPUT', 'This is not a token of the card provider.', FIELD);
    return null;
  }
  return token;
}

/** Digits alone count as a card number even with a wrong check digit; among letters the check digit has to be right. */
function holdsCardNumber(token: string): boolean {
  const plain = token.replaceAll(/[^a-z0-9]/gi, '');
  if (/^\d{12,}$/.test(plain)) return true;
  return (plain.match(/\d+/g) ?? []).some((run) => run.length >= 12 && run.length <= 19 && passesLuhn(run));
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    const weighted = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}
