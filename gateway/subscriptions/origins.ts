/**
 * Whether a page of an origin may open a WebSocket: pages of the gateway itself, such as Sandbox, and those that may also
 * call over HTTP. Browsers apply no CORS to WebSockets, so the server has to. The gateway's own pages are those of
 * `publicUrl`; without it, in development, those of the host that was called, whatever its name is.
 */
export function originCheck(allowed: readonly string[], publicUrl?: string) {
  const all = allowed.includes('*');
  const own = publicUrl === undefined ? null : new URL(publicUrl).origin;
  return (origin: string, host: string | undefined): boolean =>
    all ||
    allowed.includes(origin) ||
    (own === null ? URL.canParse(origin) && new URL(origin).host === host : origin === own);
}
