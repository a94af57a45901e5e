import { randomUUIDv7 } from 'node:crypto';

/**
 * A new opaque id such as `ord_019a…`: the prefix tells a reader of logs what it names, UUIDv7 (RFC 9562) keeps
 * ids in order of time, which index pages and keyset cursors like.
 */
export function newId(prefix: string): string {
  return `${prefix}_${randomUUIDv7().replaceAll('-', '')}`;
}
