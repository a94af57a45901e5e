import { defineSagaEventModel, defineSagaModel, type SagaDocument, type SagaStop } from '@souk/saga';
import { optionalText, text } from '../../common/schema.ts';
import type { CheckoutData } from './data.ts';

/** A request to compensate a checkout, and the status that its order then gets. */
export interface CheckoutStop extends SagaStop {
  status: 'CANCELLED' | 'REJECTED' | 'FAILED';
}

/** A checkout as it is stored: one for each order, from before the order exists. */
export interface CheckoutSagaDocument extends SagaDocument<CheckoutData> {
  orderId: string;
  /** The account that orders. */
  customerId: string;
  /** Null once the key may be used again, as the checkout had no effect. */
  idempotencyKey: string | null;
  requestHash: string;
  stop: CheckoutStop | null;
}

/** A checkout as the graph shows it, without the data of its steps. */
export type CheckoutSagaSummary = Omit<CheckoutSagaDocument, 'data'>;

export const sagas = defineSagaModel<CheckoutSagaDocument>(
  'sagas',
  { orderId: text, customerId: text, idempotencyKey: optionalText, requestHash: text },
  [
    {
      keys: { orderId: 1 },
      unique: true,
      serves: 'Order.checkout, checkouts of one order and payOrder',
    },
    { keys: { createdAt: -1, _id: -1 }, serves: 'checkouts, newest or oldest first' },
    { keys: { state: 1, createdAt: -1, _id: -1 }, serves: 'checkouts by status' },
    {
      keys: { customerId: 1, idempotencyKey: 1 },
      unique: true,
      where: { idempotencyKey: { $gt: '' } },
      serves: 'that one idempotency key makes one order',
    },
  ],
  { audited: { type: 'Checkout', fields: ['state', 'stop.reason', 'dueAt'] } },
);

export const sagaEvents = defineSagaEventModel('sagaEvents');
