import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { AccountRole } from '../accounts/account.model.ts';
import type { Config } from '../config.ts';
import { mac } from '../secrets/mac.ts';
import type { OtpPurpose } from './otp.model.ts';

/** The address, role and purpose that a code is valid for. */
export interface OtpSubject {
  /** Case-folded. */
  email: string;
  role: AccountRole;
  purpose: OtpPurpose;
}

/** The id under which the code of a subject is stored. */
export const otpId = ({ email, role, purpose }: OtpSubject) => `${purpose}:${role}:${email}`;

/** The subject of an id that {@link otpId} made. */
export function subjectOf(id: string): OtpSubject {
  const [purpose, role, ...email] = id.split(':');
  return { purpose: purpose as OtpPurpose, role: role as AccountRole, email: email.join(':') };
}

/** The id under which the code for changing the address of an account is stored: it is for this account and this address. */
export const changeCodeId = (userId: string, newEmail: string) => `CHANGE_EMAIL:${userId}:${newEmail}`;

const ROLES: readonly AccountRole[] = ['CUSTOMER', 'SELLER', 'STAFF', 'ADMIN'];
const PURPOSES: readonly OtpPurpose[] = ['VERIFY_EMAIL', 'RESET_PASSWORD'];

/** The ids of all codes that can have been mailed to the owner of an address. */
export const idsOfAddress = (email: string): string[] =>
  PURPOSES.flatMap((purpose) => ROLES.map((role) => otpId({ purpose, role, email })));

const SEED_BYTES = 16;
const CODES = 1_000_000n;

/** What a new code is made from. */
export const newSeed = () => randomBytes(SEED_BYTES).toString('base64url');

/**
 * The six digits of a seed. They can be mailed again without being stored, and cannot be read off the seed without the key. Of
 * 2^64 values a million codes get their share but for one in ten trillion.
 */
export function codeOf(config: Config, id: string, seed: string): string {
  const drawn = mac(config, 'otp seeds', `${id}\n${seed}`).readBigUInt64BE();
  return String(drawn % CODES).padStart(6, '0');
}

/** The stored form of a code: keyed, because a plain hash of six digits can be reversed by trying them all. */
export const hashCode = (config: Config, id: string, code: string) =>
  mac(config, 'otp codes', `${id}\n${code}`).toString('base64url');

/** Whether a code matches a stored hash; compared in constant time. */
export function isCode(config: Config, id: string, code: string, stored: string): boolean {
  const [given, wanted] = [Buffer.from(hashCode(config, id, code.trim())), Buffer.from(stored)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
