import type { Ctx } from '../context.ts';
import { extendAnswer } from '../execution/answer-extensions.ts';

/**
 * The refresh token as a payload shows it. In cookie mode it goes to the gateway, which sets the cookie, and the payload has
 * null: scripts of the page never see it.
 */
export function shownRefreshToken(ctx: Ctx, token: string, expiresAt: Date): string | null {
  if (!ctx.client.cookie) return token;
  extendAnswer(ctx, { refreshCookie: { token, expiresAt: expiresAt.toISOString() } });
  return null;
}

/** Has the gateway remove the refresh cookie, in cookie mode. */
export function dropRefreshCookie(ctx: Ctx): void {
  if (ctx.client.cookie) extendAnswer(ctx, { refreshCookie: { token: null } });
}
