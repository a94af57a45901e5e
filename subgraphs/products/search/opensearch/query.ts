import type { Clause } from './connection.ts';

/** A word as it was typed, and whether it may be the beginning of one. */
export interface Typed {
  readonly word: string;
  readonly prefix: boolean;
}

/** All of the clauses at once, without a score. */
export const allOf = (clauses: readonly Clause[]): Clause => ({ bool: { filter: clauses } });

/** One of the clauses. */
export const anyOf = (clauses: readonly Clause[]): Clause =>
  clauses.length === 1 && clauses[0] ? clauses[0] : { bool: { should: clauses, minimum_should_match: 1 } };

/** What everybody may see. */
export const FOR_SALE: Clause = { term: { isForSale: true } };
