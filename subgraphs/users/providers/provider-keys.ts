import {
  createLocalJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyOptions,
  jwtVerify,
} from 'jose';

/** Signatures that a public key can check. `none` and those with a shared secret are not among them. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

// Keys that nobody missed are read again after this time, whatever caching headers the provider sends.
const MAX_AGE_MS = 60 * 60_000;
const BURST = 3;
const REFILL_MS = 10_000;

/**
 * Checks signatures by the published keys of a provider (RFC 7517). A key that is missing, or that does not fit a
 * signature, makes them be read again: providers rotate keys, sometimes under the same id. As anybody can send tokens with
 * invented key ids, at most three such reads happen at once and then one in ten seconds. While the provider does not answer,
 * the last keys are used.
 */
export class ProviderKeys {
  readonly #read: () => Promise<JSONWebKeySet>;
  readonly #now: () => number;
  #keys: ReturnType<typeof createLocalJWKSet> | null = null;
  #readAt = 0;
  #reading: Promise<boolean> | null = null;
  #budget = BURST;
  #refilledAt = 0;

  constructor(read: () => Promise<JSONWebKeySet>, now: () => number = Date.now) {
    this.#read = read;
    this.#now = now;
  }

  /** The claims of a token with a valid signature. Raises what `jose` raises, and the error of reading when there are no keys. */
  async verify(token: string, options: JWTVerifyOptions): Promise<JWTPayload> {
    if (this.#keys === null || this.#now() - this.#readAt > MAX_AGE_MS) await this.#refresh();
    const keys = this.#keys;
    if (keys === null) throw new Error('the provider has not published its keys');
    try {
      return (await jwtVerify(token, keys, { algorithms: ALGORITHMS, ...options })).payload;
    } catch (error) {
      if (!isOfKeys(error) || !(await this.#refresh()) || this.#keys === null) throw error;
      return (await jwtVerify(token, this.#keys, { algorithms: ALGORITHMS, ...options })).payload;
    }
  }

  /** Whether the keys were read again. Raises when that fails and there are none yet. */
  async #refresh(): Promise<boolean> {
    if (this.#reading === null) {
      if (!this.#spend()) return false;
      this.#reading = this.#load().finally(() => {
        this.#reading = null;
      });
    }
    return this.#reading;
  }

  async #load(): Promise<boolean> {
    try {
      this.#keys = createLocalJWKSet(await this.#read());
      this.#readAt = this.#now();
      return true;
    } catch (error) {
      if (this.#keys === null) throw error;
      return false;
    }
  }

  #spend(): boolean {
    const now = this.#now();
    const refills = Math.floor((now - this.#refilledAt) / REFILL_MS);
    if (refills > 0) {
      this.#budget = Math.min(BURST, this.#budget + refills);
      this.#refilledAt = now;
    }
    if (this.#budget === 0) return false;
    this.#budget -= 1;
    return true;
  }
}

const isOfKeys = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWSSignatureVerificationFailed;
