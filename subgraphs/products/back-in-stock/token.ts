import { createHash, randomBytes } from 'node:crypto';
import { type Encrypted, encrypt } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** A new token for a mail: encrypted on its way there, and the digest that is stored. */
export function newToken({ config }: Ctx): { token: Encrypted; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token: encrypt(token, config.SOUK_INTERNAL_KEY), hash: tokenHash(token) };
}

/** What is stored of a token. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');
