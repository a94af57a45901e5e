import { linkSignature } from '@souk/subgraph';
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

const { sign, isValid } = linkSignature('souk/products/file-link');

/** An address at the gateway for a file of an import or export, without a token, for an hour. */
export function fileUrl({ PUBLIC_URL, SOUK_INTERNAL_KEY }: Config, kind: FileKind, id: string): string {
  const expires = Math.floor(Date.now() / 1000) + LINK_SECONDS;
  const signature = sign(SOUK_INTERNAL_KEY, [kind, id, expires]);
  return `${PUBLIC_URL}/catalogue-files/${kind}/${id}?expires=${expires}&signature=${signature}`;
}

/** Whether the address was signed for this file and has not expired. */
export const isFileLink = (config: Config, { kind, id, expires, signature }: FileLink): boolean =>
  isValid(config.SOUK_INTERNAL_KEY, { said: [kind, id, expires], expires, signature });
