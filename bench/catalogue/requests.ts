import type { WireRequest } from '../contestants/contestant.ts';
import { ask, wire } from '../queries/ask.ts';

const CARD = 'nodes { id name slug price { amount currency } isInStock }';
const LIST = `query ($filter: ProductFilter, $sort: ProductSort, $first: Int, $after: String, $last: Int) {
  products(filter: $filter, sort: $sort, first: $first, after: $after, last: $last) { ${CARD} pageInfo { endCursor } }
}`;
const COUNTED = LIST.replace('{ nodes', '{ totalCount nodes');
const FACETS = `facets { categories { category { id name } productCount } sellers { productCount }
  attributes { values { value productCount } } prices { min { amount } productCount } inStockCount soldOutCount }`;
const FACETED = COUNTED.replace('totalCount', `totalCount ${FACETS}`);
const SUGGEST = `query ($text: String!) { productSuggestions(text: $text, first: 10) { terms products { id name } categories { id name } } }`;
const TREE = '{ categories(first: 100) { nodes { id name productCount parent { id } } } }';
const PRICED = {
  price: { min: { amount: '50.00', currency: 'BRL' }, max: { amount: '100.00', currency: 'BRL' } },
};

/** What is asked of a shop; the first of each is cold. */
export async function requestsOf(url: string): Promise<Record<string, WireRequest>> {
  const found = (text: string, rest: object = {}) => ({ filter: { search: text, ...rest }, first: 20 });
  const middleOfAll = await cursorOf(url, { sort: 'NAME', first: 1, filter: { search: 'perfumery' } });
  const middleOfSearch = await cursorOf(url, { ...found('health'), first: 100 });
  return {
    'first page': wire(LIST, { first: 20 }),
    'middle page, by name': wire(LIST, { first: 20, sort: 'NAME', after: middleOfAll }),
    'last page': wire(LIST, { last: 20 }),
    'first page, total': wire(COUNTED, { first: 20 }),
    'price range in stock, total': wire(COUNTED, { first: 20, filter: { ...PRICED, isInStock: true } }),
    'common word, total': wire(COUNTED, found('health')),
    'common word, page six': wire(COUNTED, { ...found('health'), after: middleOfSearch }),
    'common word, by price': wire(COUNTED, { ...found('health'), sort: 'PRICE_LOW_TO_HIGH' }),
    'two words, total': wire(COUNTED, found('health large')),
    'word of every product, total': wire(COUNTED, found('olist')),
    'common word, facets': wire(FACETED, found('health')),
    'two words, facets': wire(FACETED, found('health large')),
    'facets of all': wire(FACETED, { first: 20 }),
    'a typo': wire(COUNTED, found('heath')),
    'suggestions, two letters': wire(SUGGEST, { text: 'pe' }),
    'suggestions, two words': wire(SUGGEST, { text: 'health la' }),
    'category tree, counts': wire(TREE),
  };
}

async function cursorOf(url: string, variables: Record<string, unknown>): Promise<string> {
  const { data } = await ask(url, wire(LIST, variables));
  return (data as { products: { pageInfo: { endCursor: string } } }).products.pageInfo.endCursor;
}
