import { badInput } from '@souk/platform';
import { lengthOf } from '@souk/text/characters.ts';
import { readLine } from '@souk/text/line.ts';

const MAX_LENGTH = 100;

/**
 * What a search of people, agencies or templates looks for, as one line; null when it is absent or blank. Raises
 * BAD_USER_INPUT for more than a hundred characters and for what is no text, such as a control character.
 */
export function readSearch(search: string | null | undefined): string | null {
  if (!search?.trim()) return null;
  const { text, problem } = readLine(search);
  if (problem !== null) throw badInput(`The search ${problem}`);
  if (lengthOf(text) > MAX_LENGTH) throw badInput(`A search has at most ${MAX_LENGTH} characters.`);
  return text;
}
