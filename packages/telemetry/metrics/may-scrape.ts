import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Whether a request may read figures: by the bearer token where one is set. Without one all may outside production,
 * and nobody in it.
 */
export function mayScrape(
  authorization: string | undefined,
  { token, production }: { token: string | undefined; production: boolean },
): boolean {
  if (token === undefined) return !production;
  const given = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}
