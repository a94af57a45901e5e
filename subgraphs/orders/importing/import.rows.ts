import { createHash } from 'node:crypto';
import { parseAmount } from '@souk/subgraph';
import { readLine } from '@souk/text/line.ts';
import { trimmed } from '../common/checks.ts';
import type { ImportOrderInput, ImportOrderLineInput } from '../generated/resolvers.ts';
import { type PaymentDocument, UNTOUCHED } from '../money/payments/payment.model.ts';
import { undecided } from '../orders/approval/approval.model.ts';
import { type OrderDocument, timelineEntry } from '../orders/order.model.ts';
import { wordsOfOrder } from '../orders/order-words.ts';
import { type SellerOrderDocument, UNSHARED } from '../orders/seller-order.model.ts';
import { ALL_KEPT, type OrderItem, UNTAXED } from '../pricing/lines/order-item.ts';
import { MAX_LINES } from '../pricing/lines/order-lines.ts';
import { priceOrder } from '../pricing/lines/pricing.ts';

/** The documents of one imported order. */
export interface ImportedOrder {
  order: OrderDocument;
  sellerOrders: SellerOrderDocument[];
  payment: PaymentDocument;
}

const MAX_UNITS = 100_000;

function digest(text: string): string {
  return createHash('sha256').update(`souk import/${text}`).digest('hex').slice(0, 24);
}

/** The prefix of the numbers of imported orders, and of no others. */
export const IMPORTED_NUMBER = 'IM-';

/** The id of an imported order, derived from its external id. */
export const importedOrderId = (externalId: string) => `ord_${digest(`order/${externalId}`)}`;

/** The documents of one row, or the error of the row. */
export function readRow(row: ImportOrderInput): ImportedOrder | { error: string } {
  if (!trimmed(row.externalId)) return { error: 'The external id is empty.' };
  if (row.lines.length === 0) return { error: 'The order has no lines.' };
  if (row.lines.length > MAX_LINES) return { error: `The order has more than ${MAX_LINES} lines.` };
  if (row.placedAt.getTime() > Date.now()) return { error: 'The order was placed in the future.' };
  const read = row.lines.map((line, at) => readOrderLine(row, line, at));
  const items: OrderItem[] = [];
  const shippingBySeller = new Map<string, number>();
  for (const line of read) {
    if ('error' in line) return line;
    items.push(line.item);
    const { sellerId } = line.item;
    shippingBySeller.set(sellerId, (shippingBySeller.get(sellerId) ?? 0) + line.shippingMinor);
  }
  try {
    return build(row, items, shippingBySeller);
  } catch (error) {
    if (error instanceof RangeError) return { error: error.message };
    throw error;
  }
}

type ReadOrderLine = { item: OrderItem; shippingMinor: number } | { error: string };

function readOrderLine(row: ImportOrderInput, line: ImportOrderLineInput, at: number): ReadOrderLine {
  const where = `Line ${at + 1}`;
  const unitPriceMinor = parseAmount(line.unitPrice, row.currency);
  const shippingMinor = parseAmount(line.shipping, row.currency);
  if (unitPriceMinor === null || unitPriceMinor < 0)
    return { error: `${where}: "${line.unitPrice}" is not a valid price.` };
  if (shippingMinor === null || shippingMinor < 0)
    return { error: `${where}: "${line.shipping}" is not a valid shipping cost.` };
  if (line.quantity < 1 || line.quantity > MAX_UNITS)
    return { error: `${where}: the quantity must be between 1 and ${MAX_UNITS}.` };
  const name = readLine(line.name);
  if (name.problem) return { error: `${where}: the name ${name.problem}` };
  if (!name.text) return { error: `${where}: the name is empty.` };
  const sku = readLine(line.sku ?? '');
  if (sku.problem) return { error: `${where}: the sku ${sku.problem}` };
  const { productId, variantId, sellerId, quantity } = line;
  const snapshot = { name: name.text, variantName: null, sku: sku.text || null, imageMediaId: null };
  const id = `itm_${digest(`line/${row.externalId}/${at}`)}`;
  const totalMinor = unitPriceMinor * quantity;
  const item: OrderItem = {
    id,
    productId,
    variantId,
    sellerId,
    quantity,
    unitPriceMinor,
    totalMinor,
    ...UNTAXED,
    ...ALL_KEPT,
    snapshot,
  };
  return { item, shippingMinor };
}

function build(
  row: ImportOrderInput,
  items: OrderItem[],
  shipping: ReadonlyMap<string, number>,
): ImportedOrder {
  const priced = priceOrder(items, ({ sellerId }) => shipping.get(sellerId) ?? 0);
  const sellerOrders = priced.parts.map((sellerOrder) => ({
    ...sellerOrder,
    id: `sor_${digest(`part/${row.externalId}/${sellerOrder.sellerId}`)}`,
  }));
  const orderId = importedOrderId(row.externalId);
  const number = `${IMPORTED_NUMBER}${digest(`number/${row.externalId}`).slice(0, 12).toUpperCase()}`;
  const { currency, placedAt } = row;
  const itemsOf = (of: string) => items.filter(({ sellerId }) => sellerId === of);
  const shared = {
    currency,
    shippingAddress: null,
    note: null,
    version: 1,
    createdAt: placedAt,
    updatedAt: placedAt,
  };
  return {
    order: {
      ...shared,
      _id: orderId,
      number,
      kind: 'RETAIL',
      customerId: null,
      agencyId: null,
      createdBy: 'import',
      status: 'DELIVERED',
      paymentStatus: 'SUCCEEDED',
      items,
      totals: priced.totals,
      parts: sellerOrders.map(({ id, sellerId }) => ({ id, sellerId, status: 'DELIVERED' })),
      timeline: [timelineEntry('DELIVERED', { at: placedAt, message: 'Imported' })],
      holdUntil: null,
      failureReason: null,
      deletedAt: null,
      ...undecided(),
      words: wordsOfOrder({ number, items, shippingAddress: null }),
    },
    sellerOrders: sellerOrders.map((sellerOrder) => ({
      ...shared,
      _id: sellerOrder.id,
      orderId,
      orderNumber: number,
      sellerId: sellerOrder.sellerId,
      customerId: null,
      status: 'DELIVERED',
      items: itemsOf(sellerOrder.sellerId),
      totals: sellerOrder.totals,
      ...UNSHARED,
      shipments: [],
      history: [{ status: 'DELIVERED', at: placedAt, by: null }],
      processingAt: null,
      shippedAt: null,
      deliveredAt: placedAt,
      cancelledAt: null,
      words: wordsOfOrder({ number, items: itemsOf(sellerOrder.sellerId), shippingAddress: null }),
    })),
    payment: {
      _id: `pay_${digest(`payment/${row.externalId}`)}`,
      orderId,
      orderNumber: number,
      userId: null,
      method: 'IMPORTED',
      status: 'SUCCEEDED',
      currency,
      amountMinor: priced.totals.totalMinor,
      capturedMinor: priced.totals.totalMinor,
      refundedMinor: 0,
      ...UNTOUCHED,
      provider: null,
      providerRef: null,
      card: null,
      attempts: [],
      declinesAllowed: 1,
      createdAt: placedAt,
      updatedAt: placedAt,
    },
  };
}
