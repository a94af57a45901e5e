import { load, node } from '@souk/subgraph';
import { findVisibleReturn } from './after-sales/returns/return.list.ts';
import { cartLines, findVisibleCart } from './buying/cart/cart.store.ts';
import { findVisibleCheckout } from './buying/repair/repair.service.ts';
import type { Ctx } from './context.ts';
import { findTransaction } from './money/ledger/ledger.queries.ts';
import { findVisiblePayment, findVisibleRefund } from './money/payments/payment.store.ts';
import { findVisibleEntry, findVisibleStatement } from './money/payouts/payout.service.ts';
import { findVisibleSellerOrder, findVisibleShipment } from './orders/fulfilment/seller-orders.service.ts';
import { findVisibleOrder } from './orders/order.service.ts';
import { findCommissionRule } from './pricing/commissions/commission.service.ts';
import { findOwnShippingRule } from './pricing/shipping/shipping.service.ts';

/**
 * What `Query.node` finds in orders: what `order`, `sellerOrder`, `payment`, `payoutStatement` and `return` show; of
 * the types without a root field by id what lists and the fields of those show: a checkout with its order, a refund with
 * its payment, a shipment with its seller order, an entry with its statement.
 */
export const nodes = {
  Cart: node<Ctx>(['customer', 'admin'], findVisibleCart),
  CartItem: node<Ctx>(['customer', 'admin'], (ctx, id) => load(ctx, cartLines, id)),
  Checkout: node<Ctx>('signed-in', findVisibleCheckout),
  CommissionRule: node<Ctx>('admin', findCommissionRule),
  LedgerEntry: node<Ctx>(['seller', 'admin'], findVisibleEntry),
  LedgerTransaction: node<Ctx>('admin', findTransaction),
  Order: node<Ctx>(['signed-in', 'service', 'key:order.read'], findVisibleOrder),
  Payment: node<Ctx>(['signed-in', 'service'], findVisiblePayment),
  PayoutStatement: node<Ctx>(['seller', 'admin'], findVisibleStatement),
  Refund: node<Ctx>(['signed-in', 'service'], findVisibleRefund),
  Return: node<Ctx>(
    ['customer', 'seller', 'admin', 'key:return.read', 'key:return.manage'],
    findVisibleReturn,
  ),
  SellerOrder: node<Ctx>(
    ['signed-in', 'service', 'key:order.read', 'key:order.fulfil'],
    findVisibleSellerOrder,
  ),
  Shipment: node<Ctx>(['signed-in', 'service', 'key:order.read', 'key:order.fulfil'], findVisibleShipment),
  ShippingRule: node<Ctx>(['seller', 'admin'], findOwnShippingRule),
};
