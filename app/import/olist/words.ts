import { createHash } from 'node:crypto';

/** A number from 0 to 2³²−1 that depends on the text alone: the import's only source of variety. */
export const numberFrom = (text: string) => createHash('sha256').update(text).digest().readUInt32BE();

/** The start of an id, short enough to read and, within one seller's goods, all but certainly its own. */
export const shortId = (id: string) => id.slice(0, 8);

// Slips of the translation file.
const MENDED: Record<string, string> = {
  confort: 'comfort',
  costruction: 'construction',
  craftmanship: 'craftsmanship',
  fashio: 'fashion',
};
const SMALL = new Set(['and', 'de', 'do', 'e', 'of']);
const CAPITALS: Record<string, string> = { cds: 'CDs', dvds: 'DVDs', pc: 'PC', pcs: 'PCs' };

/** A category's name for people: `costruction_tools_garden` → `Construction Tools Garden`. */
export function categoryName(text: string): string {
  return text
    .split('_')
    .filter((word) => word !== '')
    .map((given, index) => {
      const word = MENDED[given.toLowerCase()] ?? given.toLowerCase();
      if (index > 0 && SMALL.has(word)) return word;
      return CAPITALS[word] ?? `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    })
    .join(' ');
}

/** `225 g`, `1.2 kg`. */
export function weightText(grams: number): string {
  return grams < 1000 ? `${grams} g` : `${Math.round(grams / 100) / 10} kg`;
}

/** What one would call a thing whose longest side is so many centimetres. */
export function sizeWord(longest: number): string {
  if (longest <= 20) return 'small';
  if (longest <= 40) return 'medium';
  return longest <= 70 ? 'large' : 'oversize';
}
