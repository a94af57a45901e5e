/**
 * Whether a page of an origin may open a WebSocket to `host`: pages of the gateway itself, such as Sandbox, and those
 * that may also call over HTTP. Browsers apply no CORS to WebSockets, so the server has to.
 */
export function originCheck(allowed: readonly string[]) {
  const all = allowed.includes('*');
  return (origin: string, host: string | undefined): boolean =>
    all || allowed.includes(origin) || (URL.canParse(origin) && new URL(origin).host === host);
}
