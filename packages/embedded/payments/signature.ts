import { createHmac } from 'node:crypto';

export const SIGNATURE_HEADER = 'souk-payments-signature';

/** `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`, the shape Stripe signs its webhooks in. */
export function signWebhook(body: string, secret: string, signedAt = new Date()): string {
  const t = Math.floor(signedAt.getTime() / 1000);
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
}
