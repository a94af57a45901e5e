import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.ts';
import { digestOf } from '../secrets/digest.ts';
import { mac } from '../secrets/mac.ts';

const SECRET_BYTES = 32;
const TAG_BYTES = 16;

/** A refresh token: opaque for clients; it holds the session id, a secret and an authentication tag. */
export interface RefreshToken {
  readonly sessionId: string;
  readonly text: string;
  /** The form in which it is stored. */
  readonly hash: string;
}

/** A new refresh token for a session. */
export function newRefreshToken(config: Config, sessionId: string): RefreshToken {
  const body = `${sessionId}.${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return tokenOf(sessionId, `${body}.${tagOf(config, body).toString('base64url')}`);
}

/**
 * Reads a refresh token; null for one that Souk never issued. The tag distinguishes an old token of a session, which is a
 * sign of theft, from an invented one, which must not be able to end a session.
 */
export function readRefreshToken(config: Config, text: string): RefreshToken | null {
  const [, body, sessionId, tag] = /^((ses_[0-9a-f]{32})\.[\w-]{43})\.([\w-]{22})$/.exec(text) ?? [];
  if (!body || !sessionId || !tag) return null;
  if (!timingSafeEqual(Buffer.from(tag, 'base64url'), tagOf(config, body))) return null;
  return tokenOf(sessionId, text);
}

const tagOf = (config: Config, body: string) => mac(config, 'refresh tokens', body).subarray(0, TAG_BYTES);

// The secret is long and random, so a plain hash cannot be reversed.
const tokenOf = (sessionId: string, text: string): RefreshToken => ({
  sessionId,
  text,
  hash: digestOf(text),
});
