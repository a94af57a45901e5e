import { safeSettings } from './safe-settings.ts';

/** Settings with which production must not start, and what the refusal says of each. */
export interface Unsafe {
  what: string;
  env: NodeJS.ProcessEnv;
  /** The settings that are named, in any order. */
  names: string[];
}

const same = safeSettings().METRICS_TOKEN;
const one = (name: string, value: string, what = `${name}=${value || '(not set)'}`): Unsafe => ({
  what,
  env: { [name]: value },
  names: [name],
});

/** Each beside settings that are safe. */
export const UNSAFE: readonly Unsafe[] = [
  one('SMTP_URL', ''),
  one('SMTP_URL', 'smtp://127.0.0.1:1025'),
  one('SMTP_URL', 'smtp://mail:1025'),
  one('SMTP_URL', 'mail.example:587'),
  one('SOUK_INTERNAL_KEY', ''),
  one('SOUK_INTERNAL_KEY', 'souk-development-internal-key-do-not-use-in-production'),
  one('SOUK_INTERNAL_KEY', 'k'.repeat(40)),
  one('SOUK_INTERNAL_KEY', 'short'),
  one('METRICS_TOKEN', 'souk-development-metrics-token'),
  one('METRICS_TOKEN', '1234567890123456'),
  one('ADMIN_PASSWORD', 'souk-demo-1'),
  one('ADMIN_PASSWORD', 'root-password-1'),
  one('ADMIN_PASSWORD', 'password1234'),
  one('ADMIN_PASSWORD', ''),
  one('GRAFANA_PASSWORD', 'souk-demo-1'),
  one('PAYMENTS_WEBHOOK_SECRET', 'souk-development-webhook-secret'),
  one('MONGODB_URI', 'mongodb://souk:souk-demo-1@db.test/'),
  one('REDIS_URL', 'redis://:souk-demo-1@cache.test'),
  {
    what: 'METRICS_TOKEN the same as SOUK_INTERNAL_KEY',
    env: { SOUK_INTERNAL_KEY: same, METRICS_TOKEN: same },
    names: ['METRICS_TOKEN'],
  },
  one('PAYMENT_PROVIDER', ''),
  one('PAYMENT_PROVIDER', 'simulated'),
  one('PAYMENT_PROVIDER', 'paypal'),
  one('STRIPE_SECRET_KEY', ''),
  one('STRIPE_SECRET_KEY', 'pk_live_0123456789'),
  one('STRIPE_WEBHOOK_SECRET', ''),
  one('STRIPE_WEBHOOK_SECRET', 'whsec_of_the_end_to_end_tests'),
  one('STRIPE_API_URL', 'http://stripe.test'),
  one('PUBLIC_URL', ''),
  one('PUBLIC_URL', 'http://souk.test'),
  one('PUBLIC_URL', 'souk.test'),
  one('CORS_ORIGIN', '*'),
  one('CORS_ORIGIN', 'http://localhost:3000'),
  one('CORS_ORIGIN', 'https://shop.test,https://127.0.0.1:5173'),
  one('CORS_ORIGIN', 'http://shop.test'),
  one('FORCE_HTTPS', 'true', 'FORCE_HTTPS without TRUST_PROXY'),
  one('SEED_DEMO', '2026-01-01T00:00:00Z'),
  one('SOUK_FAILPOINT', 'saga:NOTIFY:before'),
  one('PASSWORD_HASH_MEMORY_KIB', '64'),
  one('PORT', 'abc'),
  one('PORT', '70000'),
  one('PORT', '-1'),
  one('TAX_RATES', '{"FR":20}'),
  one('TAX_RATES', '{"FR":"20%"}'),
  one('TAX_BP', '20'),
  one('METRICS', 'maybe'),
  one('RATE_LIMIT_WINDOW_MS', '15 min'),
  one('QUERY_MAX_COST', '-5'),
  one('USERS_SERVICE_URL', 'users:3001'),
  one('OTEL_EXPORTER_OTLP_ENDPOINT', 'jaeger:4318'),
  {
    what: 'half of the settings of Google',
    env: { GOOGLE_CLIENT_SECRET: 'a-secret-without-its-client' },
    names: ['GOOGLE_CLIENT_ID'],
  },
  one('OIDC_PROVIDERS', '[{"name":"acme","issuer":"http://id.acme.example","clientId":"souk"}]'),
  one('FRONTEND_ORIGINS', 'http://shop.test'),
  {
    what: 'nothing at all but NODE_ENV',
    env: Object.fromEntries(Object.keys(safeSettings()).map((name) => [name, ''])),
    names: ['SOUK_INTERNAL_KEY', 'PUBLIC_URL', 'PAYMENT_PROVIDER', 'SMTP_URL'],
  },
  {
    what: 'several at once: PORT, TAX_RATES, METRICS, SMTP_URL, PAYMENT_PROVIDER, ADMIN_PASSWORD, RATE_LIMTI_MAX',
    env: {
      PORT: 'abc',
      TAX_RATES: '{"FR":20}',
      METRICS: 'maybe',
      SMTP_URL: '',
      PAYMENT_PROVIDER: '',
      ADMIN_PASSWORD: 'souk-demo-1',
      RATE_LIMTI_MAX: '5',
    },
    names: ['PORT', 'TAX_RATES', 'METRICS', 'SMTP_URL', 'PAYMENT_PROVIDER', 'ADMIN_PASSWORD'],
  },
].map((unsafe) => ({ ...unsafe, env: { ...unsafe.env, NODE_ENV: 'production' } }));
