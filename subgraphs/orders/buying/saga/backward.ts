import { codeOf, type UserError } from '@souk/subgraph';
import { GraphQLError } from 'graphql';
import type { Ctx } from '../../context.ts';
import { attempt, backOff, describe, RETRIES, wakeUp } from './attempt.ts';
import type { SagaDocument, SagaFailure } from './saga.model.ts';
import type { Step } from './step.ts';
import { putDown, record } from './store.ts';

/** Why a saga turns back. `inclusive`: the current step may have had an effect and is undone as well. */
export interface Reason {
  userErrors?: UserError[];
  fault?: Error;
  inclusive: boolean;
}

const KEPT_IN_VAIN_MS = 86_400_000;
const LONGEST_PAUSE_MS = 60_000;

/** Turns a saga back from its current step; with nothing to undo it is over. */
export async function turnBack(
  ctx: Ctx,
  steps: readonly Step[],
  saga: SagaDocument,
  reason: Reason,
  apply?: () => Promise<void>,
): Promise<SagaDocument | null> {
  const at = saga.step;
  const name = saga.steps[at]?.name ?? '';
  const failure: SagaFailure = {
    step: name,
    userErrors: reason.userErrors ?? [],
    fault: reason.fault ? describe(reason.fault) : null,
    service: serviceOf(reason.fault),
  };
  const message = failure.fault ?? failure.userErrors.map(({ code }) => code).join(', ');
  const first = reason.inclusive && steps[at]?.undo ? at : nextUndo(steps, saga, at);
  const set = {
    failure,
    // Whatever is undone, no new attempt at the card is made.
    'data.token': null,
    [`steps.${at}.status`]: 'FAILED',
    [`steps.${at}.error`]: message,
  };
  const log = { type: 'saga_compensating', step: name, data: { reason: message } };
  if (first !== null) {
    return record(ctx, saga, { ...set, state: 'COMPENSATING', step: first }, log, apply);
  }
  // Nothing came of it, so the caller may use the key again once the cause is mended.
  const expireAt = new Date(Date.now() + KEPT_IN_VAIN_MS);
  const freed = { idempotencyKey: null, expireAt };
  await record(ctx, saga, { ...set, ...freed, state: 'COMPENSATED', ...putDown(null) }, log, async () => {
    await apply?.();
    await ctx.db.sagaEvents.updateMany({ sagaId: saga._id }, { $set: { expireAt } });
  });
  return null;
}

/** Tries once to undo the current step. Answers the saga as it then is, or null when this driver is through. */
export async function undoStep(
  ctx: Ctx,
  steps: readonly Step[],
  saga: SagaDocument,
): Promise<SagaDocument | null> {
  const at = saga.step;
  const step = steps[at];
  if (!step?.undo) throw new Error(`${saga._id} is to undo step ${at}, which has no undo`);
  const { reach } = ctx.runtime;
  await reach(`undo:${step.name}:before`);
  const undone = await attempt(async () => step.undo?.(ctx, saga));
  if ('error' in undone) return afterFault(ctx, saga, step, undone.error);
  await reach(`undo:${step.name}:after`);
  const next = nextUndo(steps, saga, at);
  const set = { [`steps.${at}.status`]: 'UNDONE', [`steps.${at}.at`]: new Date() };
  const recorded = await attempt(() =>
    next === null
      ? record(
          ctx,
          saga,
          { ...set, state: 'COMPENSATED', ...putDown(null) },
          { type: 'saga_compensated', step: step.name },
          undone.value?.apply,
        )
      : record(
          ctx,
          saga,
          { ...set, step: next },
          { type: 'step_undone', step: step.name },
          undone.value?.apply,
        ),
  );
  if ('error' in recorded) return afterFault(ctx, saga, step, recorded.error);
  return next === null ? null : recorded.value;
}

/** The nearest step below `from` that was done and can be undone. */
function nextUndo(steps: readonly Step[], saga: SagaDocument, from: number): number | null {
  for (let at = from - 1; at >= 0; at -= 1) {
    if (steps[at]?.undo && saga.steps[at]?.status === 'DONE') return at;
  }
  return null;
}

async function afterFault(
  ctx: Ctx,
  saga: SagaDocument,
  step: Step,
  error: Error,
): Promise<SagaDocument | null> {
  const at = saga.step;
  const attempts = (saga.steps[at]?.undoAttempts ?? 0) + 1;
  const message = describe(error);
  ctx.log.warn({ sagaId: saga._id, step: step.name, attempts, error: message }, 'saga: undo failed');
  const set = { [`steps.${at}.error`]: message, [`steps.${at}.undoAttempts`]: attempts };
  const log = { type: 'undo_failed', step: step.name, data: { error: message, attempts } };
  if (attempts % (RETRIES + 1) !== 0) {
    const next = await record(ctx, saga, set, log);
    await backOff(ctx, attempts % (RETRIES + 1));
    return next;
  }
  const rounds = saga.rounds + 1;
  if (rounds < ctx.config.SAGA_UNDO_ROUNDS) {
    const later = new Date(Date.now() + Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** rounds));
    await record(ctx, saga, { ...set, rounds, ...putDown(later) }, log);
    wakeUp(ctx, saga, later);
    return null;
  }
  await record(
    ctx,
    saga,
    { ...set, rounds, state: 'FAILED', ...putDown(null) },
    { ...log, type: 'saga_failed' },
    () =>
      ctx.emit('saga.failed', saga._id, {
        sagaId: saga._id,
        orderId: saga.orderId,
        state: 'FAILED',
        step: step.name,
        error: message,
      }),
  );
  ctx.log.error({ sagaId: saga._id, orderId: saga.orderId, step: step.name, error: message }, 'saga failed');
  return null;
}

function serviceOf(fault: Error | undefined): string | null {
  if (!(fault instanceof GraphQLError) || codeOf(fault) !== 'SERVICE_UNAVAILABLE') return null;
  return typeof fault.extensions.service === 'string' ? fault.extensions.service : null;
}
