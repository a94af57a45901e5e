import type { Config } from '../config.ts';

/** What one seller sends in one order. */
export interface Parcel {
  sellerId: string;
  itemsMinor: number;
  units: number;
}

/** How much sending costs: minor units of the order's currency for each seller's parcel. */
export type ShippingStrategy = (parcel: Parcel) => number;

/** The same for every parcel. */
export const flatShipping =
  (perParcelMinor: number): ShippingStrategy =>
  () =>
    perParcelMinor;

/** The strategy that the settings name. */
export const shippingStrategy = (config: Config): ShippingStrategy =>
  flatShipping(config.SHIPPING_FLAT_MINOR);
