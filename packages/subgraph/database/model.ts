import { randomUUIDv7 } from 'node:crypto';
import { type Connection, type HydratedDocument, type Model, Schema, type SchemaDefinition } from 'mongoose';
import { type Audited, captureWrites } from '../audit/capture.ts';
import { tellWrites } from './local-writes.ts';
import { WRITE_STATEMENTS } from './write-statements.ts';

/** What every document of Souk has; `_id` is an opaque string. */
export interface Document {
  _id: string;
  createdAt: Date;
  updatedAt: Date;
}

/**
 * A new opaque id such as `ord_019a…`: the prefix says in logs what it identifies, UUIDv7 (RFC 9562) orders
 * ids by time, which keeps index pages and keyset cursors efficient.
 */
export function newId(prefix: string): string {
  return `${prefix}_${randomUUIDv7().replaceAll('-', '')}`;
}

type None = Record<never, never>;

/**
 * The handle of one collection. Its `.lean()` gives `D` as it is stored, or of a projection written at the call just
 * the fields that it names; nobody has to claim a type. For a projection made at run time use `readLean`. Code that knows
 * only some fields of a document, `D`, reads it as the whole that it is, `Whole`.
 */
export type DocumentModel<D extends Document, Whole extends D = D> = Model<
  D,
  None,
  None,
  None,
  HydratedDocument<D>,
  Schema<D>,
  Whole
>;

type SortOrder = 1 | -1 | 'text';

/** One index. `serves` names the query that needs it, so that no index outlives its reason. */
export interface IndexSpec {
  keys: Record<string, SortOrder>;
  serves: string;
  unique?: boolean;
  /**
   * Index only documents that match, e.g. a unique key that may be absent. Written as a comparison, `{ sku: { $gt: '' } }`:
   * MongoDB uses a partial index only for queries that plainly imply its condition, and no comparison implies `$type`.
   */
  where?: Record<string, unknown>;
  /** Delete documents this many seconds after the indexed date. */
  expireAfterSeconds?: number;
  weights?: Record<string, number>;
  name?: string;
}

/**
 * The types of the graph that show the documents of a collection. Answers with such a type are dropped from caches when a
 * document is written, unless the write changes nothing but paths below `except`.
 */
export type ShownAs = Readonly<Record<string, { except?: readonly string[] }>>;

/** What else is to be known of a collection. */
interface ModelOptions {
  isAppendOnly?: boolean;
  audited?: Audited;
  shownAs?: ShownAs;
  /** Whether `followLocalWrites` follows its writes. */
  isFollowed?: boolean;
}

/** The stored shape of one collection, not yet tied to a database. `D` is the document's type. */
export interface ModelSpec<D extends Document> {
  readonly collection: string;
  readonly indexes: readonly IndexSpec[];
  readonly shownAs: ShownAs;
  bind(connection: Connection, name: string): DocumentModel<D>;
}

/** The models of a subgraph, by the name under which `ctx.db` offers them. */
export type ModelSpecs = Record<
  string,
  Pick<ModelSpec<Document>, 'collection' | 'shownAs'> & {
    bind(connection: Connection, name: string): unknown;
  }
>;

/** `ctx.db` of a subgraph with these model specs. */
export type Db<S> = { readonly [K in keyof S]: S[K] extends ModelSpec<infer D> ? DocumentModel<D> : never };

/**
 * Describes a collection. Unknown fields are refused at write and in filters, arrays and subdocuments get no ids
 * of their own, timestamps are kept. Indexes are built by the migration step, never at the first query. An append-only
 * collection refuses every call that would change or remove a document; only an index may let documents expire. What
 * administrators, agency staff and API keys change of an audited one, in a transaction, is put into the audit log. Caches of
 * public answers follow what is `shownAs` types of the graph.
 */
export function defineModel<D extends Document>(
  collection: string,
  fields: Record<Exclude<keyof D, keyof Document>, unknown>,
  indexes: readonly IndexSpec[] = [],
  { isAppendOnly = false, audited, shownAs = {}, isFollowed = false }: ModelOptions = {},
): ModelSpec<D> {
  return {
    collection,
    indexes,
    shownAs,
    bind(connection, name) {
      const schema = new Schema<D>(
        { _id: { type: String, required: true }, ...fields } as SchemaDefinition<D>,
        {
          collection,
          timestamps: true,
          versionKey: false,
          strict: 'throw',
          strictQuery: 'throw',
          autoIndex: false,
          autoCreate: false,
          id: false,
          minimize: false,
          // Arrays and subdocuments inherit this; the document's own id is the field above.
          _id: false,
        },
      );
      for (const index of indexes) {
        schema.index(index.keys, {
          ...(index.unique ? { unique: true } : {}),
          ...(index.where ? { partialFilterExpression: index.where } : {}),
          ...(index.expireAfterSeconds === undefined ? {} : { expireAfterSeconds: index.expireAfterSeconds }),
          ...(index.weights ? { weights: index.weights } : {}),
          ...(index.name ? { name: index.name } : {}),
        });
      }
      if (isAppendOnly) refuseChanges(schema, collection);
      if (audited) captureWrites(schema, audited);
      if (isFollowed) tellWrites(schema);
      return connection.model<D>(name, schema);
    },
  };
}

function refuseChanges<D extends Document>(schema: Schema<D>, collection: string): void {
  const refuse = () => {
    throw new Error(`${collection} is append-only: its documents are never changed or removed`);
  };
  schema.pre([...WRITE_STATEMENTS], { query: true, document: true }, refuse);
  schema.pre('bulkWrite', refuse);
  schema.pre('save', function () {
    if (!this.isNew) refuse();
  });
}
