import type { DocumentModel, UserError } from '@souk/subgraph';
import type { SagaCtx } from './runtime.ts';
import type { OwnFields, SagaDocument, SagaEventDocument, SagaStop } from './saga.model.ts';
import type { Step } from './step.ts';

/** How sagas are driven. */
export interface SagaSettings {
  /** A saga whose driver shows no sign of life for this long is taken over by another process. */
  leaseMs: number;
  /** Pause before the first retry of a step; it doubles with each further one. */
  backoffMs: number;
  /** Rounds of compensation, each with four attempts, before a saga is FAILED. */
  undoRounds: number;
  /** How long `waitFor` waits at most. */
  waitMs: number;
}

/** What the engine needs of the subgraph that runs sagas. */
export interface SagaHost<C extends SagaCtx, S extends SagaDocument> {
  /** Where sagas and their logs are stored. */
  collections(ctx: C): { sagas: DocumentModel<S>; events: DocumentModel<SagaEventDocument> };
  settings(ctx: C): SagaSettings;
  /** The job of the subgraph that calls `drive` with the `sagaId` of its data. It only wakes sagas in time. */
  job: string;
  /** What log lines say about a saga beside its id. */
  labels?(saga: S): Record<string, string>;
  /** Data that is overwritten when compensation starts, such as secrets that nothing needs any more. */
  forget?: Partial<S['data']>;
  /** Fields that are overwritten when a saga ends without any effect, such as a key that may be used again. */
  release?: Partial<Pick<S, OwnFields<S>>>;
  /** The error that a request to stop leaves as the reason of the compensation. */
  stopError(stop: NonNullable<S['stop']> & SagaStop): UserError;
  /** Writes that belong to giving a saga up, such as an event that calls a person. Runs in that transaction. */
  onFailed?(ctx: C, saga: S, failure: { step: string; error: string }): Promise<void>;
}

/** A definition, bound to the context in which its sagas are driven. */
export interface Driver<C extends SagaCtx, S extends SagaDocument> {
  readonly ctx: C;
  readonly steps: readonly Step<C, S>[];
  readonly host: SagaHost<C, S>;
  readonly settings: SagaSettings;
  /** Filtered and changed by what every saga has, and read as a whole. */
  readonly sagas: DocumentModel<SagaDocument, S>;
  readonly events: DocumentModel<SagaEventDocument>;
}

/** Binds a definition to a context. */
export function bindDriver<C extends SagaCtx, S extends SagaDocument>(
  ctx: C,
  steps: readonly Step<C, S>[],
  host: SagaHost<C, S>,
): Driver<C, S> {
  const { sagas, events } = host.collections(ctx);
  return {
    ctx,
    steps,
    host,
    settings: host.settings(ctx),
    // It is the same collection: the engine touches only what every saga has.
    sagas: sagas as unknown as DocumentModel<SagaDocument, S>,
    events,
  };
}
