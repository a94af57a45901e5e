import { wordsOf } from '@souk/text/words.ts';
import { wordsOfProduct } from '../product-words.ts';
import type { IndexedCategory, IndexedProduct, IndexedTag } from '../search-index.ts';
import type { Columns } from './columns.ts';
import { Dictionary } from './dictionary.ts';
import { type Listed, Postings } from './postings.ts';
import { codeKey } from './question.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
// What a category or a tag is, as a label: even numbers are categories, odd ones tags.
const labelOf = (number: number, isTag: boolean) => number * 2 + (isTag ? 1 : 0);

/** How many words a name has, as people count them. */
export const lengthOfName = (name: string): number => name.match(WORD)?.length ?? 0;

/** The words of products, of categories and of tags, and the codes of variants, each with where it is. */
export class Texts {
  /** Words of names and descriptions; an entry is twice the slot, and one more for a name. */
  readonly ofProducts = new Dictionary();
  /** Words of categories and tags, made again when one of them is renamed; an entry is a label. */
  ofLabels = new Dictionary();
  readonly slotsOfCategory = new Postings();
  readonly slotsOfTag = new Postings();
  readonly slotsOfSeller = new Postings();
  readonly slotsOfFacet = new Postings();
  readonly #slotsOfCode = new Map<string, number | number[]>();
  readonly #tags = new Map<string, string>();
  #categories: readonly IndexedCategory[] = [];
  /** The numbers of a category and of those below it. */
  #below = new Map<number, number[]>();
  #areLabelsOld = true;
  readonly #columns: Columns;

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  add(slot: number, product: IndexedProduct): void {
    const { named, described } = wordsOfProduct(product);
    for (const word of named) this.ofProducts.add(word, slot * 2 + 1);
    for (const word of described) this.ofProducts.add(word, slot * 2);
    const columns = this.#columns;
    const category = columns.category[slot] ?? -1;
    if (category >= 0) this.slotsOfCategory.append(category, slot);
    this.slotsOfSeller.append(columns.seller[slot] ?? 0, slot);
    for (let at = 0; at < columns.tagsOf.countOf(slot); at += 1)
      this.slotsOfTag.append(columns.tagsOf.at(slot, at), slot);
    for (let at = 0; at < columns.facetsOf.countOf(slot); at += 1)
      this.slotsOfFacet.append(columns.facetsOf.at(slot, at), slot);
    for (const code of new Set(product.codes.map(codeKey))) if (code) this.#addCode(code, slot);
  }

  /** The slots that have a code, also of products that changed since. */
  slotsOfCode(code: string): readonly number[] {
    const slots = this.#slotsOfCode.get(code);
    return slots === undefined ? [] : typeof slots === 'number' ? [slots] : slots;
  }

  /** The slots that have a code with these characters in it. */
  *slotsOfCodePart(part: string): Iterable<number> {
    for (const [code, slots] of this.#slotsOfCode) {
      if (!code.includes(part)) continue;
      if (typeof slots === 'number') yield slots;
      else yield* slots;
    }
  }

  setCategories(categories: readonly IndexedCategory[]): void {
    this.#categories = categories;
    this.#below = new Map();
    for (const { id, path } of categories) {
      const number = this.#columns.categories.of(id);
      for (const above of new Set([...path, id])) {
        const key = this.#columns.categories.of(above);
        this.#below.set(key, [...(this.#below.get(key) ?? []), number]);
      }
    }
    this.#areLabelsOld = true;
  }

  putTag({ id, name }: IndexedTag): void {
    if (this.#tags.get(id) === name) return;
    this.#tags.set(id, name);
    this.#areLabelsOld = true;
  }

  removeTag(id: string): void {
    if (this.#tags.delete(id)) this.#areLabelsOld = true;
  }

  /** The numbers of a category and of those below it; just its own for one that is not known. */
  below(category: number): readonly number[] {
    return this.#below.get(category) ?? [category];
  }

  get categories(): readonly IndexedCategory[] {
    return this.#categories;
  }

  /** The lists of the slots of a label: of a category those of the ones below it too. */
  slotsOfLabel(label: number): Listed[] {
    const number = label >>> 1;
    if (label & 1) return [this.slotsOfTag.of(number)];
    return this.below(number).map((category) => this.slotsOfCategory.of(category));
  }

  /** Reads the labels again where one of them changed. Call it before `ofLabels` is read. */
  refreshLabels(): void {
    if (!this.#areLabelsOld) return;
    this.#areLabelsOld = false;
    this.ofLabels = new Dictionary();
    for (const { id, name } of this.#categories) {
      const label = labelOf(this.#columns.categories.of(id), false);
      for (const word of wordsOf(name, 'whole')) this.ofLabels.add(word, label);
    }
    for (const [id, name] of this.#tags) {
      const label = labelOf(this.#columns.tags.of(id), true);
      for (const word of wordsOf(name, 'whole')) this.ofLabels.add(word, label);
    }
  }

  #addCode(code: string, slot: number): void {
    const slots = this.#slotsOfCode.get(code);
    if (slots === undefined) this.#slotsOfCode.set(code, slot);
    else this.#slotsOfCode.set(code, typeof slots === 'number' ? [slots, slot] : [...slots, slot]);
  }
}
