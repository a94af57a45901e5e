import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The refresh cookie of a gateway, and those that must not outlive it. */
interface CookieRules {
  name: string;
  attributes: string;
  /** `Set-Cookie` lines that remove the cookie under every other name and path. */
  removals: readonly string[];
}

declare module 'fastify' {
  interface FastifyInstance {
    refreshCookie: CookieRules;
  }
}

const NAME = 'souk_refresh';
const GONE = 'Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0';
const OTHER_PATHS = ['/graphql'];

/**
 * Decides how the cookie with the refresh token is named and protected: behind HTTPS it is `__Host-souk_refresh`, which
 * browsers take over HTTPS only, for this host and all of its paths. Over plain HTTP, in development, browsers would drop
 * that one.
 */
export function useRefreshCookie(app: FastifyInstance, publicUrl: string): void {
  const isSecure = publicUrl.startsWith('https:');
  const plain = 'HttpOnly; SameSite=Lax';
  const paths = isSecure ? ['/', ...OTHER_PATHS] : OTHER_PATHS;
  app.decorate('refreshCookie', {
    name: isSecure ? `__Host-${NAME}` : NAME,
    attributes: `Path=/; ${plain}${isSecure ? '; Secure' : ''}`,
    removals: paths.map((path) => `${NAME}=; Path=${path}; ${plain}; ${GONE}`),
  });
}

/** Sets the cookie with the refresh token of a session, in place of any earlier one of this answer. */
export function setRefreshCookie(reply: FastifyReply, token: string, expiresAt: Date): void {
  const { name, attributes } = reply.server.refreshCookie;
  const seconds = Math.max(0, Math.floor((expiresAt.getTime() - Date.now()) / 1_000));
  replaceCookie(
    reply,
    `${name}=${token}; ${attributes}; Expires=${expiresAt.toUTCString()}; Max-Age=${seconds}`,
  );
}

/** Removes the cookie with the refresh token. */
export function clearRefreshCookie(reply: FastifyReply): void {
  const { name, attributes } = reply.server.refreshCookie;
  replaceCookie(reply, `${name}=; ${attributes}; ${GONE}`);
}

/** The refresh token in the cookies of a request; null without one, and for two different ones, of which one is stale. */
export function refreshTokenIn({ headers, server }: FastifyRequest): string | null {
  const prefix = `${server.refreshCookie.name}=`;
  const found = new Set<string>();
  for (const pair of headers.cookie?.split(';') ?? []) {
    const text = pair.trim();
    if (text.startsWith(prefix) && text.length > prefix.length) found.add(text.slice(prefix.length));
  }
  const [token = null] = found;
  return found.size === 1 ? token : null;
}

function replaceCookie(reply: FastifyReply, line: string): void {
  const { removals } = reply.server.refreshCookie;
  const before = [reply.getHeader('set-cookie') ?? []].flat().map(String);
  const others = before.filter((one) => !one.includes(`${NAME}=`));
  reply.removeHeader('set-cookie');
  reply.header('set-cookie', [...others, ...removals, line]);
}
