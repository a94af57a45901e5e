import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.ts';

/** An address at the gateway to which the file of an upload is sent without a token, until `expires` in seconds since 1970. */
export function uploadUrl(config: Config, id: string, expires: number): string {
  return `${config.PUBLIC_URL}/uploads/${id}?expires=${expires}&signature=${sign(config, id, expires)}`;
}

/** Whether the address was signed for this upload and has not expired. */
export function isUploadLink(
  config: Config,
  { id, expires, signature }: { id: string; expires: number; signature: string },
): boolean {
  const expected = Buffer.from(sign(config, id, expires));
  const given = Buffer.from(signature);
  const genuine = expected.length === given.length && timingSafeEqual(expected, given);
  return genuine && Date.now() < expires * 1000;
}

function sign(config: Config, id: string, expires: number): string {
  const key = createHmac('sha256', config.SOUK_INTERNAL_KEY).update('souk/media/upload-link').digest();
  return createHmac('sha256', key)
    .update(JSON.stringify([id, expires]))
    .digest('base64url');
}
