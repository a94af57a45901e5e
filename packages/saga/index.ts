export { failpoint, type Reach } from './failpoint.ts';
export type { SagaHost, SagaSettings } from './host.ts';
export { createSagaRuntime, drainSagas, type SagaCtx, type SagaRuntime } from './runtime.ts';
export {
  defineSagaEventModel,
  defineSagaModel,
  type SagaDocument,
  type SagaEventDocument,
  type SagaEventType,
  type SagaFailure,
  type SagaState,
  type SagaStop,
  type StepRecord,
  type StepStatus,
} from './saga.model.ts';
export { defineSaga, type NewSaga, type Saga } from './saga.ts';
export { done, type Outcome, type Step, StepRefused, stepRecord, waiting } from './step.ts';
