import {
  flag,
  INTERNAL_KEY_IN_DEVELOPMENT,
  isCurrencyInUse,
  nodeEnv,
  positive,
  publicUrl,
} from '@souk/subgraph';
import { z } from 'zod';
import { searchSettings, withSearchChecks } from './search/settings.ts';

const MEBIBYTE = 1024 * 1024;

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
  IMPORT_MAX_BYTES: positive(100 * MEBIBYTE).describe('Maximum size of a file that a seller imports.'),
  IMPORT_MAX_ROWS: positive(100_000).describe('Maximum number of rows of a file that a seller imports.'),
  IMPORT_KEEP_DAYS: positive(30).describe(
    'How long imports and exports of sellers are kept with their files and errors, and can be undone.',
  ),
  IMPORT_TRUSTED_HOSTS: z
    .string()
    .default('')
    .transform((hosts) =>
      hosts
        .split(',')
        .map((host) => host.trim())
        .filter((host) => host !== ''),
    )
    .describe(
      'Hosts with their ports, separated by commas, from which pictures are fetched though they are not public.',
    ),
  PUBLIC_URL: publicUrl.describe('Public address of the gateway; the start of addresses of files.'),
  SOUK_INTERNAL_KEY: z
    .string()
    .min(32)
    .default(INTERNAL_KEY_IN_DEVELOPMENT)
    .describe('Encrypts what events about stock carry to the mails, and signs addresses of files.'),
  ...searchSettings,
});

/** The settings of the products subgraph. */
export const config = withSearchChecks(settings);

export type Config = z.output<typeof config>;
