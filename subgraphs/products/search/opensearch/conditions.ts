import type { Facet, IndexFilter, Sees } from '../search-index.ts';
import type { Clause } from './connection.ts';
import type { Labels } from './labels.ts';
import { allOf, FOR_SALE } from './query.ts';

/** What products have to be; `facet` names the facet that ignores the condition, null where none does. */
export interface Condition {
  readonly facet: Facet | null;
  /** Of attributes, which one. */
  readonly attribute?: string;
  readonly clause: Clause;
}

const term = (field: string, value: string | boolean): Clause => ({ term: { [field]: value } });
const terms = (field: string, values: readonly string[]): Clause => ({ terms: { [field]: values } });

/** The conditions of a query besides its words. */
export function conditionsOf(labels: Labels, sees: Sees, filter: IndexFilter): Condition[] {
  const { ids, sellers = [], categories = [], tagIds = [], attributes = [], price } = filter;
  const { isInStock, isLowStock } = filter;
  const conditions: Condition[] = [];
  const add = (clause: Clause, facet: Facet | null = null, attribute?: string) =>
    void conditions.push({ clause, facet, ...(attribute === undefined ? {} : { attribute }) });
  if ('isForSale' in sees) add(FOR_SALE);
  else if (sees.statuses) add(terms('status', sees.statuses));
  if (ids) add(terms('id', ids));
  for (const { id, isFixed } of sellers) add(term('sellerId', id), isFixed ? null : 'sellers');
  for (const { id, isDirect, isFixed } of categories) {
    const wanted = labels.below(id).filter((one) => isDirect == null || (one === id) === isDirect);
    add(terms('categoryId', wanted), isFixed ? null : 'categories');
  }
  for (const id of tagIds) add(term('tagIds', id));
  for (const { id, valueKeys } of attributes) {
    const values = valueKeys.map((key) => `${id}=${key}`);
    add(terms('facets', values), 'attributes', id);
  }
  if (price) {
    const range = { gte: price.minMinor, lte: price.maxMinor };
    add(allOf([term('currency', price.currency), { range: { priceMinor: range } }]), 'prices');
  }
  if (isInStock !== undefined) add(term('isInStock', isInStock), 'stock');
  if (isLowStock !== undefined) add(term('isLowStock', isLowStock));
  return conditions;
}
