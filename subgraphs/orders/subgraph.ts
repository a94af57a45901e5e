import { defineSubgraph, defineSweep, type SubgraphSpec } from '@souk/subgraph';
import { cancelResolvers } from './after-sales/cancellation/cancellation.resolvers.ts';
import { recoverCancellations } from './after-sales/cancellation/recover.ts';
import { hidingResolvers } from './after-sales/hiding/hiding.resolvers.ts';
import { recoverRestocks } from './after-sales/restocks/restock.service.ts';
import { recoverReturns } from './after-sales/returns/complete.ts';
import { returnResolvers } from './after-sales/returns/return.resolvers.ts';
import { approvalResolvers } from './buying/approval/approval.resolvers.ts';
import { cartConsumers } from './buying/cart/cart.consumers.ts';
import { cartResolvers } from './buying/cart/cart.resolvers.ts';
import { checkoutResolvers } from './buying/checkout/checkout.resolvers.ts';
import { checkout } from './buying/checkout/checkout.saga.ts';
import { quoteResolvers } from './buying/checkout/quote.resolvers.ts';
import { checkoutPaymentResolvers } from './buying/payment/checkout-payment.resolvers.ts';
import { repairResolvers } from './buying/repair/repair.resolvers.ts';
import { config } from './config.ts';
import { type Ctx, models } from './context.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { importResolvers } from './importing/import.resolvers.ts';
import { moneyOfLines } from './migrations/0001-money-of-lines.ts';
import { textsOfOrders } from './migrations/0002-texts-of-orders.ts';
import { cartsOfOpenOrders } from './migrations/0003-carts-of-open-orders.ts';
import { wordsOfReturns } from './migrations/0004-words-of-returns.ts';
import { shipmentsOfSellerOrders } from './migrations/0005-shipments-of-seller-orders.ts';
import { causesOfRefunds } from './migrations/0006-causes-of-refunds.ts';
import { statusesOfPayments } from './migrations/0007-statuses-of-payments.ts';
import { idsOfCartItems } from './migrations/0008-ids-of-cart-items.ts';
import { wordsOfSellerOrders } from './migrations/0009-words-of-seller-orders.ts';
import { wordsOfOrders } from './migrations/0010-words-of-orders.ts';
import { ledgerResolvers } from './money/ledger/ledger.resolvers.ts';
import { paymentsListResolvers } from './money/payments/admin/payments-list.resolvers.ts';
import { paymentResolvers } from './money/payments/payment.resolvers.ts';
import { payoutResolvers } from './money/payouts/payout.resolvers.ts';
import { refundResolvers } from './money/refunds/refund.resolvers.ts';
import { recoverRefunds } from './money/refunds/settle-refund.ts';
import { webhookRoutes } from './money/webhooks/webhooks.routes.ts';
import { nodes } from './nodes.ts';
import { fulfilmentResolvers } from './orders/fulfilment/fulfilment.resolvers.ts';
import { liveResolvers } from './orders/live/live.resolvers.ts';
import { orderResolvers } from './orders/order.resolvers.ts';
import { recoverRevisions } from './orders/revisions/revise.ts';
import { revisionResolvers } from './orders/revisions/revision.resolvers.ts';
import { commissionConsumers } from './pricing/commissions/commission.consumers.ts';
import { commissionResolvers } from './pricing/commissions/commission.resolvers.ts';
import { shippingResolvers } from './pricing/shipping/shipping.resolvers.ts';
import { privacyResolvers } from './privacy/blockers.ts';
import { personalData } from './privacy/personal-data.ts';
import { analyticsResolvers } from './reporting/analytics/analytics.resolvers.ts';
import { sellerTotalsResolvers } from './reporting/seller-totals/seller-totals.resolvers.ts';
import { openRuntime, type Runtime } from './runtime.ts';

const RECOVERY_MS = 5_000;

/** A sweep that takes up what is due by the date that the documents of a collection carry. */
const recovery = (collection: string, run: (ctx: Ctx) => Promise<void>, field = 'dueAt') =>
  defineSweep({ run, everyMs: RECOVERY_MS, due: [{ collection, field }] });

export const ordersSpec = {
  name: 'orders',
  folder: import.meta.dirname,
  models,
  config,
  resolvers: [
    cartResolvers,
    checkoutResolvers,
    quoteResolvers,
    checkoutPaymentResolvers,
    commissionResolvers,
    shippingResolvers,
    ledgerResolvers,
    payoutResolvers,
    orderResolvers,
    fulfilmentResolvers,
    paymentResolvers,
    paymentsListResolvers,
    refundResolvers,
    importResolvers,
    sellerTotalsResolvers,
    repairResolvers,
    cancelResolvers,
    hidingResolvers,
    returnResolvers,
    analyticsResolvers,
    approvalResolvers,
    revisionResolvers,
    liveResolvers,
    privacyResolvers,
  ],
  nodes,
  personalData,
  migrations: [
    moneyOfLines,
    textsOfOrders,
    cartsOfOpenOrders,
    wordsOfReturns,
    shipmentsOfSellerOrders,
    causesOfRefunds,
    statusesOfPayments,
    idsOfCartItems,
    wordsOfSellerOrders,
    wordsOfOrders,
  ],
  consumers: { ...cartConsumers, ...commissionConsumers },
  jobs: {
    // A nudge to be there in time; the sweep `recover-sagas` would find the saga as well.
    'drive-saga': { run: (ctx, { sagaId }) => checkout.drive(ctx, String(sagaId)), concurrency: 8 },
  },
  sweeps: {
    // Checkouts that a dead process left, and those at the end of their wait.
    'recover-sagas': recovery('sagas', (ctx) => checkout.recover(ctx)),
    // Changes of agencies' orders that a dead process left half done, or that found products out of reach.
    'recover-revisions': recovery('orders', recoverRevisions, 'pending.dueAt'),
    // Refunds that a fault or a dead process kept from being paid at once.
    'recover-refunds': recovery('refunds', recoverRefunds),
    // Orders to be cancelled whose checkout outlasted the request.
    'recover-cancellations': recovery('cancellations', recoverCancellations),
    // Stock of cancelled or returned goods that a fault or a dead process kept from being put back at once.
    'recover-restocks': recovery('restocks', recoverRestocks),
    // Returns whose refund or restock was still under way when their parcel was received.
    'recover-returns': recovery('returns', recoverReturns),
  },
  seedDemo,
  routes: webhookRoutes,
  health: async (ctx) => ({ payments: (await ctx.runtime.provider.health()).status === 'up' }),
  start: openRuntime,
} satisfies SubgraphSpec<typeof models, typeof config, Runtime>;

/** Cart, checkout, orders, fulfilment and payments. */
export const orders = defineSubgraph(ordersSpec);
