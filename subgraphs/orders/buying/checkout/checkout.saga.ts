import { defineSaga } from '../saga/saga.ts';
import { awaitApproval } from './steps/await-approval.ts';
import { commitInventory } from './steps/commit-inventory.ts';
import { confirmOrder } from './steps/confirm-order.ts';
import { createOrder } from './steps/create-order.ts';
import { notify } from './steps/notify.ts';
import { processPayment } from './steps/process-payment.ts';
import { reserveInventory } from './steps/reserve-inventory.ts';
import { validate } from './steps/validate.ts';

/**
 * The checkout, from cart to confirmed order. What a step refuses is kept with the saga.
 * @codes none
 */
export const checkout = defineSaga([
  validate,
  createOrder,
  reserveInventory,
  awaitApproval,
  processPayment,
  commitInventory,
  confirmOrder,
  notify,
]);
