import { Refusal, type UserError } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { CheckoutData } from '../checkout/data.ts';
import type { SagaDocument } from './saga.model.ts';

/** Writes that belong together with the record that the step is through: run in its transaction, exactly once. */
type Apply = () => Promise<void>;

/** The step is done. */
interface Done {
  kind: 'done';
  data?: Partial<CheckoutData>;
  apply?: Apply;
}

/** The step waits for somebody outside; it is run again when woken up, at the latest at `until` (null: no end). */
interface Parked {
  kind: 'parked';
  until: Date | null;
  apply?: Apply;
}

export type Outcome = Done | Parked;

export const done = (parts: Omit<Done, 'kind'> = {}): Done => ({ kind: 'done', ...parts });
export const parked = (until: Date | null, apply?: Apply): Parked => ({ kind: 'parked', until, apply });

/** A business "no": the saga turns back at once. `apply` writes down what has to be known of it. */
export class StepRefused extends Refusal {
  readonly apply: Apply | undefined;

  constructor(userErrors: UserError[], apply?: Apply) {
    super(userErrors);
    this.apply = apply;
  }
}

/**
 * One step of a saga. `run` and `undo` may be called any number of times and each effect outside of this database
 * has to bear it; what they return in `apply` happens once. A thrown Refusal turns the saga back, any other error is
 * a fault and tried again.
 */
export interface Step {
  readonly name: string;
  /** Whether this saga goes without the step. */
  skip?(saga: SagaDocument): boolean;
  run(ctx: Ctx, saga: SagaDocument): Promise<Outcome>;
  /** Takes the step back, also when it is not known whether it had an effect at all. */
  undo?(ctx: Ctx, saga: SagaDocument): Promise<{ apply?: Apply }>;
  /** Past the point of no return: faults are retried for ever. */
  retriedOnly?: boolean;
}

/** Declares a step: its do, and its undo beside it. */
export const defineStep = (step: Step): Step => step;

/** The record that a step keeps in its saga. */
export const recordOf = (saga: SagaDocument, name: string) => saga.steps.find((step) => step.name === name);
