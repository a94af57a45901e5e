import type { FetchNode } from '@apollo/query-planner';
import type { Run } from './run.ts';
import { covers } from './selection-superset.ts';
import { Slots } from './slots.ts';

/** Fetches of entities that ask for the same, as far as lending goes. */
export interface Lender {
  readonly fetch: FetchNode;
  /** Those whose answers hold all that this one asks for. */
  readonly lenders: Lender[];
  /** Whether another may borrow of this one. */
  lends: boolean;
}

/** What a fetch has asked for in a request, for others that want some of it as well. */
export interface Loan {
  /** Where in the answer an entity is, by the number of its representation. */
  readonly slots: ReadonlyMap<number, number>;
  /** The entities; null when anything about them went wrong. Never raises. */
  readonly entities: Promise<readonly unknown[] | null>;
}

/** The loans of a request, and the numbers by which representations are known throughout it. */
export interface Loans {
  readonly given: Map<Lender, Loan>;
  readonly numbers: Map<string, Slots>;
}

/** No loans yet. */
export const noLoans = (): Loans => ({ given: new Map(), numbers: new Map() });

/**
 * Finds out which of the fetches of a query may borrow entities of which: within one query nothing changes, so that an
 * entity is asked for once, however deep in the plan it comes again.
 */
export function arrangeLoans(fetches: readonly Lender[]): void {
  for (const borrower of fetches) {
    for (const lender of fetches) {
      if (lender === borrower || !covers(lender.fetch, borrower.fetch)) continue;
      borrower.lenders.push(lender);
      lender.lends = true;
    }
  }
}

/** The numbers of representations for a subgraph, the same throughout a request. */
export function numbersOf({ loans: { numbers } }: Run, service: string): Slots {
  let slots = numbers.get(service);
  if (!slots) {
    slots = new Slots();
    numbers.set(service, slots);
  }
  return slots;
}

/** Lends what a fetch is about to ask for; the loan stands until the entities, or null, are handed over. */
export function lend(
  run: Run,
  lender: Lender,
  slots: ReadonlyMap<number, number>,
): (entities: readonly unknown[] | null) => void {
  const { promise, resolve } = Promise.withResolvers<readonly unknown[] | null>();
  run.loans.given.set(lender, { slots, entities: promise });
  return resolve;
}

/** An entity that can be borrowed. */
export interface Borrowed {
  loan: Loan;
  /** Where in the loan's entities it is. */
  at: number;
}

/** Whom the representations of a fetch can be borrowed of, in their order; null unless all of them can. */
export function loansFor(
  { loans: { given } }: Run,
  { lenders }: Lender,
  slots: ReadonlyMap<number, number> | null,
): Borrowed[] | null {
  const loans = lenders.flatMap((lender) => given.get(lender) ?? []);
  if (loans.length === 0 || !slots) return null;
  const borrowed: Borrowed[] = [];
  for (const number of slots.keys()) {
    const loan = loans.find((one) => one.slots.has(number));
    if (!loan) return null;
    borrowed.push({ loan, at: loan.slots.get(number) ?? -1 });
  }
  return borrowed;
}

/** The entities that were borrowed; null when any of the loans came to nothing. */
export async function lentEntities(borrowed: readonly Borrowed[]): Promise<unknown[] | null> {
  const answers = new Map<Loan, readonly unknown[]>();
  for (const { loan } of borrowed) {
    if (answers.has(loan)) continue;
    const entities = await loan.entities;
    if (!entities) return null;
    answers.set(loan, entities);
  }
  return borrowed.map(({ loan, at }) => answers.get(loan)?.[at]);
}
