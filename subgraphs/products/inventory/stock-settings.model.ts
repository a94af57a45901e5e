import { type Document, defineModel } from '@souk/subgraph';

/** How a seller keeps stock; `_id` is the seller's id. Missing for a seller that goes by the market's defaults. */
export interface StockSettingsDocument extends Document {
  /** For new variants that name none. */
  lowStockThreshold: number;
}

export const stockSettingsModel = defineModel<StockSettingsDocument>(
  'stockSettings',
  { lowStockThreshold: { type: Number, required: true } },
  [],
  { audited: { type: 'Seller', fields: ['lowStockThreshold'] } },
);
