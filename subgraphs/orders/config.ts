import {
  ALWAYS,
  flag,
  inProduction,
  isLoopback,
  nodeEnv,
  positive,
  WEBHOOK_SECRET_IN_DEVELOPMENT,
} from '@souk/subgraph';
import { z } from 'zod';
import { taxRates } from './common/tax-rates.ts';

// Below 1 % with the unit, for the reason given in tax/rates.ts.
const basisPoints = (fallback: number) =>
  z
    .string()
    .regex(/^(0|[1-9]\d{2,4}|\d+ ?bp)$/, {
      error: 'basis points from 0 to 10000, 2000 for 20 %; below 100 (1 %) it is written 20bp',
    })
    .default(String(fallback))
    .transform((text) => Number.parseInt(text, 10))
    .refine((value) => value <= 10_000, { error: 'at most 10000 basis points, which are 100 %' });

/** By card provider: the settings without which it cannot run. */
const NEEDED = {
  simulated: [],
  stripe: ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'],
} as const;

/** Where secret keys are sent. */
const API_URLS = ['STRIPE_API_URL'] as const;

/** The card providers that take real money, each with what it needs. */
const realProviders = () =>
  Object.entries(NEEDED)
    .filter(([name]) => name !== 'simulated')
    .map(([name, needed]) => `${name}, with its ${needed.join(' and ')}`)
    .join('; or ');

/** The settings of orders, beside those that every process shares. */
export const config = z
  .object({
    NODE_ENV: nodeEnv.describe('`production` refuses what is for tests only.'),
    PAYMENT_PROVIDER: z
      .enum(['simulated', 'stripe'])
      .default('simulated')
      .describe('The card provider: `simulated`, whose money is play money, or `stripe`.'),
    PAYMENTS_URL: z.url().default('http://127.0.0.1:4010').describe('Where the card provider answers.'),
    PAYMENTS_WEBHOOK_SECRET: z
      .string()
      .min(16)
      .default(WEBHOOK_SECRET_IN_DEVELOPMENT)
      .describe('Checks the signature of what the card provider reports.'),
    PAYMENTS_TIMEOUT_MS: positive(5_000).describe('Deadline of one call to the card provider.'),
    STRIPE_SECRET_KEY: z
      .string()
      .regex(/^[sr]k_\w{8,}$/, 'sk_… or rk_… as Stripe gives it out')
      .optional()
      .describe('The secret key of the Stripe account: `sk_…` or `rk_…`.'),
    STRIPE_WEBHOOK_SECRET: z
      .string()
      .regex(/^whsec_\S{8,}$/, 'whsec_… as Stripe gives it out')
      .optional()
      .describe('The secret of the webhook endpoint at Stripe: `whsec_…`.'),
    STRIPE_API_URL: z.url().optional().describe("Another address than Stripe's own: a proxy, or a stand-in."),
    CHECKOUT_WAIT_MS: positive(3_000).describe('How long a checkout is waited for before it is answered.'),
    HOLD_MS: positive(15 * 60_000).describe('How long stock is held for an order that is yet to be paid.'),
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
    TAX_BP: basisPoints(0).describe('The one tax rate of `flat`, in basis points: 2000 is 20 %.'),
    TAX_RATES: taxRates.describe(
      'Tax rates in basis points by country (ISO 3166-1; UK and EL are known), as JSON: {"MA":2000,"FR":{"goods":2000,"shipping":550},"*":0}.',
    ),
    TAX_INCLUDED: flag
      .default(true)
      .describe('Whether prices and shipping hold the tax already; otherwise it comes on top.'),
    COMMISSION_BP: basisPoints(1_000).describe(
      'What the market keeps of a line when no rule says otherwise, in basis points.',
    ),
    SAGA_LEASE_MS: positive(15_000).describe('After this long without a sign of life another takes over.'),
    SAGA_BACKOFF_MS: positive(200).describe('Pause before the first retry of a step; it doubles.'),
    SAGA_UNDO_ROUNDS: positive(10).describe('Rounds of undoing before an admin is called.'),
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
    ...ALWAYS,
  })
  .superRefine((env, issues) => {
    for (const [provider, needed] of Object.entries(NEEDED)) {
      if (env.PAYMENT_PROVIDER !== provider) continue;
      const message = `is needed when PAYMENT_PROVIDER is ${provider}`;
      for (const name of needed) if (!env[name]) issues.addIssue({ code: 'custom', path: [name], message });
    }
  }, ALWAYS)
  .superRefine(
    inProduction((env, refuse) => {
      if (env.PAYMENT_PROVIDER === 'simulated') {
        refuse(
          'PAYMENT_PROVIDER',
          `production needs a card provider that takes real money: ${realProviders()}`,
        );
      }
      if (env.SOUK_FAILPOINT !== undefined) {
        refuse('SOUK_FAILPOINT', 'is for crash tests and refused in production; unset it');
      }
      for (const name of API_URLS) {
        const { protocol, hostname = '' } = URL.parse(env[name] ?? '') ?? {};
        if (protocol === 'http:' && !isLoopback(hostname))
          refuse(name, 'production sends the secret key over https:// only, unless to this machine');
      }
    }),
    ALWAYS,
  );

export type Config = z.output<typeof config>;
