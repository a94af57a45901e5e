export type { ChargeStatus, ChargeView, EventType } from './charge.ts';
export type { Fault } from './faults.ts';
export {
  type DialectName,
  type PaymentSimulator,
  type PaymentSimulatorOptions,
  startPaymentSimulator,
} from './simulator.ts';
export type { OrderTotals } from './totals.ts';
export { SIGNATURE_HEADER, signWebhook } from './webhooks.ts';
