import type { ClientInfo, RefreshCookie, SubgraphResponse } from '@souk/platform';
import type { FastifyInstance } from 'fastify';
import { contentTypeOf } from '../http/media-types.ts';
import { refuse } from '../http/refuse.ts';
import { clearRefreshCookie, refreshTokenIn, setRefreshCookie } from './refresh-cookie.ts';

/** A browser in cookie mode: its refresh token is in a cookie. */
export interface BrowserSession {
  /** The token in its cookie; null without one. */
  readonly refreshToken: string | null;
  /** Sets or removes the cookie in the answer. */
  keep(cookie: RefreshCookie): void;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Present in cookie mode only. */
    browser: BrowserSession | null;
  }
}

/** The header by which a client asks for cookie mode. Pages of other origins cannot send it without a CORS preflight. */
const MODE_HEADER = 'x-session-mode';

/**
 * Reads cookie mode from the requests of `app`. A cookie counts only in a `POST` of JSON with the header
 * `x-session-mode: cookie`, from an origin that may: browsers add cookies to requests that other sites cause as well.
 */
export function acceptCookieMode(
  app: FastifyInstance,
  isAllowed: (origin: string, host: string | undefined) => boolean,
): void {
  app.decorateRequest('browser', null);
  app.addHook('onRequest', (request, reply, done) => {
    const { [MODE_HEADER]: mode, origin, host, 'content-type': type = '' } = request.headers;
    // Only a mutation reads or sets the cookie, and none is a GET.
    if (mode === undefined || mode === 'token' || request.method !== 'POST') return done();
    if (mode !== 'cookie') {
      return void refuse(reply, 400, 'BAD_REQUEST', `${MODE_HEADER} must be "cookie" or "token".`);
    }
    if (origin === undefined || !isAllowed(origin, host)) {
      const message = 'Cookie mode is for pages of allowed origins. Send the request without x-session-mode.';
      return void refuse(reply, 403, 'FORBIDDEN', message);
    }
    const isJson = contentTypeOf(type).essence === 'application/json';
    request.browser = {
      refreshToken: isJson ? refreshTokenIn(request) : null,
      keep(cookie) {
        // An answer may have been sent at its deadline, before the subgraph's.
        if (reply.sent) return;
        if (cookie.token === null) clearRefreshCookie(reply);
        else setRefreshCookie(reply, cookie.token, new Date(cookie.expiresAt));
      },
    };
    done();
  });
}

/** The client as a subgraph learns of it: those that begin and end sessions also learn of cookie mode. */
export function clientFor(service: string, client: ClientInfo, browser: BrowserSession): ClientInfo {
  const { refreshToken } = browser;
  // A seller's registration begins a session, too, and ends the one that the browser had before.
  return service === 'users' || service === 'sellers' ? { ...client, cookie: { refreshToken } } : client;
}

/** Takes the refresh cookie out of the answer of a subgraph, and sets it. */
export async function keepCookie(
  pending: Promise<SubgraphResponse>,
  browser: BrowserSession,
): Promise<SubgraphResponse> {
  const { extensions, ...answer } = await pending;
  if (extensions?.refreshCookie) browser.keep(extensions.refreshCookie);
  return answer;
}
