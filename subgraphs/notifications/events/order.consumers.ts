import { type Consumers, type EventPayloads, type SoukEvent, sumMoney } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { addressLines, instantText, moneyText } from './format.ts';
import { orderUrl, sellerOrderUrl } from './links.ts';
import { queueMail } from './queue-mail.ts';

type Order = EventPayloads['order.confirmed'];
type OrderEvent = SoukEvent & { payload: Order };
type Payment = EventPayloads['payment.succeeded'];

/** The lines of an event: those of one seller when it is about a seller order, else all. */
function linesOf(order: Order, sellerId: string | null | undefined): Order['lines'] {
  return sellerId == null ? order.lines : order.lines.filter((line) => line.sellerId === sellerId);
}

/** The template variables for lines of an order. All lines have the order's total, a part the sum of its lines. */
function variablesOf(order: Order, lines: Order['lines']): Record<string, unknown> {
  const whole = lines.length === order.lines.length;
  return {
    number: order.number,
    isWhole: order.sellerId == null,
    isPart: order.sellerId != null,
    lines: lines.map(({ name, variantName, sku, quantity, unitPrice, lineTotal }) => ({
      name,
      variant: variantName || null,
      sku: sku || null,
      quantity,
      unitPrice: unitPrice && quantity > 1 ? moneyText(unitPrice) : null,
      total: moneyText(lineTotal),
    })),
    total: moneyText(whole ? order.total : sumOf(order, lines)),
    reason: order.reason ?? null,
    carrier: order.carrier ?? null,
    trackingNumber: order.trackingNumber ?? null,
  };
}

const sumOf = ({ total }: Order, lines: Order['lines']) =>
  sumMoney(
    lines.map(({ lineTotal }) => lineTotal),
    total.currency,
  );

/** The additional variables that a seller needs for packing and shipping. */
function packing(ctx: Ctx, { shippingAddress, note, parts }: Order, seller: string): Record<string, unknown> {
  const part = parts?.find(({ sellerId }) => sellerId === seller);
  return {
    shipTo: shippingAddress
      ? { addressLines: addressLines(shippingAddress), phone: shippingAddress.phone || null }
      : null,
    note: note || null,
    orderUrl: part ? sellerOrderUrl(ctx.config, part.id) : null,
  };
}

/** An email to the person who placed the order: its customer, or a member of an agency's staff. */
const toCustomer = (template: string) => (ctx: Ctx, event: OrderEvent) => {
  const order = event.payload;
  const variables = {
    ...variablesOf(order, linesOf(order, order.sellerId)),
    orderUrl: orderUrl(ctx.config, order.orderId),
    note: order.sellerId == null ? null : order.note || null,
  };
  const id = order.customerId || order.createdBy || '';
  return queueMail(ctx, event, { template, to: { kind: 'USER', id }, variables });
};

/** An email to the staff of the order's agency who decide next. */
const toApprovers =
  (template: string, kind: 'RESPONSABLES' | 'DIRECTORS') => (ctx: Ctx, event: OrderEvent) => {
    const order = event.payload;
    const variables = variablesOf(order, order.lines);
    return queueMail(ctx, event, { template, to: { kind, id: order.agencyId ?? '' }, variables });
  };

/** One email to the customer, and one to each seller with only the seller's own lines. */
const toCustomerAndSellers = (template: string) => async (ctx: Ctx, event: OrderEvent) => {
  await toCustomer(template)(ctx, event);
  const order = event.payload;
  const sellers = new Set(linesOf(order, order.sellerId).map(({ sellerId }) => sellerId));
  for (const id of sellers) {
    const own = linesOf(order, id);
    const total = moneyText(sumOf(order, own));
    const variables = { ...variablesOf(order, own), ...packing(ctx, order, id), total };
    await queueMail(ctx, event, { template: `seller-${template}`, to: { kind: 'SELLER', id }, variables });
  }
};

const methods: Readonly<Record<string, string>> = {
  CARD: 'by card',
  CASH_ON_DELIVERY: 'in cash on delivery',
  COD: 'in cash on delivery',
  INVOICE: 'by invoice',
};

const payment = (template: string) => async (ctx: Ctx, event: SoukEvent & { payload: Payment }) => {
  const { orderNumber, userId, method, amount, reason } = event.payload;
  // The invoice of an agency belongs to no user.
  if (userId === '') return;
  const variables = {
    number: orderNumber,
    amount: moneyText(amount),
    method: methods[method] ?? method.toLowerCase().replaceAll('_', ' '),
    reason: reason ?? null,
    occurredAt: instantText(event.occurredAt),
  };
  await queueMail(ctx, event, { template, to: { kind: 'USER', id: userId }, variables });
};

/** Logs a failed checkout saga, which may have left money or stock inconsistent, and alerts `ALERT_EMAIL`. */
async function alert(ctx: Ctx, event: SoukEvent<'saga.failed'>): Promise<void> {
  const { sagaId, orderId, state, step, error } = event.payload;
  ctx.log.error(
    { sagaId, orderId, state, step, error },
    'checkout: a saga failed and needs manual resolution',
  );
  if (ctx.config.ALERT_EMAIL === undefined) return;
  const variables = {
    checkoutId: sagaId,
    orderId,
    state,
    step: step ?? null,
    error: error ?? null,
    recipientName: 'there',
  };
  await queueMail(ctx, event, { template: 'checkout-failed', to: ctx.config.ALERT_EMAIL, variables });
}

export const orderConsumers = {
  'order.approval_requested': toApprovers('order-approval-requested', 'RESPONSABLES'),
  'order.accepted_by_responsable': toApprovers('order-accepted-by-responsable', 'DIRECTORS'),
  'order.accepted_by_director': toCustomer('order-accepted-by-director'),
  'order.rejected': toCustomer('order-rejected'),
  'order.confirmed': toCustomerAndSellers('order-confirmed'),
  'order.shipped': toCustomer('order-shipped'),
  'order.delivered': toCustomer('order-delivered'),
  'order.cancelled': (ctx, event) =>
    event.payload.unconfirmed
      ? toCustomer('order-cancelled')(ctx, event)
      : toCustomerAndSellers('order-cancelled')(ctx, event),
  'order.failed': toCustomer('order-failed'),
  'payment.succeeded': payment('payment-succeeded'),
  'payment.failed': payment('payment-failed'),
  'payment.refunded': payment('payment-refunded'),
  'saga.failed': alert,
} satisfies Consumers<Ctx>;
