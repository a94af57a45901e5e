import { wordsOf } from '@souk/text/words.ts';
import { type Class, Dictionary } from '../memory/dictionary.ts';
import { type SynonymTable, tableOf } from '../memory/question.ts';
import type { Counted, IndexedCategory, IndexedSynonym, IndexedTag } from '../search-index.ts';
import type { Clause } from './connection.ts';
import { anyOf, type Typed } from './query.ts';

// OpenSearch takes so many terms in one clause.
const MAX_TERMS = 65_000;

/**
 * Categories, tags and synonyms in the memory of the process: few beside the products, and looked up by each search. A name
 * that changes so changes no product in the index.
 */
export class Labels {
  synonyms: SynonymTable = new Map();
  #categories: readonly IndexedCategory[] = [];
  #below = new Map<string, string[]>();
  readonly #tags = new Map<string, string>();
  /** Words of their names; an entry is a place in `#labels`. Null until it is needed after a change. */
  #dictionary: Dictionary | null = null;
  #labels: { id: string; isTag: boolean }[] = [];

  setCategories(categories: readonly IndexedCategory[]): void {
    this.#categories = categories;
    this.#below = new Map();
    for (const { id, path } of categories) {
      for (const above of new Set([...path, id]))
        this.#below.set(above, [...(this.#below.get(above) ?? []), id]);
    }
    this.#dictionary = null;
  }

  setSynonyms(synonyms: readonly IndexedSynonym[]): void {
    this.synonyms = tableOf(synonyms);
  }

  putTags(tags: readonly IndexedTag[]): void {
    for (const { id, name } of tags) this.#tags.set(id, name);
    this.#dictionary = null;
  }

  removeTags(ids: readonly string[]): void {
    for (const id of ids) this.#tags.delete(id);
    this.#dictionary = null;
  }

  clearTags(): void {
    this.#tags.clear();
    this.#dictionary = null;
  }

  /** A category and those below it; just itself for one that is not known. */
  below(id: string): readonly string[] {
    return this.#below.get(id) ?? [id];
  }

  /** Counts of categories with those of the ones below them. */
  rolledUp(direct: readonly Counted[]): Counted[] {
    const own = new Map(direct.map(({ id, count }) => [id, count]));
    const counts = new Map<string, number>();
    for (const { id, path } of this.#categories) {
      const count = own.get(id) ?? 0;
      if (count === 0) continue;
      for (const above of new Set([...path, id])) counts.set(above, (counts.get(above) ?? 0) + count);
    }
    return [...counts].map(([id, count]) => ({ id, count }));
  }

  /** Whether a category or a tag has a word by itself: as it is, by its stem or as a beginning. */
  hasWord({ word, prefix }: Typed): boolean {
    let has = false;
    this.#read().stretch(word, prefix, () => {
      has = true;
    });
    return has;
  }

  /** What has a label with a word, by how the word stands for it. */
  *having({ word, prefix }: Typed, typos: boolean): Iterable<[Class, Clause]> {
    const dictionary = this.#read();
    const found = new Map<Class, Set<number>>();
    const visit = (number: number, as: Class) => {
      const labels = found.get(as) ?? new Set();
      found.set(as, labels);
      dictionary.postings.each(number, (label) => void labels.add(label));
    };
    dictionary.stretch(word, prefix, visit);
    if (typos) dictionary.typos(word, visit);
    for (const [as, labels] of found) yield [as, this.#labelled(labels)];
  }

  /** The categories whose names have words that begin so, by their ids. */
  categoriesWith(beginnings: readonly string[], first: number): string[] {
    const dictionary = this.#read();
    const having = beginnings.map((beginning) => {
      const labels = new Set<number>();
      for (const number of dictionary.startingWith(beginning))
        dictionary.postings.each(number, (label) => void labels.add(label));
      return labels;
    });
    const [least = new Set<number>(), ...others] = having;
    return [...least]
      .filter((label) => !this.#labels[label]?.isTag && others.every((labels) => labels.has(label)))
      .map((label) => this.#labels[label]?.id ?? '')
      .toSorted()
      .slice(0, first);
  }

  #labelled(labels: Iterable<number>): Clause {
    const categories = new Set<string>();
    const tags: string[] = [];
    for (const label of labels) {
      const { id = '', isTag = false } = this.#labels[label] ?? {};
      if (isTag) tags.push(id);
      else for (const below of this.below(id)) categories.add(below);
    }
    const clauses: Clause[] = [];
    if (categories.size > 0) clauses.push({ terms: { categoryId: [...categories].slice(0, MAX_TERMS) } });
    if (tags.length > 0) clauses.push({ terms: { tagIds: tags.slice(0, MAX_TERMS) } });
    return anyOf(clauses);
  }

  #read(): Dictionary {
    if (this.#dictionary) return this.#dictionary;
    const dictionary = new Dictionary();
    this.#labels = [];
    const add = (id: string, name: string, isTag: boolean) => {
      const label = this.#labels.push({ id, isTag }) - 1;
      for (const word of wordsOf(name, 'whole')) dictionary.add(word, label);
    };
    for (const { id, name } of this.#categories) add(id, name, false);
    for (const [id, name] of this.#tags) add(id, name, true);
    this.#dictionary = dictionary;
    return dictionary;
  }
}
