import { linkSignature } from '@souk/subgraph';
import type { Config } from '../config.ts';

const LIFE_SECONDS = 15 * 60;
const { sign, isValid } = linkSignature('souk/media/data-export');

/** A link to an archive that works for 15 minutes. */
export function exportUrl({ PUBLIC_URL, SOUK_INTERNAL_KEY }: Config, id: string): string {
  const expires = Math.floor(Date.now() / 1000) + LIFE_SECONDS;
  return `${PUBLIC_URL}/exports/${id}?expires=${expires}&signature=${sign(SOUK_INTERNAL_KEY, [id, expires])}`;
}

/** Whether a link was made by {@link exportUrl} and has not expired. */
export const isExportLink = (
  config: Config,
  { id, expires, signature }: { id: string; expires: number; signature: string },
): boolean => isValid(config.SOUK_INTERNAL_KEY, { said: [id, expires], expires, signature });
