import { defineSaga } from '@souk/saga';
import type { Ctx } from '../../context.ts';
import type { CheckoutSagaDocument } from './checkout.model.ts';
import { awaitApproval } from './steps/await-approval.ts';
import { commitInventory } from './steps/commit-inventory.ts';
import { confirmOrder } from './steps/confirm-order.ts';
import { createOrder } from './steps/create-order.ts';
import { notify } from './steps/notify.ts';
import { processPayment } from './steps/process-payment.ts';
import { reserveInventory } from './steps/reserve-inventory.ts';
import { validate } from './steps/validate.ts';

/**
 * The checkout, from cart to confirmed order. What a step refuses is stored with the saga.
 * @codes none
 */
export const checkout = defineSaga<Ctx, CheckoutSagaDocument>(
  'checkout',
  [
    validate,
    createOrder,
    reserveInventory,
    awaitApproval,
    processPayment,
    commitInventory,
    confirmOrder,
    notify,
  ],
  {
    collections: ({ db }) => ({ sagas: db.sagas, events: db.sagaEvents }),
    settings: ({ config }) => ({
      leaseMs: config.SAGA_LEASE_MS,
      backoffMs: config.SAGA_BACKOFF_MS,
      undoRounds: config.SAGA_UNDO_ROUNDS,
      waitMs: config.CHECKOUT_WAIT_MS,
    }),
    job: 'drive-saga',
    labels: ({ orderId }) => ({ orderId }),
    // A checkout that is compensated makes no new attempt at the card.
    forget: { token: null },
    release: { idempotencyKey: null },
    stopError: ({ status, reason }) => ({
      code: 'INVALID_STATE',
      message: `The order is ${status}: ${reason}`,
      field: null,
    }),
    onFailed: (ctx, { _id, orderId }, { step, error }) =>
      ctx.emit('saga.failed', _id, { sagaId: _id, orderId, state: 'FAILED', step, error }),
  },
);
