import { parseCountry } from '@souk/text/country.ts';
import { z } from 'zod';

const whole = z.number().int().min(0).max(10_000);
const IN_BASIS_POINTS =
  'a rate in basis points, 2000 for 20 %, or {"goods":2000,"shipping":550}; below 100 (1 %) it is written {"bp":20}';

// Somebody who writes 20 usually means 20 % and not 0.2 %: rates below 1 % have to give their unit.
const rate = z.union(
  [
    whole.refine((value) => value === 0 || value >= 100),
    z.strictObject({ bp: whole }).transform(({ bp }) => bp),
  ],
  { error: IN_BASIS_POINTS },
);

const rates = z.union(
  [
    rate.transform((both) => ({ goods: both, shipping: both })),
    z.strictObject({ goods: rate, shipping: rate }),
  ],
  { error: IN_BASIS_POINTS },
);

/** By ISO 3166-1 code: UK is GB, EL is GR, as addresses are read. */
const table = z
  .record(z.string(), rates, { error: 'rates by country, such as {"MA":2000,"FR":2000,"*":0}' })
  .transform((given, ctx) => {
    const byCountry: Record<string, z.output<typeof rates>> = {};
    for (const [key, value] of Object.entries(given)) {
      const country = key === '*' ? key : parseCountry(key);
      if (country === null) {
        const message = `${key} is not a country; use a code of ISO 3166-1 alpha-2, such as MA, or *`;
        ctx.addIssue({ code: 'custom', message });
      } else if (country in byCountry) {
        ctx.addIssue({ code: 'custom', message: `${key} repeats ${country}` });
      } else byCountry[country] = value;
    }
    return byCountry;
  });

/** Tax rates in basis points by country, as JSON: `{"MA":2000,"FR":{"goods":2000,"shipping":550},"*":0}`. */
export const taxRates = z
  .string()
  .default('{}')
  .transform((text, ctx) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      ctx.addIssue({
        code: 'custom',
        message: 'JSON such as {"MA":2000,"FR":2000,"*":0}, in basis points: 2000 is 20 %',
      });
      return z.NEVER;
    }
  })
  .pipe(table);
