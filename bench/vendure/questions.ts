import type { WireRequest } from '../contestants/contestant.ts';
import { wire } from '../queries/ask.ts';
import type { Query } from '../scenarios/scenario.ts';
import type { Catalogue } from './catalogue/catalogue.ts';

/** How many products a page has. */
export const PAGE = 20;

const MAX_TERMS = 12;
const STEM = 4;
const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}+/gu));

/**
 * Words to search for, the most frequent first: each names more than a page of products. Vendure looks for letters
 * anywhere and Souk for words by their stems, so only words are taken that no other one resembles: both then mean the
 * same products.
 */
export function termsOf({ products }: Catalogue): string[] {
  const counts = new Map<string, number>();
  for (const { name, description } of products) {
    for (const word of wordsOf(`${name} ${description}`)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const vocabulary = [...counts.keys()];
  const isWhole = (term: string) =>
    vocabulary.every(
      (word) => word === term || !(word.includes(term) || word.slice(0, STEM) === term.slice(0, STEM)),
    );
  return (
    [...counts]
      // What a fifth of all products answer to is no search.
      .filter(
        ([word, count]) => word.length > STEM && count > PAGE && count < products.length / 5 && isWhole(word),
      )
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, MAX_TERMS)
      .map(([word]) => word)
  );
}

const VENDURE_PAGE = `query Page($skip: Int!) {
  products(options: { take: ${PAGE}, skip: $skip }) {
    items { id name slug variants { id sku priceWithTax currencyCode stockLevel } }
  }
}`;

const VENDURE_SEARCH = `query Search($term: String!) {
  search(input: { term: $term, take: ${PAGE}, groupByProduct: true }) {
    totalItems
    items { productId productName slug currencyCode priceWithTax { ... on PriceRange { min max } ... on SinglePrice { value } } }
  }
}`;

const SOUK_PAGE = `query Page($after: String) {
  products(first: ${PAGE}, after: $after) {
    edges { node { id name slug variants { id sku price { amount currency } availableQuantity } } }
  }
}`;

const SOUK_SEARCH = `query Search($term: String!) {
  products(filter: { search: $term }, first: ${PAGE}) {
    totalCount
    edges { node { id name slug priceRange { min { amount currency } max { amount currency } } } }
  }
}`;

/** Vendure's requests: each page of all products, and each term. */
export function vendureRequests(products: number, terms: readonly string[]): Record<string, WireRequest[]> {
  const pages = Array.from({ length: Math.floor(products / PAGE) }, (_, page) => page * PAGE);
  return {
    page: pages.map((skip) => wire(VENDURE_PAGE, { skip })),
    search: terms.map((term) => wire(VENDURE_SEARCH, { term })),
  };
}

/** Souk's requests; `cursors` are those of the last product of each page but the last. */
export function soukRequests(
  cursors: readonly string[],
  terms: readonly string[],
): Record<string, WireRequest[]> {
  return {
    page: [wire(SOUK_PAGE, { after: null }), ...cursors.map((after) => wire(SOUK_PAGE, { after }))],
    search: terms.map((term) => wire(SOUK_SEARCH, { term })),
  };
}

/** Both questions. The requests are each shop's own. */
export const QUESTIONS: readonly Query[] = [
  {
    name: 'page',
    title: `Page of ${PAGE} products, variants, price, stock`,
    requests: [],
    fault: faultOfLists,
  },
  { name: 'search', title: `Search, page of ${PAGE} and total`, requests: [], fault: faultOfLists },
];

/** Whatever list an answer holds, it is a whole page. */
function faultOfLists(data: unknown): string | null {
  for (const list of Object.values(
    (data ?? {}) as Record<string, { items?: unknown[]; edges?: unknown[] } | null>,
  )) {
    const found = (list?.items ?? list?.edges ?? []).length;
    if (found !== PAGE) return `${found} products in place of ${PAGE}`;
  }
  return null;
}
