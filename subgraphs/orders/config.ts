import { flag } from '@souk/subgraph';
import { z } from 'zod';
import { taxRates } from './tax/rates.ts';

const DEVELOPMENT_WEBHOOK_SECRET = 'souk-development-webhook-secret';

const basisPoints = z.coerce.number().int().min(0).max(10_000);
const milliseconds = (fallback: number) => z.coerce.number().int().min(1).default(fallback);

/** The settings of orders, beside those that every process shares. */
export const config = z
  .object({
    NODE_ENV: z.string().default('development').describe('`production` refuses what is for tests only.'),
    PAYMENT_PROVIDER: z.string().default('simulated').describe('The card provider: `simulated` or `stripe`.'),
    PAYMENTS_URL: z.url().default('http://127.0.0.1:4010').describe('Where the card provider answers.'),
    PAYMENTS_WEBHOOK_SECRET: z
      .string()
      .min(16)
      .default(DEVELOPMENT_WEBHOOK_SECRET)
      .describe('Checks the signature of what the card provider reports.'),
    PAYMENTS_TIMEOUT_MS: milliseconds(5_000).describe('Deadline of one call to the card provider.'),
    STRIPE_SECRET_KEY: z
      .string()
      .optional()
      .describe('The secret key of the Stripe account: `sk_…` or `rk_…`.'),
    STRIPE_WEBHOOK_SECRET: z
      .string()
      .optional()
      .describe('The secret of the webhook endpoint at Stripe: `whsec_…`.'),
    STRIPE_API_URL: z.url().optional().describe("Another address than Stripe's own: a proxy, or a stand-in."),
    CHECKOUT_WAIT_MS: milliseconds(3_000).describe(
      'How long a checkout is waited for before it is answered.',
    ),
    HOLD_MS: milliseconds(15 * 60_000).describe(
      'How long stock is held for an order that is yet to be paid.',
    ),
    // A consumer may withdraw for 14 days after the goods came: Directive 2011/83/EU, article 9.
    RETURN_WINDOW_DAYS: z.coerce
      .number()
      .int()
      .min(0)
      .max(3_650)
      .default(14)
      .describe('For how many days after the delivery a customer may ask to send something back.'),
    SHIPPING_FLAT_MINOR: z.coerce
      .number()
      .int()
      .min(0)
      .default(0)
      .describe("Shipping per seller of an order, in minor units of the order's currency."),
    TAX_STRATEGY: z
      .enum(['none', 'flat', 'by-country'])
      .default('none')
      .describe('How orders are taxed: `none`, `flat` (TAX_BP) or `by-country` (TAX_RATES).'),
    TAX_BP: basisPoints.default(0).describe('The one tax rate of `flat`, in basis points: 2000 is 20 %.'),
    TAX_RATES: taxRates.describe(
      'Tax rates in basis points by country (ISO 3166-1; UK and EL are known), as JSON: {"MA":2000,"FR":{"goods":2000,"shipping":550},"*":0}.',
    ),
    TAX_INCLUDED: flag
      .default(true)
      .describe('Whether prices and shipping hold the tax already; otherwise it comes on top.'),
    COMMISSION_BP: basisPoints
      .default(1_000)
      .describe('What the market keeps of a line when no rule says otherwise, in basis points.'),
    SAGA_LEASE_MS: milliseconds(15_000).describe(
      'After this long without a sign of life another takes over.',
    ),
    SAGA_BACKOFF_MS: milliseconds(200).describe('Pause before the first retry of a step; it doubles.'),
    SAGA_UNDO_ROUNDS: milliseconds(10).describe('Rounds of undoing before an admin is called.'),
    SOUK_FAILPOINT: z
      .string()
      .regex(
        /^(saga|undo|refund|cancel):[A-Z_]+:(before|after)(:hold)?(,(saga|undo|refund|cancel):[A-Z_]+:(before|after)(:hold)?)*$/,
        'saga:<STEP>:before, undo:<STEP>:after:hold and the like',
      )
      .optional()
      .describe('Crash tests: the process kills itself, or holds a checkout, at these places.'),
  })
  .refine((env) => env.TAX_STRATEGY !== 'by-country' || Object.keys(env.TAX_RATES).length > 0, {
    path: ['TAX_RATES'],
    error: 'by-country needs rates',
  })
  .refine((env) => env.NODE_ENV !== 'production' || env.SOUK_FAILPOINT === undefined, {
    path: ['SOUK_FAILPOINT'],
    error: 'is for crash tests and refused in production',
  })
  .refine(
    ({ NODE_ENV, PAYMENT_PROVIDER, PAYMENTS_WEBHOOK_SECRET }) =>
      NODE_ENV !== 'production' ||
      PAYMENT_PROVIDER === 'stripe' ||
      PAYMENTS_WEBHOOK_SECRET !== DEVELOPMENT_WEBHOOK_SECRET,
    { path: ['PAYMENTS_WEBHOOK_SECRET'], error: 'production needs a secret of its own' },
  )
  .superRefine((env, issues) => {
    if (env.PAYMENT_PROVIDER !== 'stripe') return;
    for (const name of ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'] as const) {
      if (env[name]) continue;
      issues.addIssue({ code: 'custom', path: [name], message: 'is needed when PAYMENT_PROVIDER is stripe' });
    }
  });

export type Config = z.output<typeof config>;
