import type { PartNeeds } from '@souk/subgraph';
import type { OrderItem, Totals } from '../pricing/lines/order-item.ts';

// A misspelt name would be read as nothing.
type Stored<T> = Readonly<Record<string, readonly (keyof T & string)[]>>;

const ofItems: Stored<OrderItem> = {
  product: ['productId'],
  variant: ['variantId'],
  seller: ['sellerId'],
  unitPrice: ['unitPriceMinor'],
  lineTotal: ['totalMinor'],
  tax: ['taxMinor'],
  taxRate: ['taxBp'],
  // Its seller's part tells of the units.
  returnableQuantity: ['sellerId', 'quantity', 'cancelledQuantity', 'returningQuantity', 'returnedQuantity'],
};

const ofSnapshots: Readonly<Record<string, readonly `snapshot.${keyof OrderItem['snapshot']}`[]>> = {
  name: ['snapshot.name'],
  variantName: ['snapshot.variantName'],
  sku: ['snapshot.sku'],
  image: ['snapshot.imageMediaId'],
};

const ofTotals: Stored<Totals> = {
  items: ['itemsMinor'],
  shipping: ['shippingMinor'],
  tax: ['taxMinor'],
  total: ['totalMinor'],
};

/** What is read of an order's lines for what is asked of them. */
export const itemNeeds: PartNeeds = {
  type: 'OrderItem',
  stored: 'items',
  needs: { ...ofItems, ...ofSnapshots },
  always: ['id'],
};

/** What is read of an order's totals for what is asked of them. */
export const totalsNeeds: PartNeeds = {
  type: 'OrderTotals',
  stored: 'totals',
  needs: ofTotals,
  always: ['totalMinor'],
};
