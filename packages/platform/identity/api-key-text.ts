import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What every API key begins with, so that scanners find one in code or logs and the gateway knows it from other keys. */
export const API_KEY_MARK = 'souk_';

/** The only place in which API keys are sent: query strings end up in logs. */
export const API_KEY_HEADER = 'x-api-key';

const FORM = /^souk_(?<id>[0-9a-f]{32})_(?<secret>[0-9a-f]{40})(?<check>[0-9a-f]{8})$/;
const SECRET_BYTES = 20;

/** A new secret of an API key: 160 random bits, as hexadecimal digits. */
export const newApiKeySecret = (): string => randomBytes(SECRET_BYTES).toString('hex');

/** The public beginning of a key, by which people recognise it: all that may be shown or logged. */
export const apiKeyPrefix = (id: string): string => `${API_KEY_MARK}${id.replace(/^key_/, '')}`;

/** The key that is sent: its public beginning, the secret, and a checksum that finds typing errors without a look-up. */
export function apiKeyText(id: string, secret: string): string {
  const text = `${apiKeyPrefix(id)}_${secret}`;
  return text + checksum(text);
}

/** The id and secret in a key; null for one that is cut off, mistyped or of another form. */
export function readApiKey(text: string): { id: string; secret: string } | null {
  const { id, secret, check } = FORM.exec(text)?.groups ?? {};
  if (id === undefined || secret === undefined || check === undefined) return null;
  return check === checksum(text.slice(0, -check.length)) ? { id: `key_${id}`, secret } : null;
}

/** SHA-256 of a secret, all that is stored of it. A secret of 160 random bits needs no slow hash. */
export const apiKeyDigest = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const checksum = (text: string) => crc32(text).toString(16).padStart(8, '0');
