import { codeOf, type UserError } from '@souk/subgraph';
import { GraphQLError } from 'graphql';
import type { Driver } from './host.ts';
import { attempt, backOff, describe, MAX_RETRIES, wakeAt } from './retry.ts';
import type { SagaCtx } from './runtime.ts';
import type { SagaDocument, SagaEventType, SagaFailure } from './saga.model.ts';
import type { Apply, Step } from './step.ts';
import { type LogEntry, record, released } from './store.ts';

/** Why a saga is compensated. */
export interface Cause {
  userErrors?: UserError[];
  fault?: Error;
  /** Whether the current step may have had an effect, and is compensated as well. */
  isCurrentInDoubt: boolean;
}

const KEPT_WITHOUT_EFFECT_MS = 86_400_000;
const MAX_PAUSE_MS = 60_000;

/**
 * Starts to compensate a saga at its current step. Returns the saga after that, or null when there is nothing to
 * compensate, which ends it.
 */
export async function startCompensation<C extends SagaCtx, S extends SagaDocument>(
  driver: Driver<C, S>,
  saga: S,
  cause: Cause,
  apply?: Apply,
): Promise<S | null> {
  const { steps, host } = driver;
  const at = saga.step;
  const name = saga.steps[at]?.name ?? '';
  const failure: SagaFailure = {
    step: name,
    userErrors: cause.userErrors ?? [],
    fault: cause.fault ? describe(cause.fault) : null,
    service: unreachableService(cause.fault),
  };
  const message = failure.fault ?? failure.userErrors.map(({ code }) => code).join(', ');
  const first = cause.isCurrentInDoubt && steps[at]?.compensate ? at : nextCompensation(steps, saga, at);
  const set = {
    failure,
    ...prefixed('data', host.forget ?? {}),
    [`steps.${at}.status`]: 'FAILED',
    [`steps.${at}.error`]: message,
  };
  const log: LogEntry = { type: 'saga_compensating', step: name, data: { reason: message } };
  if (first !== null) {
    return record(driver, saga, { ...set, state: 'COMPENSATING', step: first }, log, apply);
  }
  await endWithoutEffect(driver, saga, set, log, apply);
  return null;
}

/** Ends a saga that left nothing to compensate; it and its log are removed after a day. */
async function endWithoutEffect<C extends SagaCtx, S extends SagaDocument>(
  driver: Driver<C, S>,
  saga: S,
  set: Record<string, unknown>,
  log: LogEntry,
  apply?: Apply,
): Promise<void> {
  const expireAt = new Date(Date.now() + KEPT_WITHOUT_EFFECT_MS);
  const ended = { ...set, ...driver.host.release, expireAt, state: 'COMPENSATED', ...released(null) };
  await record(driver, saga, ended, log, async () => {
    await apply?.();
    await driver.events.updateMany({ sagaId: saga._id }, { $set: { expireAt } });
  });
}

/** Compensates the current step once. Returns the saga after that, or null when this driver has nothing more to do. */
export async function compensateStep<C extends SagaCtx, S extends SagaDocument>(
  driver: Driver<C, S>,
  saga: S,
): Promise<S | null> {
  const { ctx, steps } = driver;
  const at = saga.step;
  const step = steps[at];
  if (!step?.compensate) throw new Error(`${saga._id} is to compensate step ${at}, which cannot be`);
  await ctx.runtime.reach(`undo:${step.name}:before`);
  const undone = await attempt(async () => step.compensate?.(ctx, saga));
  if ('error' in undone) return afterFault(driver, saga, step, undone.error);
  await ctx.runtime.reach(`undo:${step.name}:after`);
  const next = nextCompensation(steps, saga, at);
  const set = { [`steps.${at}.status`]: 'UNDONE', [`steps.${at}.at`]: new Date() };
  const [rest, type]: [object, SagaEventType] =
    next === null
      ? [{ state: 'COMPENSATED', ...released(null) }, 'saga_compensated']
      : [{ step: next }, 'step_undone'];
  const recorded = await attempt(() =>
    record(driver, saga, { ...set, ...rest }, { type, step: step.name }, undone.value?.apply),
  );
  if ('error' in recorded) return afterFault(driver, saga, step, recorded.error);
  return next === null ? null : recorded.value;
}

/** The nearest step before `from` that was done and can be compensated. */
function nextCompensation<C extends SagaCtx, S extends SagaDocument>(
  steps: readonly Step<C, S>[],
  saga: S,
  from: number,
): number | null {
  for (let at = from - 1; at >= 0; at -= 1) {
    if (steps[at]?.compensate && saga.steps[at]?.status === 'DONE') return at;
  }
  return null;
}

async function afterFault<C extends SagaCtx, S extends SagaDocument>(
  driver: Driver<C, S>,
  saga: S,
  step: Step<C, S>,
  fault: Error,
): Promise<S | null> {
  const { ctx, host, settings } = driver;
  const at = saga.step;
  const attempts = (saga.steps[at]?.undoAttempts ?? 0) + 1;
  const error = describe(fault);
  const labels = { sagaId: saga._id, ...host.labels?.(saga), step: step.name };
  ctx.log.warn({ ...labels, attempts, error }, 'saga: compensation failed');
  const set = { [`steps.${at}.error`]: error, [`steps.${at}.undoAttempts`]: attempts };
  const log: LogEntry = { type: 'undo_failed', step: step.name, data: { error, attempts } };
  if (attempts % (MAX_RETRIES + 1) !== 0) {
    const next = await record(driver, saga, set, log);
    await backOff(settings.backoffMs, attempts % (MAX_RETRIES + 1));
    return next;
  }
  const rounds = saga.rounds + 1;
  if (rounds < settings.undoRounds) {
    const later = new Date(Date.now() + Math.min(MAX_PAUSE_MS, 1_000 * 2 ** rounds));
    await record(driver, saga, { ...set, rounds, ...released(later) }, log);
    wakeAt(driver, saga._id, later);
    return null;
  }
  const ended = { ...set, rounds, state: 'FAILED', ...released(null) };
  await record(driver, saga, ended, { ...log, type: 'saga_failed' }, async () => {
    await host.onFailed?.(ctx, saga, { step: step.name, error });
  });
  ctx.log.error({ ...labels, error }, 'saga failed');
  return null;
}

function unreachableService(fault: Error | undefined): string | null {
  if (!(fault instanceof GraphQLError) || codeOf(fault) !== 'SERVICE_UNAVAILABLE') return null;
  return typeof fault.extensions.service === 'string' ? fault.extensions.service : null;
}

const prefixed = (prefix: string, fields: object) =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [`${prefix}.${key}`, value]));
