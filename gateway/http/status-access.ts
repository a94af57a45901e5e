import { mayScrape } from '@souk/telemetry';
import type { Identify } from '../identity/identify.ts';

/**
 * Whether somebody may see more than which services are well: everybody outside production; in it whoever has the token
 * of `/metrics`, or an administrator's.
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
