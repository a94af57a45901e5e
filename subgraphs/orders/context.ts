import { type Db, idempotentRequests, type Ctx as SubgraphCtx } from '@souk/subgraph';
import { cancellations } from './after-sales/cancellation/cancellation.model.ts';
import { restocks } from './after-sales/restocks/restock.model.ts';
import { returns } from './after-sales/returns/return.model.ts';
import { carts } from './buying/cart/cart.model.ts';
import { sagaEvents, sagas } from './buying/checkout/checkout.model.ts';
import type { Config } from './config.ts';
import { ledgerEntries, ledgerTransactions } from './money/ledger/ledger.model.ts';
import { payments, refunds } from './money/payments/payment.model.ts';
import { payoutStatements } from './money/payouts/payout-statement.model.ts';
import { webhookEvents } from './money/webhooks/webhook-event.model.ts';
import { counters } from './orders/number.ts';
import { orders } from './orders/order.model.ts';
import { sellerOrders } from './orders/seller-order.model.ts';
import { commissionRules } from './pricing/commissions/commission.model.ts';
import { shippingRules } from './pricing/shipping/shipping-rule.model.ts';
import type { Runtime } from './runtime.ts';

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
  requests: idempotentRequests,
  restocks,
  returns,
  sagas,
  sagaEvents,
  webhookEvents,
  shippingRules,
};

/** The context of every resolver, service, consumer, job and sweep of orders. */
export type Ctx = SubgraphCtx<Db<typeof models>, Config, Runtime>;
