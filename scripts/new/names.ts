/** What a feature or a subgraph is called in each place, made of one plural such as `gift-cards`. */
export interface Names {
  /** Folders and paths: `gift-cards`. */
  folder: string;
  /** File names: `gift-card`. */
  file: string;
  /** The GraphQL type: `GiftCard`. */
  type: string;
  /** The variable of one: `giftCard`. */
  one: string;
  /** The variable of many, the list in the graph, and the collection: `giftCards`. */
  many: string;
  /** In sentences: `gift card`, `gift cards`. */
  words: { one: string; many: string };
  /** What ids begin with: `gif`. */
  idPrefix: string;
}

/** A request of `npm run new` that cannot be carried out; its message says why, and what to do instead. */
export class Impossible extends Error {}

const KEBAB = /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/;
const MAX_LENGTH = 30;

/** All names made of one plural. Raises {@link Impossible} for one that is not in lower case, or not in the plural. */
export function namesOf(plural: string | undefined): Names {
  if (!plural) throw new Impossible('A name is missing, such as "reviews" or "gift-cards".');
  if (!KEBAB.test(plural) || plural.length > MAX_LENGTH) {
    throw new Impossible(
      `"${plural}" is not a name: use at most ${MAX_LENGTH} lower-case letters and digits, with single hyphens between words, such as "gift-cards".`,
    );
  }
  const file = singularOf(plural);
  if (!file) throw new Impossible(`"${plural}" is not a plural: name what it holds, such as "reviews".`);
  const one = camel(file);
  return {
    folder: plural,
    file,
    type: one.charAt(0).toUpperCase() + one.slice(1),
    one,
    many: camel(plural),
    words: { one: file.replaceAll('-', ' '), many: plural.replaceAll('-', ' ') },
    idPrefix: file.replaceAll('-', '').slice(0, 3),
  };
}

function singularOf(plural: string): string | null {
  if (/[^aeiou]ies$/.test(plural)) return plural.replace(/ies$/, 'y');
  if (/(?:ss|x|z|ch|sh)es$/.test(plural)) return plural.replace(/es$/, '');
  return /[^s]s$/.test(plural) ? plural.slice(0, -1) : null;
}

const camel = (kebab: string) => kebab.replace(/-(.)/g, (_match, letter: string) => letter.toUpperCase());
