import type { Config } from '../../config.ts';
import { flatTax, noTax, type TaxStrategy, taxByCountry } from './strategy.ts';

const strategies: Record<Config['TAX_STRATEGY'], (config: Config) => TaxStrategy> = {
  none: () => noTax,
  flat: ({ TAX_BP }) => flatTax(TAX_BP),
  'by-country': ({ TAX_RATES }) => taxByCountry(TAX_RATES),
};

/** The strategy that the settings name. */
export const taxStrategy = (config: Config): TaxStrategy => strategies[config.TAX_STRATEGY](config);
