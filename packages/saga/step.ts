import { Refusal, type UserError } from '@souk/subgraph';
import type { SagaCtx } from './runtime.ts';
import type { SagaDocument } from './saga.model.ts';

/** Writes that belong to the record that a step ended: they run in its transaction, exactly once. */
export type Apply = () => Promise<void>;

/** The step is done; `data` is merged into the saga's data. */
interface Done<Data> {
  kind: 'done';
  data?: Partial<Data>;
  apply?: Apply;
}

/** The step waits for something outside; it is executed again when woken, at the latest at `until` (null: no limit). */
interface Waiting {
  kind: 'waiting';
  until: Date | null;
  apply?: Apply;
}

/** What executing a step came to. */
export type Outcome<Data> = Done<Data> | Waiting;

/** The step succeeded. */
export const done = <Data>(result: Omit<Done<Data>, 'kind'> = {}): Done<Data> => ({
  kind: 'done',
  ...result,
});

/** The step has to wait until `until`, or without limit for null. */
export const waiting = (until: Date | null, apply?: Apply): Waiting => ({ kind: 'waiting', until, apply });

/** A refusal by the business, which compensates the saga at once. `apply` records what has to be kept of it. */
export class StepRefused extends Refusal {
  readonly apply: Apply | undefined;

  constructor(userErrors: UserError[], apply?: Apply) {
    super(userErrors);
    this.apply = apply;
  }
}

/**
 * One step of a saga. `execute` and `compensate` may be called any number of times, so each effect outside of the
 * saga's database has to be idempotent; what they return in `apply` happens exactly once. A thrown Refusal starts
 * compensation, any other error is a fault and retried.
 */
export interface Step<C extends SagaCtx, S extends SagaDocument> {
  readonly name: string;
  /** Whether this saga goes without the step. */
  skip?(saga: S): boolean;
  execute(ctx: C, saga: S): Promise<Outcome<S['data']>>;
  /** Undoes the step, also when it is not known whether it had an effect. */
  compensate?(ctx: C, saga: S): Promise<{ apply?: Apply }>;
  /** After the point of no return: never compensated, retried until it succeeds. */
  retryable?: boolean;
}

/** The record that a step has in its saga. */
export const stepRecord = (saga: SagaDocument, name: string) => saga.steps.find((step) => step.name === name);
