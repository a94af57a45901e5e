import type { SortedWords } from './sorted-words.ts';

const MAX_WORD = 64;
// Behind every letter that a word has at this place.
const BEHIND = '\u{10ffff}';

/** How many typos a word of a search may have: none up to three letters, one up to seven, two from eight on. */
export function typosOf(word: string): 0 | 1 | 2 {
  const letters = [...word].length;
  return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

/**
 * The numbers of the words within a distance of one, with their distances: letters that are missing, added, other or swapped
 * with their neighbour count one each (Damerau-Levenshtein, optimal string alignment). Words are walked in the order of their letters; the
 * table of distances is kept as far as a word begins as the last one, and all words that begin with what is too far are passed over at once.
 */
export function withinDistance(
  words: SortedWords,
  texts: readonly string[],
  typed: string,
  most: 1 | 2,
): Map<number, number> {
  const found = new Map<number, number>();
  const width = typed.length + 1;
  const table = new Uint8Array((MAX_WORD + 2) * width);
  for (let column = 0; column < width; column += 1) table[column] = column;
  for (const list of words.lists()) {
    let last = '';
    // How many letters of `last` the table has rows for.
    let depth = 0;
    let at = 0;
    while (at < list.length) {
      const number = list[at] as number;
      const word = texts[number] ?? '';
      if (word.length > MAX_WORD) {
        at += 1;
        continue;
      }
      let row = 0;
      while (row < depth && row < word.length && word[row] === last[row]) row += 1;
      let isTooFar = false;
      while (row < word.length) {
        row += 1;
        if (fillRow(table, width, word, typed, row) > most) {
          isTooFar = true;
          break;
        }
      }
      depth = row;
      last = word;
      if (isTooFar) {
        at = words.firstFrom(list, word.slice(0, row) + BEHIND, at + 1);
        continue;
      }
      const distance = table[word.length * width + width - 1] ?? most + 1;
      if (distance > 0 && distance <= most) found.set(number, distance);
      at += 1;
    }
  }
  return found;
}

/** Fills the row of a word's letter and gives the least of it and the row before, below which no longer word can get. */
function fillRow(table: Uint8Array, width: number, word: string, typed: string, row: number): number {
  const here = row * width;
  const above = here - width;
  table[here] = row;
  let least = row;
  const letter = word[row - 1];
  for (let column = 1; column < width; column += 1) {
    const isSame = typed[column - 1] === letter;
    let distance = Math.min(
      (table[above + column] as number) + 1,
      (table[here + column - 1] as number) + 1,
      (table[above + column - 1] as number) + (isSame ? 0 : 1),
    );
    const isSwapped =
      row > 1 && column > 1 && word[row - 2] === typed[column - 1] && letter === typed[column - 2];
    if (isSwapped) distance = Math.min(distance, (table[above - width + column - 2] as number) + 1);
    table[here + column] = distance;
    // A swap may take a distance from two rows above: the row above counts as well.
    least = Math.min(least, distance, table[above + column] as number);
  }
  return least;
}
