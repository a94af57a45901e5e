import { newId } from '@souk/subgraph';
import { forEachDue } from '../../common/sweep.ts';
import type { Ctx } from '../../context.ts';
import type { CheckoutData } from '../checkout/data.ts';
import { type Reason, turnBack, undoStep } from './backward.ts';
import { runStep } from './forward.ts';
import type { SagaDocument, SagaStop } from './saga.model.ts';
import type { Step } from './step.ts';
import { keepLease, LeaseLost, newLease, putDown, record, takeLease } from './store.ts';

/** What a saga is begun with. */
export interface Beginning {
  orderId: string;
  customerId: string;
  idempotencyKey: string;
  requestHash: string;
  data: CheckoutData;
}

/** A saga: its steps in order, and how sagas of it are begun and driven. */
export interface Saga {
  readonly steps: readonly Step[];
  /** Stores a new saga with this process as its driver. Raises a duplicate-key error for a key that is taken. */
  begin(ctx: Ctx, beginning: Beginning): Promise<SagaDocument>;
  /** Drives a saga that this process holds, or takes it when it is due; resolves when this driver is through. */
  drive(ctx: Ctx, saga: SagaDocument | string): Promise<void>;
  /** Takes up every saga that is due: left by a dead process, put down for later, or at the end of its wait. */
  recover(ctx: Ctx): Promise<void>;
}

const SIDE_BY_SIDE = 8;

/** Makes a saga of its steps. */
export function defineSaga(steps: readonly Step[]): Saga {
  async function travel(ctx: Ctx, given: SagaDocument | string): Promise<void> {
    let saga: SagaDocument | null = typeof given === 'string' ? await takeLease(ctx, given) : given;
    if (!saga) return;
    const letGo = keepLease(ctx, saga);
    try {
      if (typeof given === 'string') saga = await takeUp(ctx, saga);
      while (saga) saga = await move(ctx, saga);
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error;
      ctx.log.info(error.message);
    } finally {
      letGo();
    }
  }

  async function move(ctx: Ctx, saga: SagaDocument): Promise<SagaDocument | null> {
    if (ctx.runtime.stopping) {
      await record(ctx, saga, putDown(new Date()), { type: 'handed_over', step: null });
      return null;
    }
    if (saga.state === 'COMPENSATING') return undoStep(ctx, steps, saga);
    // Past the last step that can fail it is too late: what is through is called off as a confirmed order is.
    if (saga.stop && !steps[saga.step]?.retriedOnly) return turnBack(ctx, steps, saga, asked(saga.stop));
    return runStep(ctx, steps, saga);
  }

  const drive: Saga['drive'] = async (ctx, saga) => {
    const { drives } = ctx.runtime;
    const driving = travel(ctx, saga).catch((error: Error) => {
      // The lease runs out and the sweep finds the saga as it was last written.
      ctx.log.error(
        { err: error, sagaId: typeof saga === 'string' ? saga : saga._id },
        'saga: driver gave up',
      );
    });
    drives.add(driving);
    await driving;
    drives.delete(driving);
  };

  return {
    steps,
    drive,
    async begin(ctx, beginning) {
      const saga = newSaga(ctx, steps, beginning);
      await ctx.db.sagas.create([saga]);
      return saga;
    },
    recover: (ctx) => forEachDue(ctx.db.sagas, SIDE_BY_SIDE, (id) => drive(ctx, id)),
  };
}

const asked = ({ status, reason }: SagaStop): Reason => ({
  userErrors: [{ code: 'INVALID_STATE', message: `The order is ${status}: ${reason}`, field: null }],
  inclusive: true,
});

/** Writes down that somebody else goes on; a wait that ended begins its step afresh. */
async function takeUp(ctx: Ctx, saga: SagaDocument): Promise<SagaDocument> {
  const at = saga.step;
  const step = saga.steps[at]?.name ?? null;
  if (saga.state === 'COMPENSATING') return record(ctx, saga, {}, { type: 'taken_over', step });
  const tries = (saga.steps[at]?.attempts ?? 0) + 1;
  const set = { state: 'RUNNING', [`steps.${at}.status`]: 'RUNNING', [`steps.${at}.attempts`]: tries };
  return record(ctx, saga, set, { type: saga.state === 'WAITING' ? 'resumed' : 'taken_over', step });
}

function newSaga(ctx: Ctx, steps: readonly Step[], beginning: Beginning): SagaDocument {
  const lease = newLease(ctx);
  const now = new Date();
  return {
    ...beginning,
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
