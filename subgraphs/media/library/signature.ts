import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.ts';

/** The file that a signed link gives access to. */
export interface SignedTarget {
  id: string;
  /** Null for the file itself. */
  size: string | null;
  /** Null for the best one that the client accepts. */
  format: string | null;
  /** Null for the current version. */
  version: number | null;
  /** In seconds since 1970. */
  expires: number;
}

/** The signature of a link, with a key that is used for nothing else. */
export function signTarget(config: Config, { id, size, format, version, expires }: SignedTarget): string {
  const key = createHmac('sha256', config.SOUK_INTERNAL_KEY).update('souk/media/signed-link').digest();
  return (
    createHmac('sha256', key)
      // Links of earlier releases name no format.
      .update(JSON.stringify([id, size, version, expires, ...(format === null ? [] : [format])]))
      .digest('base64url')
  );
}

/** Whether the signature matches the target and has not expired. */
export function isSigned(config: Config, target: SignedTarget, signature: string, now: Date): boolean {
  const expected = Buffer.from(signTarget(config, target));
  const given = Buffer.from(signature);
  const genuine = expected.length === given.length && timingSafeEqual(expected, given);
  return genuine && now.getTime() < target.expires * 1000;
}
