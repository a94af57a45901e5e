import type { Viewer } from '@souk/platform';
import { codeOf, unauthenticated } from '@souk/platform';
import type { GraphQLError } from 'graphql';
import jwt from 'jsonwebtoken';
import type { Identify } from '../identity/identify.ts';
import type { SessionCache } from '../identity/session-cache.ts';
import type { RateClient } from '../protection/rate/trust.ts';

/** Why nothing more may be shown to somebody. */
export interface SessionEnd {
  /** `ended`: signed out or blocked. `renew`: the token ran out or the rights changed; signing in anew goes on. */
  kind: 'ended' | 'renew';
  error: GraphQLError;
}

/** What a session is watched with. */
export interface SessionOptions {
  identify: Identify;
  sessions: SessionCache;
  authorization: string | undefined;
  client: RateClient;
}

/**
 * Who follows subscriptions, from then on until it ends. `onEnd` hears at once when the session ends, is changed or
 * outlives its access token: what is open lives no longer than a request with the same token would be answered.
 */
export class LiveSession {
  readonly viewer: Viewer;
  readonly client: RateClient;
  readonly #options: SessionOptions;
  readonly #onEnd: (ending: SessionEnd) => void;
  readonly #expiry: NodeJS.Timeout | undefined;
  readonly #unwatch: () => void;
  #ending: SessionEnd | undefined;

  /** Raises UNAUTHENTICATED for a token that does not hold, SERVICE_UNAVAILABLE when that cannot be told. */
  static async open(options: SessionOptions, onEnd: (ending: SessionEnd) => void): Promise<LiveSession> {
    return new LiveSession(await options.identify(options.authorization), options, onEnd);
  }

  /** For somebody who has just been identified as `viewer`. */
  constructor(viewer: Viewer, options: SessionOptions, onEnd: (ending: SessionEnd) => void) {
    this.viewer = viewer;
    this.client = options.client;
    this.#options = options;
    this.#onEnd = onEnd;
    const check = () => void this.check().catch(() => {});
    const { sessionId } = viewer;
    this.#unwatch = options.sessions.onChange((id) => {
      if (id === sessionId) check();
    });
    const expires = expiryOf(options.authorization);
    if (expires !== null) this.#expiry = setTimeout(check, Math.max(0, expires - Date.now()) + LATER_MS);
  }

  /** Makes sure that the session still stands as it was; raises why not, or SERVICE_UNAVAILABLE. */
  async check(): Promise<void> {
    if (this.#ending) throw this.#ending.error;
    const { identify, authorization } = this.#options;
    const now = await identify(authorization).catch((error: GraphQLError) => {
      if (codeOf(error) !== 'UNAUTHENTICATED') throw error;
      return this.#end(sessionEndKind(authorization), error);
    });
    if (!sameRights(now, this.viewer)) this.#end('renew', unauthenticated(CHANGED));
  }

  /** Watches no more. */
  close(): void {
    clearTimeout(this.#expiry);
    this.#unwatch();
  }

  #end(kind: SessionEnd['kind'], error: GraphQLError): never {
    this.close();
    if (!this.#ending) {
      this.#ending = { kind, error };
      this.#onEnd(this.#ending);
    }
    throw error;
  }
}

// A cached token is forgotten at its end, give or take a moment.
const LATER_MS = 50;
const CHANGED = 'What you may do has changed; connect again.';

/** Whether a refused token may be replaced by a fresh one of the same session, as far as it says itself. */
export const sessionEndKind = (authorization: string | undefined): SessionEnd['kind'] => {
  const expires = expiryOf(authorization);
  return expires !== null && expires <= Date.now() ? 'renew' : 'ended';
};

/** When the token says that it runs out, in milliseconds. Its signature is not looked at. */
function expiryOf(authorization: string | undefined): number | null {
  const claims = jwt.decode(authorization?.split(' ')[1] ?? '');
  return claims !== null && typeof claims === 'object' && claims.exp ? claims.exp * 1_000 : null;
}

function sameRights(a: Viewer, b: Viewer): boolean {
  return (
    a.kind === b.kind &&
    a.userId === b.userId &&
    a.sellerId === b.sellerId &&
    a.agencyId === b.agencyId &&
    String(a.roles) === String(b.roles) &&
    String(a.permissions) === String(b.permissions)
  );
}
