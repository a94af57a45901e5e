import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type ClientInfo, REQUEST_ID_HEADER, USER_CONTEXT_HEADER, type Viewer, viewerOf } from './viewer.ts';

const LIFETIME_SECONDS = 60;

const claims = z.object({
  aud: z.enum(['subgraph', 'service']),
  kind: z.enum(['customer', 'seller', 'staff', 'admin', 'anonymous', 'service', 'api-key']),
  sub: z.string().optional(),
  seller: z.string().optional(),
  agency: z.string().optional(),
  roles: z.array(z.string()).default([]),
  permissions: z.array(z.string()).default([]),
  sid: z.string().optional(),
  key: z.string().optional(),
  auth_time: z.number().optional(),
  rid: z.string(),
  ip: z.string().optional(),
  ua: z.string().optional(),
  // Cookie mode: the refresh token in the cookie, empty without one.
  cookie: z.string().optional(),
  iat: z.number(),
  exp: z.number(),
});

interface Signed {
  viewer: Viewer;
  requestId: string;
  key: string;
  token: string;
  at: number;
}

interface Verified {
  context: VerifiedContext;
  key: string;
  /** When it no longer holds, in milliseconds. */
  until: number;
}

// One request asks several services, and some of them several times: it is signed once, and each of them reads it once.
const SIGNED_ANEW_MS = 10_000;
const signed = new WeakMap<ClientInfo, Signed>();
const verified = new LRUCache<string, Verified>({ max: 2_000 });

// From a text the library would first try to read a private key, each time: that is most of the cost of a signature.
const secretKeys = new LRUCache<string, KeyObject>({ max: 16 });

function secretKey(text: string): KeyObject {
  const known = secretKeys.get(text);
  if (known) return known;
  const key = createSecretKey(Buffer.from(text));
  secretKeys.set(text, key);
  return key;
}

/**
 * Signs who calls as a compact JWS (RFC 7515, HS256) that lives 60 seconds. Services get an audience of their own,
 * so that a leaked viewer context can never be replayed as a service's.
 */
export function signUserContext(viewer: Viewer, requestId: string, client: ClientInfo, key: string): string {
  const before = signed.get(client);
  const at = Date.now();
  if (
    before?.viewer === viewer &&
    before.requestId === requestId &&
    before.key === key &&
    at - before.at < SIGNED_ANEW_MS
  ) {
    return before.token;
  }
  const token = sign(viewer, requestId, client, key);
  signed.set(client, { viewer, requestId, key, token, at });
  return token;
}

/** The headers by which a service knows who calls, and for which request: the context, signed, and the request's id. */
export const signedHeaders = (
  viewer: Viewer,
  requestId: string,
  client: ClientInfo,
  key: string,
): Record<string, string> => ({
  [USER_CONTEXT_HEADER]: signUserContext(viewer, requestId, client, key),
  [REQUEST_ID_HEADER]: requestId,
});

function sign(viewer: Viewer, requestId: string, client: ClientInfo, key: string): string {
  const service = viewer.kind === 'service';
  const subject = service ? viewer.service : viewer.userId;
  const payload = {
    kind: viewer.kind,
    rid: requestId,
    ...(subject === null ? {} : { sub: subject }),
    ...(viewer.sellerId === null ? {} : { seller: viewer.sellerId }),
    ...(viewer.agencyId === null ? {} : { agency: viewer.agencyId }),
    ...(viewer.roles.length === 0 ? {} : { roles: viewer.roles }),
    ...(viewer.permissions.length === 0 ? {} : { permissions: viewer.permissions }),
    ...(viewer.sessionId === null ? {} : { sid: viewer.sessionId }),
    ...(viewer.apiKeyId === null ? {} : { key: viewer.apiKeyId }),
    ...(viewer.authenticatedAt === null ? {} : { auth_time: viewer.authenticatedAt }),
    ...(client.ip === null ? {} : { ip: client.ip }),
    ...(client.userAgent === null ? {} : { ua: client.userAgent.slice(0, 300) }),
    ...(client.cookie ? { cookie: client.cookie.refreshToken ?? '' } : {}),
  };
  return jwt.sign(payload, secretKey(key), {
    algorithm: 'HS256',
    audience: service ? 'service' : 'subgraph',
    expiresIn: LIFETIME_SECONDS,
  });
}

/** What a signed context says. */
export interface VerifiedContext {
  viewer: Viewer;
  requestId: string;
  client: ClientInfo;
}

/** The verified viewer of a signed context, or null when it is missing, forged, expired or of a wrong audience. */
export function verifyUserContext(token: string | undefined, key: string): VerifiedContext | null {
  if (!token) return null;
  const known = verified.get(token);
  if (known?.key === key && Date.now() < known.until) return known.context;
  const fresh = verify(token, key);
  if (fresh) verified.set(token, fresh);
  return fresh?.context ?? null;
}

function verify(token: string, key: string): Verified | null {
  try {
    const decoded = claims.parse(
      jwt.verify(token, secretKey(key), {
        algorithms: ['HS256'],
        audience: ['subgraph', 'service'],
        maxAge: LIFETIME_SECONDS,
      }),
    );
    const service = decoded.kind === 'service';
    if (service !== (decoded.aud === 'service')) return null;
    // A service has a name and an anonymous caller has none: anything else was not signed by this module.
    if (service && decoded.sub === undefined) return null;
    if (decoded.kind === 'anonymous' && decoded.sub !== undefined) return null;
    if ((decoded.kind === 'api-key') !== (decoded.key !== undefined)) return null;
    const viewer = viewerOf(decoded.kind, {
      userId: service ? null : (decoded.sub ?? null),
      service: service ? (decoded.sub ?? null) : null,
      sellerId: decoded.seller ?? null,
      agencyId: decoded.agency ?? null,
      roles: decoded.roles,
      permissions: decoded.permissions,
      sessionId: decoded.sid ?? null,
      apiKeyId: decoded.key ?? null,
      authenticatedAt: decoded.auth_time ?? null,
    });
    const client = {
      ip: decoded.ip ?? null,
      userAgent: decoded.ua ?? null,
      ...(decoded.cookie === undefined ? {} : { cookie: { refreshToken: decoded.cookie || null } }),
    };
    const until = Math.min(decoded.exp, decoded.iat + LIFETIME_SECONDS) * 1_000;
    return { context: { viewer, requestId: decoded.rid, client }, key, until };
  } catch {
    return null;
  }
}
