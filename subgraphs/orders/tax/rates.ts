import { parseCountry } from '@souk/text/country.ts';
import { z } from 'zod';

const rate = z.number().int().min(0).max(10_000);

const rates = z.union([
  rate.transform((both) => ({ goods: both, shipping: both })),
  z.strictObject({ goods: rate, shipping: rate }),
]);

/** By ISO 3166-1 code: UK is GB, EL is GR, as addresses are read. */
const table = z.record(z.string(), rates).transform((given, ctx) => {
  const byCountry: Record<string, z.output<typeof rates>> = {};
  for (const [key, value] of Object.entries(given)) {
    const country = key === '*' ? key : parseCountry(key);
    if (country === null) {
      const message = `${key} is no country; use codes of ISO 3166-1 alpha-2, such as MA, or *`;
      ctx.addIssue({ code: 'custom', message });
    } else if (country in byCountry) {
      ctx.addIssue({ code: 'custom', message: `${key} names ${country} a second time` });
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
      ctx.addIssue({ code: 'custom', message: 'is no JSON' });
      return z.NEVER;
    }
  })
  .pipe(table);
