import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../config.ts';
import { type HealthProbe, overallStatus } from '../http/health.ts';
import { Alerts } from './alerts.ts';

const CONFIRM_MS = 5_000;
const MAIL_MS = 10_000;

/** Starts alerts when the settings have an address for them; null otherwise. */
export async function startAlerts(
  config: Pick<GatewayConfig, 'ALERT_EMAIL' | 'ALERT_EVERY_MS' | 'SMTP_URL' | 'MAIL_FROM'>,
  probes: ReadonlyMap<string, HealthProbe>,
  shared: { redis: Redis; prefix: string; log: Logger },
): Promise<Alerts | null> {
  const { ALERT_EMAIL: to, ALERT_EVERY_MS: everyMs, SMTP_URL: url, MAIL_FROM: from } = config;
  if (to === undefined) return null;
  const { createTransport } = await import('nodemailer');
  // Not through the notifications service, which may be the one that fails.
  const transport = createTransport({
    url,
    connectionTimeout: MAIL_MS,
    greetingTimeout: MAIL_MS,
    socketTimeout: MAIL_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Alerts({
    ...shared,
    everyMs,
    confirmMs: Math.min(CONFIRM_MS, everyMs / 4),
    check: () => overallStatus(probes),
    send: async (mail) => void (await transport.sendMail({ from, to, ...mail })),
  });
}
