import { createHmac, hkdfSync } from 'node:crypto';
import type { Config } from '../config.ts';

const keys = new Map<string, Buffer>();

/** An HMAC-SHA256 with a key that is derived from the internal key for one purpose (HKDF, RFC 5869). */
export function mac({ SOUK_INTERNAL_KEY: secret }: Config, purpose: string, text: string): Buffer {
  const name = `${purpose}\n${secret}`;
  let key = keys.get(name);
  if (!key) {
    key = Buffer.from(hkdfSync('sha256', secret, '', `souk users ${purpose}`, 32));
    keys.set(name, key);
  }
  return createHmac('sha256', key).update(text).digest();
}
