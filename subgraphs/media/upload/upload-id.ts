import { createHash } from 'node:crypto';

/**
 * The id of a file of an upload: a UUID (version 8, RFC 9562) that every repetition of the upload has as well, so that
 * work which is repeated because its process died finds what it has stored.
 */
export function uploadId(digest: string, index: number): string {
  const bytes = createHash('sha256').update(`${digest}/${index}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
