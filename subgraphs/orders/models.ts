import { cancellations } from './cancel/cancellation.model.ts';
import { carts } from './cart/cart.model.ts';
import { commissionRules } from './commissions/commission.model.ts';
import { ledgerEntries, ledgerTransactions } from './ledger/ledger.model.ts';
import { counters } from './orders/number.ts';
import { orders } from './orders/order.model.ts';
import { sellerOrders } from './orders/seller-order.model.ts';
import { payments, refunds } from './payments/payment.model.ts';
import { webhookEvents } from './payments/webhooks/webhook-event.model.ts';
import { payoutStatements } from './payouts/payout-statement.model.ts';
import { requests } from './requests/request.model.ts';
import { restocks } from './restocks/restock.model.ts';
import { returns } from './returns/return.model.ts';
import { sagaEvents, sagas } from './saga/saga.model.ts';
import { shippingRules } from './shipping/shipping-rule.model.ts';

/** What orders stores. */
export const models = {
  cancellations,
  carts,
  commissionRules,
  counters,
  ledgerEntries,
  ledgerTransactions,
  orders,
  sellerOrders,
  payments,
  payoutStatements,
  refunds,
  requests,
  restocks,
  returns,
  sagas,
  sagaEvents,
  webhookEvents,
  shippingRules,
};
