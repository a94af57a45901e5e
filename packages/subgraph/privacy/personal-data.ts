import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { Document, DocumentModel } from '../database/model.ts';

/** The person whose data is exported or erased. */
export interface Person {
  userId: string;
  /** The business that the person owns; null for everybody else. */
  sellerId: string | null;
  /** In lower case, as accounts store it. */
  email: string;
}

/** The ids of a person: of the account, and of the business if there is one. */
export const idsOf = ({ userId, sellerId }: Pick<Person, 'userId' | 'sellerId'>): string[] =>
  sellerId === null ? [userId] : [userId, sellerId];

/** One thing of an export: an object of plain values, lists and objects. */
export type Row = Readonly<Record<string, unknown>>;

/** Some rows of a section. */
export interface SectionPage {
  rows: Row[];
  /** Read on after this; null at the end. */
  next: string | null;
}

/** A part of an export: a list of things of one kind. */
export interface Section<C> {
  /** What the list holds, for the person who reads it. */
  readonly about: string;
  /** A page of it; from the start when `after` is null. */
  page(ctx: C, person: Person, after: string | null): Promise<SectionPage>;
}

/** Whether an erasure is complete. `LATER`: something has to stay for now, such as the address of an open order; it is asked again. */
export type Erased = 'DONE' | 'LATER';

/** Erases what is held of a person. May be repeated, and must find nothing to do then. */
export type Erase<C> = (ctx: C, person: Person) => Promise<Erased>;

/** Something that holds personal data. */
export interface Personal<C> {
  /** What it holds of a person. */
  readonly holds: string;
  /** How that is exported, or why it is not. */
  readonly exported: Section<C> | string;
  /** How that is erased, or why it stays. */
  readonly erased: Erase<C> | string;
  /**
   * The ids under which the audit log may have entries with texts of it, such as those of orders. They are asked for before
   * each erasure. The account and the business need not be among them.
   */
  readonly audited?: (ctx: C, person: Person) => AsyncIterable<string>;
}

/** Something that holds no personal data, and why that is so. */
export interface NotPersonal {
  readonly none: string;
}

/**
 * What a subgraph holds of a person. Each of its collections is classified here: `defineSubgraph` refuses one that is missing,
 * so that no new collection is forgotten by an export or an erasure.
 */
export interface PersonalData<C extends { readonly db: unknown }> {
  readonly collections: { readonly [K in keyof C['db']]: Personal<C> | NotPersonal };
  /** What is held outside of collections, such as sessions in Redis, by a name that no collection has. */
  readonly elsewhere?: Readonly<Record<string, Personal<C>>>;
}

const ROWS_PER_PAGE = 200;

/** The section of an export with documents of one collection: each as the row that `row` makes of it, field by field. */
export function documentsOf<C extends Ctx, D extends Document>(
  about: string,
  model: (ctx: C) => DocumentModel<D>,
  {
    whose,
    row,
  }: {
    /** Finds the documents; null when the person can have none. */
    whose: (person: Person) => QueryFilter<D> | null;
    row: (document: D, person: Person) => Row;
  },
): Section<C> {
  return {
    about,
    async page(ctx, person, after) {
      const filter = whose(person);
      if (filter === null) return { rows: [], next: null };
      const later = after === null ? {} : { _id: { $gt: after } };
      const found = await model(ctx)
        .find({ $and: [filter, later] } as QueryFilter<D>)
        .sort({ _id: 1 })
        .limit(ROWS_PER_PAGE)
        .lean<D[]>();
      const last = found.length < ROWS_PER_PAGE ? null : (found.at(-1)?._id ?? null);
      return { rows: found.map((document) => row(document, person)), next: last };
    },
  };
}

/** The entries of what a subgraph holds, collections first. */
export const heldBy = <C extends { readonly db: unknown }>({
  collections,
  elsewhere = {},
}: PersonalData<C>): [string, Personal<C> | NotPersonal][] => [
  ...(Object.entries(collections) as [string, Personal<C> | NotPersonal][]),
  ...Object.entries(elsewhere),
];

/** Raises for a subgraph that does not classify its collections, one by one. */
export function refuseUnclassified(
  name: string,
  models: object,
  personalData: { readonly collections: object; readonly elsewhere?: object } | undefined,
): void {
  const classified = new Set(Object.keys(personalData?.collections ?? {}));
  const missing = Object.keys(models).filter((model) => !classified.has(model));
  const unknown = [...classified].filter((model) => !Object.hasOwn(models, model));
  const twice = Object.keys(personalData?.elsewhere ?? {}).filter((key) => classified.has(key));
  const problems = [
    ...(personalData ? [] : ['declares no personalData']),
    ...missing.map((model) => `does not say in personalData what ${model} holds of a person`),
    ...unknown.map((model) => `classifies ${model}, which is none of its models`),
    ...twice.map((model) => `has ${model} twice`),
  ];
  if (problems.length > 0)
    throw new Error(`${name} ${problems.join('; it ')}. See docs/identity/privacy.md.`);
}
