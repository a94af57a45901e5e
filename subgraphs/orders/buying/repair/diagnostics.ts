import type { SagaEventDocument, SagaEventType, StepStatus } from '@souk/saga';
import type { CheckoutEventKind, CheckoutStepName, CheckoutStepStatus } from '../../generated/resolvers.ts';

const STEP_NAMES: Readonly<Record<CheckoutStepName, true>> = {
  VALIDATE: true,
  CREATE_ORDER: true,
  RESERVE_INVENTORY: true,
  AWAIT_APPROVAL: true,
  PROCESS_PAYMENT: true,
  COMMIT_INVENTORY: true,
  CONFIRM_ORDER: true,
  NOTIFY: true,
};

const isStepName = (name: string): name is CheckoutStepName => Object.hasOwn(STEP_NAMES, name);

/** The name of a stored step; null for none, and for one that an earlier version had. */
export const stepNameOf = (name: string | null | undefined): CheckoutStepName | null =>
  name && isStepName(name) ? name : null;

/** The status of a step as the graph shows it. */
export const stepStatusOf = (status: StepStatus): CheckoutStepStatus =>
  status === 'UNDONE' ? 'ROLLED_BACK' : status;

const KINDS: Readonly<Record<SagaEventType, CheckoutEventKind>> = {
  step_completed: 'STEP_COMPLETED',
  step_parked: 'STEP_WAITING',
  step_failed: 'STEP_FAILED',
  step_undone: 'STEP_ROLLED_BACK',
  undo_failed: 'STEP_ROLLBACK_FAILED',
  saga_completed: 'COMPLETED',
  saga_compensating: 'ROLLBACK_STARTED',
  saga_compensated: 'ROLLED_BACK',
  saga_failed: 'FAILED',
  retry_requested: 'RETRY_REQUESTED',
  resumed: 'RESUMED',
  handed_over: 'HANDED_OVER',
  taken_over: 'TAKEN_OVER',
};

/** The kind of a log entry as the graph shows it. */
export const eventKindOf = ({ type }: SagaEventDocument): CheckoutEventKind => KINDS[type];

/** The details of a log entry: the error or reason, the number of attempts, and the admin who asked. */
export function eventDetailsOf({ data }: SagaEventDocument) {
  const { error, reason, attempts, by } = data ?? {};
  const message = error ?? reason;
  return {
    message: typeof message === 'string' ? message : null,
    attemptCount: typeof attempts === 'number' ? attempts : null,
    requestedBy: typeof by === 'string' ? by : null,
  };
}
