import { parseAmount } from '@souk/platform';
import { BadRow } from './read-rows.ts';

/** An id of the data: letters, digits, `_` and `-`, at most 64. Raises BadRow, as all here do. */
export function idOf(text: string, column: string): string {
  if (!/^[\w-]{1,64}$/.test(text)) throw new BadRow(`${column} "${text}" is no id`);
  return text;
}

/** A whole number of at least `least`, or null for an empty cell. */
export function countOf(text: string, column: string, least = 0): number | null {
  if (text === '') return null;
  const number = Number(text);
  if (!/^\d{1,9}(\.0+)?$/.test(text) || number < least) {
    throw new BadRow(`${column} "${text}" is no whole number from ${least} on`);
  }
  return number;
}

/** An amount of money that is not negative, in integer minor units. */
export function minorOf(text: string, column: string, currency: string): number {
  const minor = parseAmount(text, currency);
  if (minor === null || minor < 0) throw new BadRow(`${column} "${text}" is no amount of ${currency}`);
  return minor;
}

/** A local date and time `2017-09-19 09:45:35` at an offset such as `-03:00`, as an instant. */
export function instantOf(text: string, column: string, offset: string): Date {
  const [date, time] = text.split(' ');
  const at = new Date(`${date}T${time}${offset}`);
  const isReal = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) && !Number.isNaN(at.getTime());
  // `2017-02-30` would quietly become the second of March.
  if (!isReal || new Date(`${date}T00:00:00Z`).getUTCDate() !== Number(text.slice(8, 10))) {
    throw new BadRow(`${column} "${text}" is no date and time`);
  }
  return at;
}
