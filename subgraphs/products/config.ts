import { flag, INTERNAL_KEY_IN_DEVELOPMENT, isCurrencyInUse, nodeEnv } from '@souk/subgraph';
import { z } from 'zod';
import { searchSettings, withSearchChecks } from './search/settings.ts';

const settings = z.object({
  NODE_ENV: nodeEnv.describe('`production` requires that the catalogue travels encrypted.'),
  SOUK_CURRENCY: z
    .string()
    .refine(isCurrencyInUse, 'an ISO 4217 currency in use, such as EUR')
    .default('EUR')
    .describe('Currency of products for which the seller names none'),
  LOW_STOCK_THRESHOLD: z.coerce
    .number()
    .int()
    .min(0)
    .default(5)
    .describe('Default number of units at or below which a variant counts as low on stock'),
  PRODUCT_MODERATION: flag
    .default(false)
    .describe(
      "Whether sellers' products and changes of their content wait for approval before customers see them; see docs/moderation.md",
    ),
  SOUK_INTERNAL_KEY: z
    .string()
    .min(32)
    .default(INTERNAL_KEY_IN_DEVELOPMENT)
    .describe('Encrypts the addresses and links that events about stock carry to the mails.'),
  ...searchSettings,
});

/** The settings of the products subgraph. */
export const config = withSearchChecks(settings);

export type Config = z.output<typeof config>;
