import { carts } from './cart/cart.model.ts';
import { counters } from './orders/number.ts';
import { orders } from './orders/order.model.ts';
import { sellerOrders } from './orders/seller-order.model.ts';
import { payments, refunds } from './payments/payment.model.ts';
import { sagaEvents, sagas } from './saga/saga.model.ts';

/** What orders stores. */
export const models = { carts, counters, orders, sellerOrders, payments, refunds, sagas, sagaEvents };
