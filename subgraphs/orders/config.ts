import { z } from 'zod';

const DEVELOPMENT_WEBHOOK_SECRET = 'souk-development-webhook-secret';

const milliseconds = (fallback: number) => z.coerce.number().int().min(1).default(fallback);

/** The settings of orders, beside those that every process shares. */
export const config = z
  .object({
    NODE_ENV: z.string().default('development').describe('`production` refuses what is for tests only.'),
    PAYMENT_PROVIDER: z.string().default('simulated').describe('The card provider: `simulated`.'),
    PAYMENTS_URL: z.url().default('http://127.0.0.1:4010').describe('Where the card provider answers.'),
    PAYMENTS_WEBHOOK_SECRET: z
      .string()
      .min(16)
      .default(DEVELOPMENT_WEBHOOK_SECRET)
      .describe('Checks the signature of what the card provider reports.'),
    PAYMENTS_TIMEOUT_MS: milliseconds(5_000).describe('Deadline of one call to the card provider.'),
    CHECKOUT_WAIT_MS: milliseconds(3_000).describe(
      'How long a checkout is waited for before it is answered.',
    ),
    HOLD_MS: milliseconds(15 * 60_000).describe(
      'How long stock is held for an order that is yet to be paid.',
    ),
    SHIPPING_FLAT_MINOR: z.coerce
      .number()
      .int()
      .min(0)
      .default(0)
      .describe("Shipping per seller of an order, in minor units of the order's currency."),
    SAGA_LEASE_MS: milliseconds(15_000).describe(
      'After this long without a sign of life another takes over.',
    ),
    SAGA_BACKOFF_MS: milliseconds(200).describe('Pause before the first retry of a step; it doubles.'),
    SAGA_UNDO_ROUNDS: milliseconds(10).describe('Rounds of undoing before an admin is called.'),
    SOUK_FAILPOINT: z
      .string()
      .regex(/^(saga|undo):[A-Z_]+:(before|after)$/, 'saga:<STEP>:before, undo:<STEP>:after and the like')
      .optional()
      .describe('Crash tests: the process kills itself at this place, once.'),
  })
  .refine((env) => env.NODE_ENV !== 'production' || env.SOUK_FAILPOINT === undefined, {
    path: ['SOUK_FAILPOINT'],
    error: 'is for crash tests and refused in production',
  })
  .refine(
    (env) => env.NODE_ENV !== 'production' || env.PAYMENTS_WEBHOOK_SECRET !== DEVELOPMENT_WEBHOOK_SECRET,
    { path: ['PAYMENTS_WEBHOOK_SECRET'], error: 'production needs a secret of its own' },
  );

export type Config = z.output<typeof config>;
