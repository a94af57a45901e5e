import type { Destination } from '../../common/address.ts';
import type { Config } from '../../config.ts';

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

const strategies: Record<Config['TAX_STRATEGY'], (config: Config) => TaxStrategy> = {
  none: () => noTax,
  flat: ({ TAX_BP }) => flatTax(TAX_BP),
  'by-country': ({ TAX_RATES }) => taxByCountry(TAX_RATES),
};

/** The tax strategy that TAX_STRATEGY selects. */
export const taxStrategy = (config: Config): TaxStrategy => strategies[config.TAX_STRATEGY](config);
