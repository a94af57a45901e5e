import type { KeyObject } from 'node:crypto';
import type { PublicKey } from '@souk/subgraph';

/** The keys of access tokens as this process knows them. */
export interface TokenKeys {
  /** The key that signs now, with its id. Raises an Error when there is none. */
  signing(): { kid: string; key: KeyObject };
  /** The public key of an id; null for an unknown one. Reads the keys again for it, at most every two seconds. */
  verifying(kid: string): Promise<KeyObject | null>;
  /** The public keys (RFC 7517). */
  jwks(): { keys: PublicKey[] };
}

/** What lives as long as the running subgraph: `ctx.runtime`. */
export interface Runtime {
  readonly keys: TokenKeys;
}
