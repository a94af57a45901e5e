import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.ts';

/** What a signed link opens. */
export interface SignedTarget {
  id: string;
  /** Null for the file itself. */
  size: string | null;
  /** Null for whichever version is current. */
  version: number | null;
  /** In seconds since 1970. */
  expires: number;
}

/** The signature of a link, by a key that serves nothing else. */
export function signTarget(config: Config, { id, size, version, expires }: SignedTarget): string {
  const key = createHmac('sha256', config.SOUK_INTERNAL_KEY).update('souk/media/signed-link').digest();
  return createHmac('sha256', key)
    .update(JSON.stringify([id, size, version, expires]))
    .digest('base64url');
}

/** Whether the signature is that of the target and its time has not run out. */
export function isSigned(config: Config, target: SignedTarget, signature: string, now: Date): boolean {
  const expected = Buffer.from(signTarget(config, target));
  const given = Buffer.from(signature);
  const genuine = expected.length === given.length && timingSafeEqual(expected, given);
  return genuine && now.getTime() < target.expires * 1000;
}
