import { randomBytes } from 'node:crypto';

const secret = () => randomBytes(24).toString('hex');

/** All that production asks for, apart from addresses of servers: one's own secrets, a card provider, a public address. */
export const safeSettings = () => ({
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://souk.test',
  SOUK_INTERNAL_KEY: secret(),
  METRICS_TOKEN: secret(),
  ADMIN_EMAIL: 'operator@souk.test',
  ADMIN_PASSWORD: `operator-${secret()}`,
  SMTP_URL: 'smtp://souk:a-mail-password-of-tests@mail.test:587',
  MAIL_FROM: 'Souk <no-reply@souk.test>',
  PAYMENT_PROVIDER: 'stripe',
  STRIPE_SECRET_KEY: `sk_live_${secret()}`,
  STRIPE_WEBHOOK_SECRET: `whsec_${secret()}`,
});
