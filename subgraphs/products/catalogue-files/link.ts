import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.ts';

/** What is sent or fetched at an address. */
export type FileKind = 'source' | 'pictures' | 'errors' | 'export';

/** What an address says. */
export interface FileLink {
  kind: FileKind;
  id: string;
  expires: number;
  signature: string;
}

/** How long an address works. */
export const LINK_SECONDS = 60 * 60;

/** An address at the gateway for a file of an import or export, without a token, for an hour. */
export function fileUrl(config: Config, kind: FileKind, id: string): string {
  const expires = Math.floor(Date.now() / 1000) + LINK_SECONDS;
  const signature = sign(config, { kind, id, expires });
  return `${config.PUBLIC_URL}/catalogue-files/${kind}/${id}?expires=${expires}&signature=${signature}`;
}

/** Whether the address was signed for this file and has not expired. */
export function isFileLink(config: Config, { signature, ...link }: FileLink): boolean {
  const expected = Buffer.from(sign(config, link));
  const given = Buffer.from(signature);
  const isGenuine = expected.length === given.length && timingSafeEqual(expected, given);
  return isGenuine && Date.now() < link.expires * 1000;
}

function sign(config: Config, { kind, id, expires }: Omit<FileLink, 'signature'>): string {
  const key = createHmac('sha256', config.SOUK_INTERNAL_KEY).update('souk/products/file-link').digest();
  return createHmac('sha256', key)
    .update(JSON.stringify([kind, id, expires]))
    .digest('base64url');
}
