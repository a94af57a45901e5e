// Words that stay small inside Portuguese place names.
const SMALL = new Set(['a', 'as', 'à', 'da', 'das', 'de', 'do', 'dos', 'e', 'em', 'na', 'no', 'o']);

/** What stands for a city where the file has a number or a mail address in its place. */
export const UNKNOWN_CITY = 'Unknown';

/**
 * A city as one writes it: `sao paulo / sao paulo` → `Sao Paulo`, `arraial d'ajuda (porto seguro)` →
 * `Arraial d'Ajuda`, `andira-pr` → `Andira`.
 */
export function tidyCity(text: string, state: string): string {
  const [name = ''] = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[´`’]/g, "'")
    .replace(new RegExp(`\\s*-\\s*${state.toLowerCase()}$`), '')
    .split(/[/\\,(]| - /);
  const city = name.trim().replaceAll(/\s+/g, ' ');
  if (!/^[\p{L}][\p{L}' .-]*$/u.test(city) || city.toUpperCase() === state) return UNKNOWN_CITY;
  return city
    .split(' ')
    .map((word, index) => (index > 0 && SMALL.has(word) ? word : capitalised(word)))
    .join(' ');
}

function capitalised(word: string): string {
  if (word.startsWith("d'")) return `d'${capitalised(word.slice(2))}`;
  return word.replaceAll(
    /(^|-)(\p{L})/gu,
    (_match, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
