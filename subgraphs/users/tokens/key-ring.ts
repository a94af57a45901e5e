import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { decrypt, type PublicKey, publishJwks } from '@souk/subgraph';
import type { Config } from '../config.ts';
import type { Ctx } from '../context.ts';
import { makeKey, storedKeys } from './keys.service.ts';
import { keyThatSigns } from './schedule.ts';
import type { SigningKeyDocument } from './signing-key.model.ts';

const TEND_MS = 15_000;
const RELOAD_MS = 2_000;

interface OwnKey extends SigningKeyDocument {
  private: KeyObject;
}

/** The keys of a running subgraph as it knows them. */
export class KeyRing {
  readonly #ctx: Ctx;
  #own: OwnKey[] = [];
  #public = new Map<string, { jwk: PublicKey; key: KeyObject }>();
  #loadedAt = 0;

  constructor(ctx: Ctx) {
    this.#ctx = ctx;
  }

  /** Reads the keys anew; makes one when none can sign. */
  async load(): Promise<void> {
    let stored = await storedKeys(this.#ctx);
    if (!keyThatSigns(stored.flatMap(this.#open), new Date())) {
      await makeKey(this.#ctx, (stored[0]?.number ?? 0) + 1, new Date());
      stored = await storedKeys(this.#ctx);
    }
    this.#own = stored.flatMap(this.#open);
    this.#public = new Map(
      stored.map(({ _id, publicKey: jwk }) => [
        _id,
        { jwk, key: createPublicKey({ key: jwk, format: 'jwk' }) },
      ]),
    );
    this.#loadedAt = Date.now();
  }

  /** The key that signs now, with its id. */
  signing(): { kid: string; key: KeyObject } {
    const own = keyThatSigns(this.#own, new Date());
    if (!own) throw new Error('there is no key to sign access tokens with');
    return { kid: own._id, key: own.private };
  }

  /** The public key of an id; looked up anew when it is unknown, but not more often than every two seconds. */
  async verifying(kid: string): Promise<KeyObject | null> {
    if (!this.#public.has(kid) && Date.now() - this.#loadedAt > RELOAD_MS) await this.load();
    return this.#public.get(kid)?.key ?? null;
  }

  /** The public keys (RFC 7517). */
  jwks(): { keys: PublicKey[] } {
    return { keys: [...this.#public.values()].map(({ jwk }) => jwk) };
  }

  // A key encrypted under an internal key that has been changed since still verifies, but signs no more.
  readonly #open = (stored: SigningKeyDocument): OwnKey[] => {
    try {
      return [
        {
          ...stored,
          private: createPrivateKey(decrypt(stored.privateKey, this.#ctx.config.SOUK_INTERNAL_KEY)),
        },
      ];
    } catch {
      return [];
    }
  };
}

// A running subgraph has one config object, which all its contexts share.
const rings = new WeakMap<Config, KeyRing>();

/** The keys of this running subgraph. */
export function keyRingOf({ config }: Pick<Ctx, 'config'>): KeyRing {
  const ring = rings.get(config);
  if (!ring) throw new Error('users is used before it was started');
  return ring;
}

/**
 * Loads the keys, the first ones being made now, and keeps them published in Redis: at once, every 15 seconds, and
 * when Redis comes back, for it may come back empty. Returns how to end that.
 */
export async function openKeyRing(ctx: Ctx): Promise<() => Promise<void>> {
  const ring = new KeyRing(ctx);
  await ring.load();
  rings.set(ctx.config, ring);
  const publish = () =>
    publishJwks(ctx.redis, ctx.redisPrefix, ring.jwks()).catch((error: Error) => {
      // An outage is logged once, by its client.
      if (ctx.redis.status !== 'ready') return;
      ctx.log.warn({ error: error.message }, 'the public keys could not be published; will be tried again');
    });
  const tend = () =>
    ring
      .load()
      .then(publish)
      .catch((error: Error) => ctx.log.warn({ error: error.message }, 'the keys could not be read'));
  await publish();
  let tending = Promise.resolve();
  const timer = setInterval(() => {
    tending = tend();
  }, TEND_MS);
  ctx.redis.on('ready', publish);
  return async () => {
    clearInterval(timer);
    ctx.redis.off('ready', publish);
    await tending;
  };
}
