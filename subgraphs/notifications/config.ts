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
    .describe('Address for replies to emails (Reply-To); without it, emails say that replies are not read.'),
  PUBLIC_URL: publicUrl.describe('Where clients reach the gateway.'),
  STOREFRONT_URL: httpUrl
    .optional()
    .describe('The shop that emails to customers link to; PUBLIC_URL by default.'),
  STUDIO_URL: httpUrl
    .optional()
    .describe('The seller pages that emails to sellers link to; PUBLIC_URL/studio by default.'),
  ALERT_EMAIL: email().optional().describe('Address for alerts when a checkout could not be undone.'),
  SMTP_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(30_000)
    .describe('Maximum time for the mail server to accept an email.'),
  EMAIL_RETRY_BASE_MS: z.coerce
    .number()
    .int()
    .min(1)
    .default(5_000)
    .describe('Pause before the second attempt to send an email; each further pause is four times as long.'),
  SOUK_INTERNAL_KEY: z
    .string()
    .min(32)
    .default(INTERNAL_KEY_IN_DEVELOPMENT)
    .describe('Decrypts the secrets that events carry, such as one-time codes.'),
});

/** The settings of `notifications`, in addition to those of every process. */
export const config = settings.superRefine(inProduction(refuseInbox), ALWAYS);

/** The settings of `notifications`. */
export type Config = z.output<typeof config>;
