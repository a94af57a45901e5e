import type { Destination } from '../../common/address.ts';

/** What one seller ships in one order, with everything that taxes depend on. */
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
 * The tax rates of a parcel. A service that computes taxes can implement this; an error that it raises prevents the
 * order, so that nobody buys at a guessed tax.
 */
export type TaxStrategy = (parcel: TaxableParcel) => ParcelRates | Promise<ParcelRates>;

/** The rates of one country in basis points: on goods, and on shipping. */
export interface CountryRates {
  goods: number;
  shipping: number;
}

const atRates =
  ({ goods, shipping }: CountryRates) =>
  (parcel: TaxableParcel): ParcelRates => ({ linesBp: parcel.lines.map(() => goods), shippingBp: shipping });

const UNTAXED: CountryRates = { goods: 0, shipping: 0 };

/** No tax at all. */
export const noTax: TaxStrategy = atRates(UNTAXED);

/** One rate for everything. */
export const flatTax = (rateBp: number): TaxStrategy => atRates({ goods: rateBp, shipping: rateBp });

/** The rates of the country the parcel is delivered to, else those of `*`, else none. */
export const taxByCountry =
  (rates: Readonly<Record<string, CountryRates>>): TaxStrategy =>
  (parcel) =>
    atRates(rates[parcel.address.country] ?? rates['*'] ?? UNTAXED)(parcel);
