/** The header that carries a signed user context: the only way in which identity travels between Souk's processes. */
export const USER_CONTEXT_HEADER = 'x-user-context';

/** The header that carries the id of a request, for logs and traces. */
export const REQUEST_ID_HEADER = 'x-request-id';

/**
 * What kind of caller a request comes from. People have a token audience per kind; an `api-key` is a program outside of
 * Souk, which may do what its scopes name (`permissions`) and nothing else.
 */
export type ViewerKind = 'customer' | 'seller' | 'staff' | 'admin' | 'anonymous' | 'service' | 'api-key';

/** A browser that keeps its refresh token in a cookie, which scripts cannot read. */
export interface CookieMode {
  /** The refresh token in the cookie; null without one, and for subgraphs that have no use for it. */
  readonly refreshToken: string | null;
}

/** Where a request came from, as the gateway saw it. */
export interface ClientInfo {
  readonly ip: string | null;
  readonly userAgent: string | null;
  /** Present when the client asked for cookie mode, in mutations of the subgraphs that begin and end sessions. */
  readonly cookie?: CookieMode | undefined;
}

/** The client of requests that Souk makes itself. */
export const noClient: ClientInfo = Object.freeze({ ip: null, userAgent: null });

/** The verified caller of a request: who it is and what it may do. Never built from unverified input. */
export interface Viewer {
  readonly kind: ViewerKind;
  /** The account, null for anonymous callers, services and API keys. */
  readonly userId: string | null;
  /** The seller business that a seller acts for. */
  readonly sellerId: string | null;
  /** The agency that a staff member belongs to. */
  readonly agencyId: string | null;
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  readonly sessionId: string | null;
  /** The calling service, for kind `service` only. */
  readonly service: string | null;
  /** The id of the API key, for kind `api-key` only. */
  readonly apiKeyId: string | null;
  /** When the person last proved who they are in this session, in seconds since 1970; null for callers without a session. */
  readonly authenticatedAt: number | null;
}

const nobody: Viewer = {
  kind: 'anonymous',
  userId: null,
  sellerId: null,
  agencyId: null,
  roles: [],
  permissions: [],
  sessionId: null,
  service: null,
  apiKeyId: null,
  authenticatedAt: null,
};

/** The caller that showed no token. */
export const anonymous: Viewer = Object.freeze(nobody);

/** Another part of Souk calling on its own behalf. */
export function serviceViewer(service: string): Viewer {
  return { ...nobody, kind: 'service', service };
}

/** A viewer of a kind, from the parts that differ from nobody; for sign-in, seeds and tests. */
export function viewerOf(kind: ViewerKind, parts: Partial<Omit<Viewer, 'kind'>> = {}): Viewer {
  return { ...nobody, ...parts, kind };
}
