import { linkSignature } from '@souk/subgraph';
import type { Config } from '../config.ts';

const { sign, isValid } = linkSignature('souk/media/upload-link');

/** An address at the gateway to which the file of an upload is sent without a token, until `expires` in seconds since 1970. */
export const uploadUrl = ({ PUBLIC_URL, SOUK_INTERNAL_KEY }: Config, id: string, expires: number): string =>
  `${PUBLIC_URL}/uploads/${id}?expires=${expires}&signature=${sign(SOUK_INTERNAL_KEY, [id, expires])}`;

/** Whether the address was signed for this upload and has not expired. */
export const isUploadLink = (
  config: Config,
  { id, expires, signature }: { id: string; expires: number; signature: string },
): boolean => isValid(config.SOUK_INTERNAL_KEY, { said: [id, expires], expires, signature });
