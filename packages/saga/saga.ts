import { newId, readLean } from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';
import { type Cause, compensateStep, startCompensation } from './compensate.ts';
import { executeStep } from './execute.ts';
import { bindDriver, type Driver, type SagaHost } from './host.ts';
import { requestRetry, requestStop } from './repair.ts';
import type { SagaCtx } from './runtime.ts';
import { ANY_DATE, type OwnFields, type SagaDocument } from './saga.model.ts';
import type { Step } from './step.ts';
import { keepLease, LeaseLost, newLease, record, released, takeLease } from './store.ts';
import { waitUntilSettled } from './wait.ts';

/** What a new saga is made of: its data, and the fields that its definition adds. */
export type NewSaga<S extends SagaDocument> = Pick<S, OwnFields<S> | 'data'>;

/** A defined saga: its steps in order, and what can be done with sagas of it. */
export interface Saga<C extends SagaCtx, S extends SagaDocument> {
  readonly name: string;
  readonly steps: readonly Step<C, S>[];
  /** Stores a new saga with this process as its driver. Raises a duplicate-key error as its collection's indexes say. */
  start(ctx: C, beginning: NewSaga<S>): Promise<S>;
  /** Drives a saga that this process holds, or takes it when it is due; resolves when this driver is through. */
  drive(ctx: C, saga: S | string): Promise<void>;
  /** Takes up every saga that is due: left by a dead process, released for later, or at the end of its wait. */
  recover(ctx: C): Promise<void>;
  /** The saga once it is over or waits for something outside, or as it is when the longest wait is over. */
  waitFor(ctx: C, sagaId: string, driving?: Promise<void>): Promise<S>;
  /** Asks the saga that `which` finds to compensate; null when it cannot be asked. See {@link requestStop}. */
  requestStop(ctx: C, which: QueryFilter<S>, stop: NonNullable<S['stop']>): Promise<S | null>;
  /** Makes a saga that is stuck due at once; null when it is not stuck. See {@link requestRetry}. */
  requestRetry(ctx: C, sagaId: string, by: string | null): Promise<S | null>;
}

const MAX_DUE = 200;
const CONCURRENT_DRIVES = 8;

/** Defines a saga by its steps; `host` says where its state is stored and how it is driven. */
export function defineSaga<C extends SagaCtx, S extends SagaDocument>(
  name: string,
  steps: readonly Step<C, S>[],
  host: SagaHost<C, S>,
): Saga<C, S> {
  const bind = (ctx: C) => bindDriver(ctx, steps, host);

  async function drive(ctx: C, saga: S | string): Promise<void> {
    const driver = bind(ctx);
    const { drives } = ctx.runtime;
    const driving = driveToEnd(driver, saga).catch((error: Error) => {
      // The lease runs out, and the sweep finds the saga as it was last recorded.
      const sagaId = typeof saga === 'string' ? saga : saga._id;
      ctx.log.error({ err: error, saga: name, sagaId }, 'saga: the drive failed');
    });
    drives.add(driving);
    await driving;
    drives.delete(driving);
  }

  return {
    name,
    steps,
    drive,
    async start(ctx, beginning) {
      const { sagas, settings } = bind(ctx);
      const saga = { ...newState(steps, settings.leaseMs), ...beginning } as unknown as S;
      await sagas.create([saga as SagaDocument]);
      return saga;
    },
    async recover(ctx) {
      const due = await dueIds(bind(ctx));
      const lane = async () => {
        for (let id = due.shift(); id !== undefined; id = due.shift()) await drive(ctx, id);
      };
      await Promise.all(Array.from({ length: CONCURRENT_DRIVES }, lane));
    },
    waitFor: (ctx, sagaId, driving) => waitUntilSettled(bind(ctx), sagaId, driving),
    requestStop: (ctx, which, stop) => requestStop(bind(ctx), which, stop),
    requestRetry: (ctx, sagaId, by) => requestRetry(bind(ctx), sagaId, by),
  };
}

async function driveToEnd<C extends SagaCtx, S extends SagaDocument>(
  driver: Driver<C, S>,
  given: S | string,
): Promise<void> {
  let saga: S | null = typeof given === 'string' ? await takeLease(driver, given) : given;
  if (!saga) return;
  const stopRenewing = keepLease(driver, saga);
  try {
    if (typeof given === 'string') saga = await takeOver(driver, saga);
    while (saga) saga = await advance(driver, saga);
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
    driver.ctx.log.info(error.message);
  } finally {
    stopRenewing();
  }
}

/** Executes or compensates one step. Returns the saga after that, or null when this driver has nothing more to do. */
async function advance<C extends SagaCtx, S extends SagaDocument>(
  driver: Driver<C, S>,
  saga: S,
): Promise<S | null> {
  if (driver.ctx.runtime.stopping) {
    await record(driver, saga, released(new Date()), { type: 'handed_over', step: null });
    return null;
  }
  if (saga.state === 'COMPENSATING') return compensateStep(driver, saga);
  // Past the last step that can fail it is too late to stop.
  if (saga.stop && !driver.steps[saga.step]?.retryable) {
    const cause: Cause = { userErrors: [driver.host.stopError(saga.stop)], isCurrentInDoubt: true };
    return startCompensation(driver, saga, cause);
  }
  return executeStep(driver, saga);
}

/** Records that this process goes on with a saga; a wait that ended starts its step afresh. */
async function takeOver<C extends SagaCtx, S extends SagaDocument>(
  driver: Driver<C, S>,
  saga: S,
): Promise<S> {
  const at = saga.step;
  const step = saga.steps[at]?.name ?? null;
  if (saga.state === 'COMPENSATING') return record(driver, saga, {}, { type: 'taken_over', step });
  const attempts = (saga.steps[at]?.attempts ?? 0) + 1;
  const set = { state: 'RUNNING', [`steps.${at}.status`]: 'RUNNING', [`steps.${at}.attempts`]: attempts };
  return record(driver, saga, set, { type: saga.state === 'WAITING' ? 'resumed' : 'taken_over', step });
}

/** The ids of sagas that are due, the longest due first. */
async function dueIds<C extends SagaCtx, S extends SagaDocument>({ sagas }: Driver<C, S>): Promise<string[]> {
  const due = await readLean(
    sagas,
    { dueAt: { ...ANY_DATE, $lte: new Date() } },
    { fields: { _id: 1 }, sort: { dueAt: 1 }, limit: MAX_DUE },
  );
  return due.map(({ _id }) => _id);
}

function newState(steps: readonly { name: string }[], leaseMs: number): Omit<SagaDocument, 'data'> {
  const lease = newLease(leaseMs);
  const now = new Date();
  return {
    _id: newId('sga'),
    state: 'RUNNING',
    step: 0,
    steps: steps.map(({ name }, at) => ({
      name,
      status: at === 0 ? 'RUNNING' : 'PENDING',
      attempts: at === 0 ? 1 : 0,
      undoAttempts: 0,
      error: null,
      at: null,
    })),
    failure: null,
    stop: null,
    lease,
    dueAt: lease.until,
    rounds: 0,
    seq: 0,
    expireAt: null,
    createdAt: now,
    updatedAt: now,
  };
}
