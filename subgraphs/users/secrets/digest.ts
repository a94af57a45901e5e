import { createHash } from 'node:crypto';

/** The SHA-256 of texts, in base64url: for keys and stored forms that must neither be readable nor grow with their input. */
export const digestOf = (...parts: readonly (string | null)[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url');
