import type { Destination } from '../../common/address.ts';

/** What one seller sends in one order, as far as taxes go by it. */
export interface TaxableParcel {
  sellerId: string;
  address: Destination;
  lines: readonly { productId: string; categoryIds: readonly string[]; totalMinor: number }[];
}

/** Tax rates in basis points: one for each line of the parcel, in their order, and one for its shipping. */
export interface ParcelRates {
  linesBp: readonly number[];
  shippingBp: number;
}

/**
 * Which tax a parcel bears. A service that reckons taxes is put behind this; what it raises keeps the order from
 * being placed, so that nobody buys at a guessed tax.
 */
export type TaxStrategy = (parcel: TaxableParcel) => ParcelRates | Promise<ParcelRates>;

/** The rates of one place: on goods, and on sending them. */
export interface PlaceRates {
  goods: number;
  shipping: number;
}

const atRates =
  ({ goods, shipping }: PlaceRates) =>
  (parcel: TaxableParcel): ParcelRates => ({ linesBp: parcel.lines.map(() => goods), shippingBp: shipping });

const UNTAXED_PLACE: PlaceRates = { goods: 0, shipping: 0 };

/** No tax at all. */
export const noTax: TaxStrategy = atRates(UNTAXED_PLACE);

/** One rate for everything. */
export const flatTax = (rateBp: number): TaxStrategy => atRates({ goods: rateBp, shipping: rateBp });

/** By the country the parcel goes to; `*` stands for the countries that are not named, else they are untaxed. */
export const taxByCountry =
  (rates: Readonly<Record<string, PlaceRates>>): TaxStrategy =>
  (parcel) =>
    atRates(rates[parcel.address.country] ?? rates['*'] ?? UNTAXED_PLACE)(parcel);
