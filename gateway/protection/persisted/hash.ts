import { createHash } from 'node:crypto';

/** The SHA-256 of a document's text in lower-case hexadecimal, by which clients and caches name it. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether a text has the form of such a hash. */
export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
