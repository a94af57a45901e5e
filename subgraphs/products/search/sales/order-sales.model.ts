import { type Document, defineModel } from '@souk/subgraph';

/** What an order sold, by its id, without what returned to stock: what `Product.unitsSold` has of it. */
export interface OrderSalesDocument extends Document {
  lines: { productId: string; quantity: number }[];
  /** When the order was cancelled, and its units were taken off; null until then. */
  takenOffAt: Date | null;
}

export const orderSalesModel = defineModel<OrderSalesDocument>('orderSales', {
  lines: { type: [{ _id: false, productId: String, quantity: Number }], required: true },
  takenOffAt: { type: Date, default: null },
});
