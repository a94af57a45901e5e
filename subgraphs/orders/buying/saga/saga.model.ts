import { type Document, defineModel, type UserError } from '@souk/subgraph';
import { anything, integer, optionalInstant, optionalText, text } from '../../common/schema.ts';
import { SOME_DAY } from '../../common/sweep.ts';
import type { CheckoutData } from '../checkout/data.ts';

export type SagaState = 'RUNNING' | 'WAITING' | 'COMPENSATING' | 'COMPLETED' | 'COMPENSATED' | 'FAILED';
export type StepStatus = 'PENDING' | 'RUNNING' | 'WAITING' | 'DONE' | 'SKIPPED' | 'FAILED' | 'UNDONE';

export interface StepRecord {
  name: string;
  status: StepStatus;
  /** Tries at doing it, the running one included. */
  attempts: number;
  undoAttempts: number;
  error: string | null;
  at: Date | null;
}

/** Why a saga turned back: a refusal by the business, or a fault that outlasted the retries. */
export interface SagaFailure {
  step: string;
  userErrors: UserError[];
  fault: string | null;
  /** The part of Souk that could not be reached, if that was the fault. */
  service: string | null;
}

/** Somebody's wish that a checkout turns back, and what its order then is called. */
export interface SagaStop {
  status: 'CANCELLED' | 'REJECTED' | 'FAILED';
  reason: string;
  by: string | null;
}

/** A checkout on its way. MongoDB holds all of it: an emptied Redis loses nothing. */
export interface SagaDocument extends Document {
  orderId: string;
  customerId: string;
  /** Null once the key is free again, as nothing came of the saga. */
  idempotencyKey: string | null;
  requestHash: string;
  state: SagaState;
  /** Index of the step being done, or being undone. */
  step: number;
  steps: StepRecord[];
  data: CheckoutData;
  failure: SagaFailure | null;
  /** Heeded between steps, as long as the saga can turn back. */
  stop: SagaStop | null;
  /** Who drives it at present. */
  lease: { driver: string; until: Date } | null;
  /** When somebody has to come and drive it; null when nobody needs to by themselves. */
  dueAt: Date | null;
  /** Rounds of undoing so far that ended in a fault. */
  rounds: number;
  /** Number of its latest event. */
  seq: number;
  expireAt: Date | null;
}

/** A checkout as the graph shows it, without the data of its steps. */
export type SagaSummary = Omit<SagaDocument, 'data'>;

/** An entry of a saga's log. */
export interface SagaEventDocument extends Document {
  sagaId: string;
  seq: number;
  type: string;
  step: string | null;
  data: Record<string, unknown> | null;
  expireAt: Date | null;
}

export const sagas = defineModel<SagaDocument>(
  'sagas',
  {
    orderId: text,
    customerId: text,
    idempotencyKey: optionalText,
    requestHash: text,
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
        at: optionalInstant,
      },
    ],
    data: anything,
    failure: anything,
    stop: anything,
    lease: anything,
    dueAt: optionalInstant,
    rounds: { type: Number, default: 0 },
    seq: { type: Number, default: 0 },
    expireAt: optionalInstant,
  },
  [
    { keys: { orderId: 1 }, unique: true, serves: 'Order.saga and processPayment' },
    { keys: { createdAt: -1, _id: -1 }, serves: 'checkoutSagas, newest first' },
    { keys: { state: 1, createdAt: -1, _id: -1 }, serves: 'checkoutSagas by state' },
    {
      keys: { customerId: 1, idempotencyKey: 1 },
      unique: true,
      where: { idempotencyKey: { $gt: '' } },
      serves: 'that one idempotency key makes one order',
    },
    { keys: { dueAt: 1 }, where: { dueAt: SOME_DAY }, serves: 'the recovery sweep' },
    { keys: { expireAt: 1 }, expireAfterSeconds: 0, serves: 'the removal of what came to nothing' },
  ],
);

/** The append-only log of every saga. */
export const sagaEvents = defineModel<SagaEventDocument>(
  'sagaEvents',
  { sagaId: text, seq: integer, type: text, step: optionalText, data: anything, expireAt: optionalInstant },
  [
    { keys: { sagaId: 1, seq: 1 }, unique: true, serves: 'the log of one saga, in order' },
    { keys: { expireAt: 1 }, expireAfterSeconds: 0, serves: 'the removal of what came to nothing' },
  ],
);
