import { z } from 'zod';

const rate = z.number().int().min(0).max(10_000);

const table = z.record(
  z.string().regex(/^(\*|[A-Z]{2})$/, 'a country is a code of two letters, such as MA, or *'),
  z.union([
    rate.transform((both) => ({ goods: both, shipping: both })),
    z.strictObject({ goods: rate, shipping: rate }),
  ]),
);

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
