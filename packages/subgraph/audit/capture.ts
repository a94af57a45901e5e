import { AsyncLocalStorage } from 'node:async_hooks';
import type { Model, Query, Schema } from 'mongoose';
import { WRITE_STATEMENTS } from '../database/write-statements.ts';
import type { Change, Shown } from './changes.ts';

/** What the audit log shows of a model's documents, wherever an operator changes them. */
export interface Audited {
  /** Their type in the graph, such as `Seller`. */
  type: string;
  /** The stored fields to show, also as paths such as `inventory.onHand`. No other field is ever read for the log. */
  fields: readonly string[];
}

interface Stored {
  _id: string;
}

type AnyModel = Model<Stored>;

interface Seen {
  readonly model: AnyModel;
  readonly audited: Audited;
  readonly id: string;
  /** Null for a document that is new. */
  readonly before: Shown | null;
}

// A statement that changes more documents than this has entries for the first ones only.
const MAX_DOCUMENTS = 100;

/** The audited documents that one transaction changed, each as it was before. */
export class Capture {
  readonly #seen = new Map<string, Seen>();
  readonly #recorded = new Set<string>();

  /** Remembers the documents that a statement is about to change, unless it is not the first to change them. */
  async remember(model: AnyModel, audited: Audited, filter: object): Promise<void> {
    const found = await model.find(filter, projectionOf(audited)).limit(MAX_DOCUMENTS).lean();
    for (const document of found) this.#add(model, audited, document._id, shownOf(audited, document));
  }

  /** Remembers a document that is being made. */
  rememberNew(model: AnyModel, audited: Audited, id: string): void {
    this.#add(model, audited, id, null);
  }

  /** Notes that an entity has an entry, which the service wrote. */
  isRecorded(type: string, id: string): void {
    this.#recorded.add(`${type} ${id}`);
  }

  /** What changed, as the transaction sees it now, less what services recorded themselves. */
  async changes(): Promise<Change[]> {
    const changes: Change[] = [];
    for (const { model, audited, id, before } of this.#seen.values()) {
      if (this.#recorded.has(`${audited.type} ${id}`)) continue;
      const document = await model.findById(id, projectionOf(audited)).lean();
      const after = document ? shownOf(audited, document) : null;
      if (JSON.stringify(before) === JSON.stringify(after)) continue;
      changes.push({ entity: audited.type, id, before, after });
    }
    return changes;
  }

  #add(model: AnyModel, audited: Audited, id: string, before: Shown | null): void {
    const key = `${model.modelName} ${id}`;
    if (!this.#seen.has(key)) this.#seen.set(key, { model, audited, id, before });
  }
}

const projectionOf = ({ fields }: Audited) => Object.fromEntries(fields.map((field) => [field, 1]));

const shownOf = ({ fields }: Audited, document: object): Shown =>
  Object.fromEntries(fields.map((field) => [field, valueAt(document, field.split('.'))]));

function valueAt(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => valueAt(item, [name, ...rest]));
  if (typeof value !== 'object' || value === null) return null;
  return valueAt((value as Record<string, unknown>)[name] ?? null, rest);
}

const running = new AsyncLocalStorage<Capture>();

/** Runs work whose writes to audited models are remembered. */
export const capturing = <T>(capture: Capture, work: () => Promise<T>): Promise<T> =>
  running.run(capture, work);

/** The capture that is running, if one is. */
export const currentCapture = (): Capture | undefined => running.getStore();

/** Makes the writes of a model known to the capture that is running. */
export function captureWrites<D>(schema: Schema<D>, audited: Audited): void {
  schema.pre([...WRITE_STATEMENTS], { query: true, document: false }, async function () {
    const query = this as unknown as Query<unknown, Stored>;
    const capture = running.getStore();
    if (!capture) return;
    const model = query.model as unknown as AnyModel;
    await capture.remember(model, audited, query.getFilter());
    const id = query.getOptions().upsert ? upsertedId(query) : null;
    if (id !== null) capture.rememberNew(model, audited, id);
  });
  schema.pre('save', function () {
    const capture = running.getStore();
    const made = this as unknown as { isNew: boolean; _id: string; constructor: unknown };
    if (capture && made.isNew) capture.rememberNew(made.constructor as AnyModel, audited, made._id);
  });
}

/** The id that a document gets when an upsert makes it. */
function upsertedId(query: Query<unknown, Stored>): string | null {
  const { _id: named } = query.getFilter() as { _id?: unknown };
  const update = query.getUpdate() as { $setOnInsert?: { _id?: unknown } } | null;
  const id = update?.$setOnInsert?._id ?? named;
  return typeof id === 'string' ? id : null;
}
