import { randomBytes } from 'node:crypto';
import type { TestSouk } from '../harness/souk.ts';

/** A text that no other place has by chance. */
export const canary = (what: string) => `Canary-${what}-${randomBytes(9).toString('hex')}-1`;

/** The secrets that people, programs and strangers use in a test, by what they are. */
export class Canaries {
  readonly all = new Map<string, string>();

  /** Remembers a secret, and returns it. */
  add(name: string, value = canary(name.replaceAll(' ', '-'))): string {
    if (this.all.has(name) && this.all.get(name) !== value) throw new Error(`there are two of “${name}”`);
    this.all.set(name, value);
    return value;
  }

  /** Remembers the tokens of a session, and returns the access token. */
  addTokens(who: string, tokens: SessionTokens | null): string {
    if (!tokens) throw new Error(`${who} got no tokens`);
    this.add(`the refresh token of ${who}`, tokens.refreshToken);
    return this.add(`the access token of ${who}`, tokens.accessToken);
  }
}

/** The tokens of a session, as answers have them. */
export interface SessionTokens {
  accessToken: string;
  refreshToken: string;
}

/** A Souk, and the secrets that are used in it. */
export interface Hunt {
  souk: TestSouk;
  canaries: Canaries;
}
