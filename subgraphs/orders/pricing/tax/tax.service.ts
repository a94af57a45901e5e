import type { Config } from '../../config.ts';
import { flatTax, noTax, type TaxStrategy, taxByCountry } from './strategy.ts';

const strategies: Record<Config['TAX_STRATEGY'], (config: Config) => TaxStrategy> = {
  none: () => noTax,
  flat: ({ TAX_BP }) => flatTax(TAX_BP),
  'by-country': ({ TAX_RATES }) => taxByCountry(TAX_RATES),
};

/** The tax strategy that TAX_STRATEGY selects. */
export const taxStrategy = (config: Config): TaxStrategy => strategies[config.TAX_STRATEGY](config);
