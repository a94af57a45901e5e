import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { type ClientInfo, type Viewer, viewerOf } from './viewer.ts';

/** The one header by which identity travels between Souk's processes. */
export const USER_CONTEXT_HEADER = 'x-user-context';

/** Carries the request's id, for logs and traces. */
export const REQUEST_ID_HEADER = 'x-request-id';

const LIFETIME_SECONDS = 60;

const claims = z.object({
  aud: z.enum(['subgraph', 'service']),
  kind: z.enum(['customer', 'seller', 'staff', 'admin', 'anonymous', 'service']),
  sub: z.string().optional(),
  seller: z.string().optional(),
  agency: z.string().optional(),
  roles: z.array(z.string()).default([]),
  permissions: z.array(z.string()).default([]),
  sid: z.string().optional(),
  rid: z.string(),
  ip: z.string().optional(),
  ua: z.string().optional(),
});

/**
 * Signs who calls as a compact JWS (RFC 7515, HS256) that lives 60 seconds. Services get an audience of their own,
 * so that a leaked viewer context can never be replayed as a service's.
 */
export function signUserContext(viewer: Viewer, requestId: string, client: ClientInfo, key: string): string {
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
    ...(client.ip === null ? {} : { ip: client.ip }),
    ...(client.userAgent === null ? {} : { ua: client.userAgent.slice(0, 300) }),
  };
  return jwt.sign(payload, key, {
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
  try {
    const decoded = claims.parse(
      jwt.verify(token, key, {
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
    const viewer = viewerOf(decoded.kind, {
      userId: service ? null : (decoded.sub ?? null),
      service: service ? (decoded.sub ?? null) : null,
      sellerId: decoded.seller ?? null,
      agencyId: decoded.agency ?? null,
      roles: decoded.roles,
      permissions: decoded.permissions,
      sessionId: decoded.sid ?? null,
    });
    const client = { ip: decoded.ip ?? null, userAgent: decoded.ua ?? null };
    return { viewer, requestId: decoded.rid, client };
  } catch {
    return null;
  }
}
