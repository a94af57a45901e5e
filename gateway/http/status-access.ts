import { mayScrape } from '@souk/telemetry';
import type { Identify } from '../identity/identify.ts';

/**
 * Whether a caller may see more than the states of services: everybody outside production; in production callers with the
 * token of `/metrics` or of an administrator.
 */
export function mayReadAll(
  identify: Identify,
  terms: { token: string | undefined; production: boolean },
): (authorization: string | undefined) => Promise<boolean> {
  return async (authorization) => {
    if (!terms.production || mayScrape(authorization, terms)) return true;
    const viewer = await identify(authorization).catch(() => null);
    return viewer?.kind === 'admin';
  };
}
