import { type Audited, type Document, defineModel, type IndexSpec, type UserError } from '@souk/subgraph';
import { Schema } from 'mongoose';

export type SagaState = 'RUNNING' | 'WAITING' | 'COMPENSATING' | 'COMPLETED' | 'COMPENSATED' | 'FAILED';
export type StepStatus = 'PENDING' | 'RUNNING' | 'WAITING' | 'DONE' | 'SKIPPED' | 'FAILED' | 'UNDONE';

/** How far one step of a saga is. */
export interface StepRecord {
  name: string;
  status: StepStatus;
  /** Executions so far, including the current one. */
  attempts: number;
  /** Compensations that failed so far. */
  undoAttempts: number;
  error: string | null;
  /** When the step was done or compensated. */
  at: Date | null;
}

/** Why a saga is compensated: a refusal by the business, or a fault that outlasted the retries. */
export interface SagaFailure {
  step: string;
  userErrors: UserError[];
  fault: string | null;
  /** The service that could not be reached, if that was the fault. */
  service: string | null;
}

/** Somebody's request to compensate a saga; what `status` means is up to the saga's steps. */
export interface SagaStop {
  status: string;
  reason: string;
  /** The account that asked; null for the system. */
  by: string | null;
}

/** A running or finished saga. MongoDB holds all of it: an emptied Redis loses nothing. */
export interface SagaDocument<Data extends object = object> extends Document {
  state: SagaState;
  /** Index of the step that is executed or compensated. */
  step: number;
  steps: StepRecord[];
  /** What the steps work on. */
  data: Data;
  failure: SagaFailure | null;
  /** Checked between steps, as long as the saga can be compensated. */
  stop: SagaStop | null;
  /** The process that drives the saga, and until when it may. */
  lease: { driver: string; until: Date } | null;
  /** When any process may take the saga up; null when nobody has to. */
  dueAt: Date | null;
  /** Rounds of compensation so far that ended in a fault. */
  rounds: number;
  /** Number of the newest event. */
  seq: number;
  expireAt: Date | null;
}

/** The fields that a saga has beside those of every saga. */
export type OwnFields<S extends SagaDocument> = Exclude<keyof S, keyof SagaDocument>;

/** What an entry in the log of a saga records. */
export type SagaEventType =
  | 'step_completed'
  | 'step_parked'
  | 'step_failed'
  | 'step_undone'
  | 'undo_failed'
  | 'saga_completed'
  | 'saga_compensating'
  | 'saga_compensated'
  | 'saga_failed'
  | 'retry_requested'
  | 'resumed'
  | 'handed_over'
  | 'taken_over';

/** An entry in the log of a saga. */
export interface SagaEventDocument extends Document {
  sagaId: string;
  /** From 1, without gaps. */
  seq: number;
  type: SagaEventType;
  step: string | null;
  data: Record<string, unknown> | null;
  expireAt: Date | null;
}

/** A due date at all. Written as a comparison, as MongoDB uses a partial index only for filters that imply its own. */
export const ANY_DATE = { $gt: new Date(0) };

const text = { type: String, required: true } as const;
const integer = { type: Number, required: true } as const;
const optionalText = { type: String, default: null } as const;
const optionalDate = { type: Date, default: null } as const;
const anything = { type: Schema.Types.Mixed, default: null } as const;

const EXPIRY: IndexSpec = {
  keys: { expireAt: 1 },
  expireAfterSeconds: 0,
  serves: 'the removal of sagas that had no effect',
};

type ModelOf<D extends Document> = ReturnType<typeof defineModel<D>>;

/** Describes a collection of sagas: the fields of every saga and, in `fields`, those that the definition adds; `audited` as in `defineModel`. */
export function defineSagaModel<S extends SagaDocument>(
  collection: string,
  fields: Record<OwnFields<S>, unknown>,
  indexes: readonly IndexSpec[] = [],
  { audited }: { audited?: Audited } = {},
): ModelOf<S> {
  const all = {
    ...fields,
    state: text,
    step: integer,
    steps: [
      {
        _id: false,
        name: text,
        status: text,
        attempts: { type: Number, default: 0 },
        undoAttempts: { type: Number, default: 0 },
        error: optionalText,
        at: optionalDate,
      },
    ],
    data: anything,
    failure: anything,
    stop: anything,
    lease: anything,
    dueAt: optionalDate,
    rounds: { type: Number, default: 0 },
    seq: { type: Number, default: 0 },
    expireAt: optionalDate,
  };
  return defineModel<S>(
    collection,
    all as Parameters<typeof defineModel<S>>[1],
    [...indexes, { keys: { dueAt: 1 }, where: { dueAt: ANY_DATE }, serves: 'the recovery sweep' }, EXPIRY],
    audited ? { audited } : {},
  );
}

/** Describes a collection with the append-only logs of sagas. */
export const defineSagaEventModel = (collection: string) =>
  defineModel<SagaEventDocument>(
    collection,
    { sagaId: text, seq: integer, type: text, step: optionalText, data: anything, expireAt: optionalDate },
    [{ keys: { sagaId: 1, seq: 1 }, unique: true, serves: 'the log of one saga, in order' }, EXPIRY],
  );
