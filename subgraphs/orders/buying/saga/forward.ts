import { Refusal } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { attempt, backOff, describe, LATER_MS, RETRIES, wakeUp } from './attempt.ts';
import { turnBack } from './backward.ts';
import type { SagaDocument } from './saga.model.ts';
import { type Outcome, type Step, StepRefused } from './step.ts';
import { putDown, record } from './store.ts';

/** Tries the current step once. Answers the saga as it then is, or null when this driver is through with it. */
export async function runStep(
  ctx: Ctx,
  steps: readonly Step[],
  saga: SagaDocument,
): Promise<SagaDocument | null> {
  const step = steps[saga.step];
  if (!step) throw new Error(`${saga._id} stands at an unknown step ${saga.step}`);
  const { reach } = ctx.runtime;
  await reach(`saga:${step.name}:before`);
  const run = await attempt(() => step.run(ctx, saga));
  if (!('value' in run)) return afterFailure(ctx, steps, saga, step, run.error);
  await reach(`saga:${step.name}:after`);
  const concluded = await attempt(() => conclude(ctx, steps, saga, run.value));
  return 'value' in concluded ? concluded.value : afterFailure(ctx, steps, saga, step, concluded.error);
}

async function conclude(ctx: Ctx, steps: readonly Step[], saga: SagaDocument, outcome: Outcome) {
  const at = saga.step;
  const name = saga.steps[at]?.name ?? null;
  if (outcome.kind === 'parked') {
    const set = { state: 'WAITING', [`steps.${at}.status`]: 'WAITING', [`steps.${at}.attempts`]: 0 };
    await record(
      ctx,
      saga,
      { ...set, ...putDown(outcome.until) },
      { type: 'step_parked', step: name },
      outcome.apply,
    );
    if (outcome.until) wakeUp(ctx, saga, outcome.until);
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
    return record(ctx, saga, set, { type: 'step_completed', step: name }, outcome.apply);
  }
  Object.assign(set, { state: 'COMPLETED', ...putDown(null) });
  await record(ctx, saga, set, { type: 'saga_completed', step: name }, outcome.apply);
  return null;
}

async function afterFailure(
  ctx: Ctx,
  steps: readonly Step[],
  saga: SagaDocument,
  step: Step,
  error: Error,
): Promise<SagaDocument | null> {
  const at = saga.step;
  const attempts = saga.steps[at]?.attempts ?? 1;
  if (error instanceof Refusal && !step.retriedOnly) {
    const apply = error instanceof StepRefused ? error.apply : undefined;
    // After an earlier fault or crash the refusal does not prove that nothing happened.
    return turnBack(ctx, steps, saga, { userErrors: error.userErrors, inclusive: attempts > 1 }, apply);
  }
  const message = describe(error);
  ctx.log.warn({ sagaId: saga._id, step: step.name, attempts, error: message }, 'saga: step failed');
  const set = { [`steps.${at}.error`]: message, [`steps.${at}.attempts`]: attempts + 1 };
  const log = { type: 'step_failed', step: step.name, data: { error: message, attempts } };
  if (attempts <= RETRIES) {
    const next = await record(ctx, saga, set, log);
    await backOff(ctx, attempts);
    return next;
  }
  if (!step.retriedOnly) return turnBack(ctx, steps, saga, { fault: error, inclusive: true });
  const later = new Date(Date.now() + LATER_MS);
  await record(ctx, saga, { ...set, [`steps.${at}.attempts`]: 0, ...putDown(later) }, log);
  wakeUp(ctx, saga, later);
  return null;
}
