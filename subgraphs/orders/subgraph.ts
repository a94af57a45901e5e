import { defineSubgraph, type SubgraphSpec } from '@souk/subgraph';
import { analyticsResolvers } from './analytics/analytics.resolvers.ts';
import { approvalResolvers } from './approval/approval.resolvers.ts';
import { cancelResolvers } from './cancel/cancel.resolvers.ts';
import { recoverCancellations } from './cancel/recover.ts';
import { cartConsumers } from './cart/cart.consumers.ts';
import { cartResolvers } from './cart/cart.resolvers.ts';
import { checkoutResolvers } from './checkout/checkout.resolvers.ts';
import { checkout } from './checkout/checkout.saga.ts';
import { quoteResolvers } from './checkout/quote.resolvers.ts';
import { commissionResolvers } from './commissions/commissions.resolvers.ts';
import { config } from './config.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { fulfilmentResolvers } from './fulfilment/fulfilment.resolvers.ts';
import { importResolvers } from './import/import.resolvers.ts';
import { sellerTotalsResolvers } from './import/seller-totals.resolvers.ts';
import { ledgerResolvers } from './ledger/ledger.resolvers.ts';
import { liveResolvers } from './live/live.resolvers.ts';
import { moneyOfLines } from './migrations/0001-money-of-lines.ts';
import { textsOfOrders } from './migrations/0002-texts-of-orders.ts';
import { cartsOfOpenOrders } from './migrations/0003-carts-of-open-orders.ts';
import { models } from './models.ts';
import { orderResolvers } from './orders/orders.resolvers.ts';
import { orderChangeResolvers } from './orders/update.resolvers.ts';
import { recoverRevisions } from './orders/update.revise.ts';
import { paymentsListResolvers } from './payments/list/payments-list.resolvers.ts';
import { paymentResolvers } from './payments/payments.resolvers.ts';
import { recoverRefunds } from './payments/refunds/refund.service.ts';
import { refundResolvers } from './payments/refunds/refunds.resolvers.ts';
import { webhookRoutes } from './payments/webhooks/webhooks.routes.ts';
import { payoutResolvers } from './payouts/payouts.resolvers.ts';
import { repairResolvers } from './repair/repair.resolvers.ts';
import { recoverRestocks } from './restocks/restock.service.ts';
import { recoverReturns } from './returns/complete.ts';
import { returnResolvers } from './returns/returns.resolvers.ts';
import { openRuntime, runtimeOf } from './runtime.ts';
import { shippingResolvers } from './shipping/shipping.resolvers.ts';

const RECOVERY_MS = 5_000;

export const ordersSpec = {
  name: 'orders',
  folder: import.meta.dirname,
  models,
  config,
  resolvers: [
    cartResolvers,
    checkoutResolvers,
    quoteResolvers,
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
    returnResolvers,
    analyticsResolvers,
    approvalResolvers,
    orderChangeResolvers,
    liveResolvers,
  ],
  migrations: [moneyOfLines, textsOfOrders, cartsOfOpenOrders],
  consumers: cartConsumers,
  jobs: {
    // Takes up checkouts that a dead process left, and those at the end of their wait.
    'recover-sagas': { run: (ctx) => checkout.recover(ctx), everyMs: RECOVERY_MS },
    // Changes of agencies' orders that a dead process left half done, or that found products out of reach.
    'recover-revisions': { run: (ctx) => recoverRevisions(ctx), everyMs: RECOVERY_MS },
    // A nudge to be there in time; the sweep above would find the saga as well.
    'drive-saga': { run: (ctx, { sagaId }) => checkout.drive(ctx, String(sagaId)), concurrency: 8 },
    // Money that is to be given back, where a fault or a death kept it from going back at once.
    'recover-refunds': { run: (ctx) => recoverRefunds(ctx), everyMs: RECOVERY_MS },
    // Orders to be called off whose checkout outlasted the one who asked for it.
    'recover-cancellations': { run: (ctx) => recoverCancellations(ctx), everyMs: RECOVERY_MS },
    // Stock of what was called off or sent back, where a fault or a death kept it from going back at once.
    'recover-restocks': { run: (ctx) => recoverRestocks(ctx), everyMs: RECOVERY_MS },
    // Returns whose money or units were still under way when their parcel was written down.
    'recover-returns': { run: (ctx) => recoverReturns(ctx), everyMs: RECOVERY_MS },
  },
  seedDemo,
  routes: webhookRoutes,
  health: async (ctx) => ({ payments: (await runtimeOf(ctx).provider.health()).status === 'up' }),
  start: openRuntime,
} satisfies SubgraphSpec<typeof models, typeof config>;

/** Cart, checkout, orders, fulfilment and payments. */
export const orders = defineSubgraph(ordersSpec);
