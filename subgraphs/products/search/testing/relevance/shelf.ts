/** What a question tries, for the score by kind. */
export type Kind =
  /** Words as they stand in the name. */
  | 'words'
  /** The beginning of a word, while somebody types. */
  | 'beginning'
  /** A slip of the fingers, or a word written as it sounds. */
  | 'typo'
  /** Another form of the word: plural, case, ending. */
  | 'form'
  /** Another way to write the same letters: without accents, in other marks, joined or parted. */
  | 'spelling'
  /** An amount in another unit, or written otherwise. */
  | 'amount'
  /** A SKU, whole. */
  | 'code'
  /** Words of which some stand in the category or the description only. */
  | 'elsewhere'
  /** Another word for the same, which administrators have set. */
  | 'synonym';

/** A product of the shelf; it is named by its SKU. */
export interface Item {
  sku: string;
  name: string;
  about: string;
  category: string;
}

/** What somebody types, and the SKU of the product that must come first. */
export interface Question {
  typed: string;
  first: string;
  kind: Kind;
}

/** The products of one script, what is asked for among them, and the synonyms that its administrators set. */
export interface Shelf {
  script: string;
  items: readonly Item[];
  questions: readonly Question[];
  synonyms?: readonly { terms: readonly string[]; alternatives: readonly string[] }[];
}

type ItemRow = readonly [sku: string, name: string, about: string];
type QuestionRow = readonly [typed: string, first: string];

/** A shelf of rows by category, and of questions by kind. */
export function shelf(
  script: string,
  rows: Readonly<Record<string, readonly ItemRow[]>>,
  asked: Readonly<Partial<Record<Kind, readonly QuestionRow[]>>>,
  synonyms: Shelf['synonyms'] = [],
): Shelf {
  const items = Object.entries(rows).flatMap(([category, each]) =>
    each.map(([sku, name, about]): Item => ({ sku, name, about, category })),
  );
  const questions = (Object.entries(asked) as [Kind, readonly QuestionRow[]][]).flatMap(([kind, each]) =>
    each.map(([typed, first]): Question => ({ typed, first, kind })),
  );
  return { script, items, questions, synonyms };
}
