import { keyedMutex } from '@souk/subgraph';
import type { Inventory, VariantDocument } from '../variants/variant.model.ts';
import type { Counters } from './transaction.model.ts';

/** The maximum stock of a variant; the sum over 100 variants still fits a GraphQL Int (32 bits). */
export const MAX_UNITS = 10_000_000;

/** For transactions on stock: keys are ids of variants, `order:` with an order's id, `seller:` with a seller's. */
export const stockMutex = keyedMutex();

/** The stock of one variant or of all variants of a product. */
export interface StockLevel extends Counters {
  /** Null over several variants, which have thresholds of their own. */
  lowStockThreshold: number | null;
  isLowStock: boolean;
}

/** The counters of a new variant with `units`. No alert is sent for stock that is low from the start. */
export const initialInventory = (units: number, lowStockThreshold: number): Inventory => ({
  onHand: units,
  reserved: 0,
  available: units,
  lowStockThreshold,
  lowStockAlertedAt: units <= lowStockThreshold ? new Date() : null,
});

/** The counters without the other inventory fields. */
export const countersOf = ({ onHand, reserved, available }: Counters): Counters => ({
  onHand,
  reserved,
  available,
});

/** Whether a variant is at or below its low-stock threshold. */
export const isLow = ({ available, lowStockThreshold }: Inventory) => available <= lowStockThreshold;

/** The units of a variant that can be sold now. */
export const sellable = ({ live, inventory }: Pick<VariantDocument, 'live' | 'inventory'>) =>
  live ? inventory.available : 0;

/** The stock of one variant, or the sum over several. */
export function stockLevel(variants: readonly VariantDocument[]): StockLevel {
  const [only] = variants.length === 1 ? variants : [];
  const sum = (key: keyof Counters) => variants.reduce((total, { inventory }) => total + inventory[key], 0);
  return {
    onHand: sum('onHand'),
    reserved: sum('reserved'),
    available: sum('available'),
    lowStockThreshold: only?.inventory.lowStockThreshold ?? null,
    isLowStock: variants.some(({ inventory }) => isLow(inventory)),
  };
}
