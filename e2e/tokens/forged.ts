import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { INTERNAL_KEY_IN_DEVELOPMENT } from '@souk/platform';
import { decrypt, type Encrypted } from '@souk/subgraph';
import jwt from 'jsonwebtoken';
import type { TestSouk } from '../harness/souk.ts';

/** The key with which a Souk signs, as only `users` knows it. */
export interface SigningKey {
  kid: string;
  pem: string;
  publicPem: string;
}

interface StoredKey {
  _id: string;
  privateKey: Encrypted;
}

/** Reads the key that signs now. */
export async function signingKey(souk: TestSouk): Promise<SigningKey> {
  const stored = await souk
    .db('users')
    .collection<StoredKey>('signingKeys')
    .findOne({}, { sort: { number: 1 } });
  if (!stored) throw new Error('there is no signing key');
  const pem = decrypt(stored.privateKey, souk.env.SOUK_INTERNAL_KEY ?? INTERNAL_KEY_IN_DEVELOPMENT);
  const publicPem = createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString();
  return { kid: stored._id, pem, publicPem };
}

/** A token with the claims of a good one, but for what differs. */
export function forged(
  good: string,
  { kid, pem }: SigningKey,
  changes: { claims?: object; key?: string | KeyObject; kid?: string; algorithm?: jwt.Algorithm },
): string {
  const claims = { ...(jwt.decode(good) as jwt.JwtPayload), ...changes.claims };
  return jwt.sign(claims, changes.key ?? pem, {
    algorithm: changes.algorithm ?? 'ES256',
    keyid: changes.kid ?? kid,
  });
}

/** A good token with other claims under its old signature. */
export function tampered(good: string, claims: object): string {
  const [header, body = '', signature] = good.split('.');
  return `${header}.${encoded({ ...decoded(body), ...claims })}.${signature}`;
}

/** A good token that says it needs no signature. */
export const unsigned = (good: string, algorithm: string, signature: string): string =>
  `${encoded({ alg: algorithm, typ: 'JWT' })}.${good.split('.')[1]}.${signature}`;

/** A good token signed with the public key as if it were a shared secret: HS256 in place of ES256. */
export function confused(good: string, { kid, publicPem }: SigningKey): string {
  const text = `${encoded({ alg: 'HS256', typ: 'JWT', kid })}.${good.split('.')[1]}`;
  return `${text}.${createHmac('sha256', publicPem).update(text).digest('base64url')}`;
}

/** Keys that Souk does not know. */
export const strangers = {
  ec: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  rsa: () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  kid: () => randomUUID(),
};

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const decoded = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString()) as object;
