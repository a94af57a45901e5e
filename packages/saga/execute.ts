import { Refusal } from '@souk/subgraph';
import { startCompensation } from './compensate.ts';
import type { Driver } from './host.ts';
import { attempt, backOff, describe, MAX_RETRIES, RETRY_LATER_MS, wakeAt } from './retry.ts';
import type { SagaCtx } from './runtime.ts';
import type { SagaDocument } from './saga.model.ts';
import { type Outcome, type Step, StepRefused } from './step.ts';
import { type LogEntry, record, released } from './store.ts';

/** Executes the current step once. Returns the saga after that, or null when this driver has nothing more to do. */
export async function executeStep<C extends SagaCtx, S extends SagaDocument>(
  driver: Driver<C, S>,
  saga: S,
): Promise<S | null> {
  const { ctx, steps } = driver;
  const step = steps[saga.step];
  if (!step) throw new Error(`${saga._id} is at step ${saga.step}, which its definition does not have`);
  await ctx.runtime.reach(`saga:${step.name}:before`);
  const executed = await attempt(() => step.execute(ctx, saga));
  if (!('value' in executed)) return afterFailure(driver, saga, step, executed.error);
  await ctx.runtime.reach(`saga:${step.name}:after`);
  const concluded = await attempt(() => conclude(driver, saga, executed.value));
  return 'value' in concluded ? concluded.value : afterFailure(driver, saga, step, concluded.error);
}

async function conclude<C extends SagaCtx, S extends SagaDocument>(
  driver: Driver<C, S>,
  saga: S,
  outcome: Outcome<S['data']>,
): Promise<S | null> {
  const { steps } = driver;
  const at = saga.step;
  const name = saga.steps[at]?.name ?? null;
  if (outcome.kind === 'waiting') {
    const set = { state: 'WAITING', [`steps.${at}.status`]: 'WAITING', [`steps.${at}.attempts`]: 0 };
    const log: LogEntry = { type: 'step_parked', step: name };
    await record(driver, saga, { ...set, ...released(outcome.until) }, log, outcome.apply);
    if (outcome.until) wakeAt(driver, saga._id, outcome.until);
    return null;
  }
  const set: Record<string, unknown> = { [`steps.${at}.status`]: 'DONE', [`steps.${at}.at`]: new Date() };
  for (const [key, value] of Object.entries(outcome.data ?? {})) set[`data.${key}`] = value;
  let next = at + 1;
  while (steps[next]?.skip?.(saga)) {
    set[`steps.${next}.status`] = 'SKIPPED';
    next += 1;
  }
  if (next < steps.length) {
    Object.assign(set, { step: next, [`steps.${next}.status`]: 'RUNNING', [`steps.${next}.attempts`]: 1 });
    return record(driver, saga, set, { type: 'step_completed', step: name }, outcome.apply);
  }
  Object.assign(set, { state: 'COMPLETED', ...released(null) });
  await record(driver, saga, set, { type: 'saga_completed', step: name }, outcome.apply);
  return null;
}

async function afterFailure<C extends SagaCtx, S extends SagaDocument>(
  driver: Driver<C, S>,
  saga: S,
  step: Step<C, S>,
  error: Error,
): Promise<S | null> {
  const { ctx, host, settings } = driver;
  const at = saga.step;
  const attempts = saga.steps[at]?.attempts ?? 1;
  if (error instanceof Refusal && !step.retryable) {
    const apply = error instanceof StepRefused ? error.apply : undefined;
    // After an earlier fault or crash the refusal does not prove that the step had no effect.
    const cause = { userErrors: error.userErrors, isCurrentInDoubt: attempts > 1 };
    return startCompensation(driver, saga, cause, apply);
  }
  const message = describe(error);
  const labels = { sagaId: saga._id, ...host.labels?.(saga), step: step.name };
  ctx.log.warn({ ...labels, attempts, error: message }, 'saga: step failed');
  const set = { [`steps.${at}.error`]: message, [`steps.${at}.attempts`]: attempts + 1 };
  const log: LogEntry = { type: 'step_failed', step: step.name, data: { error: message, attempts } };
  if (attempts <= MAX_RETRIES) {
    const next = await record(driver, saga, set, log);
    await backOff(settings.backoffMs, attempts);
    return next;
  }
  if (!step.retryable) return startCompensation(driver, saga, { fault: error, isCurrentInDoubt: true });
  const later = new Date(Date.now() + RETRY_LATER_MS);
  await record(driver, saga, { ...set, [`steps.${at}.attempts`]: 0, ...released(later) }, log);
  wakeAt(driver, saga._id, later);
  return null;
}
