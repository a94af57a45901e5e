import type { PartNeeds } from '@souk/subgraph';
import type { OrderItem, Totals } from '../pricing/lines/order-item.ts';

// Typed by the document, as a misspelt field would be read as absent.
type Stored<T> = Readonly<Record<string, readonly (keyof T & string)[]>>;

const ofItems: Stored<OrderItem> = {
  product: ['productId'],
  variant: ['variantId'],
  seller: ['sellerId'],
  sellerOrder: ['sellerId'],
  unitPrice: ['unitPriceMinor'],
  lineTotal: ['totalMinor'],
  tax: ['taxMinor'],
  taxRateBasisPoints: ['taxBp'],
  // The seller order says how many units are returnable.
  returnableQuantity: ['sellerId', 'quantity', 'cancelledQuantity', 'returningQuantity', 'returnedQuantity'],
};

const ofSnapshots: Readonly<Record<string, readonly `snapshot.${keyof OrderItem['snapshot']}`[]>> = {
  name: ['snapshot.name'],
  variantName: ['snapshot.variantName'],
  sku: ['snapshot.sku'],
  image: ['snapshot.imageMediaId'],
};

const ofTotals: Stored<Totals> = {
  subtotal: ['itemsMinor'],
  shipping: ['shippingMinor'],
  tax: ['taxMinor'],
  isTaxIncluded: ['taxIncluded'],
  total: ['totalMinor'],
};

/** The stored fields that the fields of an order line are read from. */
export const itemNeeds: PartNeeds = {
  type: 'OrderItem',
  stored: 'items',
  needs: { ...ofItems, ...ofSnapshots },
  always: ['id'],
};

/** The stored fields that the fields of the totals are read from. */
export const totalsNeeds: PartNeeds = {
  type: 'OrderTotals',
  stored: 'totals',
  needs: ofTotals,
  always: ['totalMinor'],
};
