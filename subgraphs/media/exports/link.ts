import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.ts';

const LIFE_SECONDS = 15 * 60;

const sign = (config: Config, id: string, expires: number) => {
  const key = createHmac('sha256', config.SOUK_INTERNAL_KEY).update('souk/media/data-export').digest();
  return createHmac('sha256', key)
    .update(JSON.stringify([id, expires]))
    .digest('base64url');
};

/** A link to an archive that works for 15 minutes. */
export function exportUrl(config: Config, id: string): string {
  const expires = Math.floor(Date.now() / 1000) + LIFE_SECONDS;
  return `${config.PUBLIC_URL}/exports/${id}?expires=${expires}&signature=${sign(config, id, expires)}`;
}

/** Whether a link was made by {@link exportUrl} and has not expired. */
export function isExportLink(
  config: Config,
  { id, expires, signature }: { id: string; expires: number; signature: string },
): boolean {
  const expected = Buffer.from(sign(config, id, expires));
  const given = Buffer.from(signature);
  const isGenuine = expected.length === given.length && timingSafeEqual(expected, given);
  return isGenuine && Date.now() < expires * 1000;
}
