import type { Viewer } from '@souk/platform';
import { codeOf, unauthenticated } from '@souk/platform';
import type { GraphQLError } from 'graphql';
import jwt from 'jsonwebtoken';
import type { BrowserSession } from '../identity/cookie-mode.ts';
import type { Identify } from '../identity/identify.ts';
import type { SessionCache } from '../identity/session-cache.ts';
import type { RateClient } from '../protection/rate/trust.ts';

/** Why a session has ended. */
export interface SessionEnd {
  /** `ended`: signed out or blocked. `renew`: the token expired or permissions changed; a fresh token continues. */
  kind: 'ended' | 'renew';
  error: GraphQLError;
}

/** The options of a session. */
export interface SessionOptions {
  identify: Identify;
  sessions: Pick<SessionCache, 'watch'>;
  authorization: string | undefined;
  client: RateClient;
  /** Present in cookie mode. */
  browser?: BrowserSession | null;
}

/**
 * The session of a live connection. Calls `onEnd` at once when the session ends or changes, or its access token expires:
 * a connection stays open no longer than a request with the same token would be accepted.
 */
export class LiveSession {
  readonly viewer: Viewer;
  readonly client: RateClient;
  readonly browser: BrowserSession | null;
  readonly #options: SessionOptions;
  readonly #onEnd: (ending: SessionEnd) => void;
  readonly #unwatch: () => void;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;
  #ending: SessionEnd | undefined;

  /** Identifies the caller. Raises UNAUTHENTICATED for an invalid token, SERVICE_UNAVAILABLE when it cannot be checked. */
  static async open(options: SessionOptions, onEnd: (ending: SessionEnd) => void): Promise<LiveSession> {
    return new LiveSession(await options.identify(options.authorization), options, onEnd);
  }

  /** For a caller who has just been identified as `viewer`. */
  constructor(viewer: Viewer, options: SessionOptions, onEnd: (ending: SessionEnd) => void) {
    this.viewer = viewer;
    this.client = options.client;
    this.browser = options.browser ?? null;
    this.#options = options;
    this.#onEnd = onEnd;
    const { sessionId } = viewer;
    const recheck = () => void this.#recheck();
    this.#unwatch = sessionId === null ? () => {} : options.sessions.watch(sessionId, recheck);
    this.#wakeAtExpiry(EXPIRY_MARGIN_MS);
  }

  /** Checks that the session is valid and unchanged. Raises UNAUTHENTICATED or SERVICE_UNAVAILABLE. */
  async check(): Promise<void> {
    if (this.#ending) throw this.#ending.error;
    const { identify, authorization } = this.#options;
    const now = await identify(authorization).catch((error: GraphQLError) => {
      if (codeOf(error) !== 'UNAUTHENTICATED') throw error;
      return this.#end(sessionEndKind(authorization), error);
    });
    if (!sameRights(now, this.viewer)) this.#end('renew', unauthenticated(CHANGED));
  }

  /** Stops watching the session. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#unwatch();
  }

  /** Checks unasked, and again after a moment while sessions cannot be checked: the message of a change comes once. */
  async #recheck(): Promise<void> {
    const isChecked = await this.check().then(
      () => true,
      () => false,
    );
    if (isChecked) this.#wakeAtExpiry(RETRY_MS);
    else this.#wakeIn(RETRY_MS);
  }

  #wakeAtExpiry(leastMs: number): void {
    const expires = expiryOf(this.#options.authorization);
    if (expires !== null) this.#wakeIn(Math.max(leastMs, expires - Date.now() + EXPIRY_MARGIN_MS));
  }

  #wakeIn(ms: number): void {
    clearTimeout(this.#timer);
    // A timer rings at once when it is set for longer: tokens of providers may live for a month.
    if (!this.#isClosed) this.#timer = setTimeout(() => void this.#recheck(), Math.min(ms, MAX_TIMER_MS));
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

// Timers ring up to a moment early.
const EXPIRY_MARGIN_MS = 50;
const RETRY_MS = 1_000;
const MAX_TIMER_MS = 2 ** 31 - 1;
const CHANGED = 'Your permissions have changed. Connect again.';

/** Whether a fresh token of the same session can replace a refused one, by the expiry time in the token. */
export const sessionEndKind = (authorization: string | undefined): SessionEnd['kind'] => {
  const expires = expiryOf(authorization);
  return expires !== null && expires <= Date.now() ? 'renew' : 'ended';
};

/** The expiry time of a token in milliseconds since 1970; null without one. The signature is not checked. */
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
