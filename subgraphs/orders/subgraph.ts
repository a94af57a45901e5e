import { defineSubgraph, type SubgraphSpec } from '@souk/subgraph';
import { cartConsumers } from './cart/cart.consumers.ts';
import { cartResolvers } from './cart/cart.resolvers.ts';
import { checkoutResolvers } from './checkout/checkout.resolvers.ts';
import { checkout } from './checkout/checkout.saga.ts';
import { config } from './config.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { fulfilmentResolvers } from './fulfilment/fulfilment.resolvers.ts';
import { importResolvers } from './import/import.resolvers.ts';
import { sellerTotalsResolvers } from './import/seller-totals.resolvers.ts';
import { models } from './models.ts';
import { orderResolvers } from './orders/orders.resolvers.ts';
import { paymentResolvers } from './payments/payments.resolvers.ts';
import { openRuntime, runtimeOf } from './runtime.ts';

const RECOVERY_MS = 5_000;

export const ordersSpec = {
  name: 'orders',
  folder: import.meta.dirname,
  models,
  config,
  resolvers: [
    cartResolvers,
    checkoutResolvers,
    orderResolvers,
    fulfilmentResolvers,
    paymentResolvers,
    importResolvers,
    sellerTotalsResolvers,
  ],
  consumers: cartConsumers,
  jobs: {
    // Takes up checkouts that a dead process left, and those at the end of their wait.
    'recover-sagas': { run: (ctx) => checkout.recover(ctx), everyMs: RECOVERY_MS },
    // A nudge to be there in time; the sweep above would find the saga as well.
    'drive-saga': { run: (ctx, { sagaId }) => checkout.drive(ctx, String(sagaId)), concurrency: 8 },
  },
  seedDemo,
  health: async (ctx) => ({ payments: (await runtimeOf(ctx).provider.health()).status === 'up' }),
  start: openRuntime,
} satisfies SubgraphSpec<typeof models, typeof config>;

/** Cart, checkout, orders, fulfilment and payments. */
export const orders = defineSubgraph(ordersSpec);
