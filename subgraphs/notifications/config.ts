import {
  ALWAYS,
  httpUrl,
  INTERNAL_KEY_IN_DEVELOPMENT,
  inProduction,
  nodeEnv,
  publicUrl,
  refuseInbox,
} from '@souk/subgraph';
import { email } from '@souk/text/email.ts';
import { z } from 'zod';

const settings = z.object({
  NODE_ENV: nodeEnv.describe('`production` needs a real mail server.'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'a mail server such as smtp://user:password@mail.example:587' })
    .default('smtp://127.0.0.1:1025')
    .describe('The mail server, such as smtp://user:password@host:587 or smtps://…:465.'),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/, 'such as: Souk <no-reply@souk.example>')
    .default('Souk <no-reply@souk.example>')
    .describe('The sender of every mail.'),
  SUPPORT_EMAIL: email()
    .optional()
    .describe('Where answers to mails go (Reply-To); absent, mails say that nobody reads answers.'),
  PUBLIC_URL: publicUrl.describe('Where clients reach the gateway.'),
  STOREFRONT_URL: httpUrl.optional().describe('The shop that mails to customers link to; else PUBLIC_URL.'),
  STUDIO_URL: httpUrl
    .optional()
    .describe('The page of sellers that their mails link to; else PUBLIC_URL/studio.'),
  ALERT_EMAIL: email().optional().describe('Who gets a mail when a checkout could not be undone.'),
  SMTP_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(30_000)
    .describe('Longest wait for the mail server to take one mail.'),
  EMAIL_RETRY_BASE_MS: z.coerce
    .number()
    .int()
    .min(1)
    .default(5_000)
    .describe('Wait before the second try of a mail; each further wait is four times as long.'),
  SOUK_INTERNAL_KEY: z
    .string()
    .min(32)
    .default(INTERNAL_KEY_IN_DEVELOPMENT)
    .describe('Decrypts the secrets that events carry, such as one-time codes.'),
});

/** The environment of `notifications` beside what every process shares. */
export const config = settings.superRefine(inProduction(refuseInbox), ALWAYS);

/** The settings of `notifications`. */
export type Config = z.output<typeof config>;
