import { randomInt, timingSafeEqual } from 'node:crypto';
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

/** Six digits from a cryptographic source. */
export const newCode = () => String(randomInt(1_000_000)).padStart(6, '0');

/** The stored form of a code: keyed, because a plain hash of six digits can be reversed by trying them all. */
export const hashCode = (config: Config, id: string, code: string) =>
  mac(config, 'otp codes', `${id}\n${code}`).toString('base64url');

/** Whether a code matches a stored hash; compared in constant time. */
export function isCode(config: Config, id: string, code: string, stored: string): boolean {
  const [given, wanted] = [Buffer.from(hashCode(config, id, code.trim())), Buffer.from(stored)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
