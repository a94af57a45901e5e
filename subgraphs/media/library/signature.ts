import { linkSignature } from '@souk/subgraph';
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

const { sign, isValid } = linkSignature('souk/media/signed-link');

// Links of earlier releases name no format.
const saidOf = ({ id, size, format, version, expires }: SignedTarget) => [
  id,
  size,
  version,
  expires,
  ...(format === null ? [] : [format]),
];

/** The signature of a link. */
export const signTarget = (config: Config, target: SignedTarget): string =>
  sign(config.SOUK_INTERNAL_KEY, saidOf(target));

/** Whether the signature matches the target and has not expired. */
export const isSigned = (config: Config, target: SignedTarget, signature: string, now: Date): boolean =>
  isValid(config.SOUK_INTERNAL_KEY, { said: saidOf(target), expires: target.expires, signature }, now);
