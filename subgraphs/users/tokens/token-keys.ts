import type { KeyObject } from 'node:crypto';
import type { PublicKey } from '@souk/subgraph';
import type { Flags } from '../flags/evaluation.ts';

/** The keys of access tokens as this process has loaded them. */
export interface TokenKeys {
  /** The key that signs now, with its id. Raises an Error when there is none. */
  signing(): { kid: string; key: KeyObject };
  /** The public key with an id; null for an unknown one, for which the keys are reloaded at most every two seconds. */
  verifying(kid: string): Promise<KeyObject | null>;
  /** The public keys (RFC 7517). */
  jwks(): { keys: PublicKey[] };
}

/** The state of the running subgraph, available as `ctx.runtime`. */
export interface Runtime {
  readonly keys: TokenKeys;
  readonly flags: Flags;
}
