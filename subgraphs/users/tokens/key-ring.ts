import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { decrypt, type OpenedRuntime, type PublicKey, publishJwks } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { makeKey, storedKeys } from './keys.service.ts';
import { keyThatSigns } from './schedule.ts';
import type { SigningKeyDocument } from './signing-key.model.ts';
import type { Runtime, TokenKeys } from './token-keys.ts';

const TEND_MS = 15_000;
const RELOAD_MS = 2_000;

interface OwnKey extends SigningKeyDocument {
  private: KeyObject;
}

class KeyRing implements TokenKeys {
  readonly #ctx: Ctx;
  #own: OwnKey[] = [];
  #public = new Map<string, { jwk: PublicKey; key: KeyObject }>();
  #loadedAt = 0;

  constructor(ctx: Ctx) {
    this.#ctx = ctx;
  }

  /** Reloads the keys; creates one when none can sign. */
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

  signing(): { kid: string; key: KeyObject } {
    const own = keyThatSigns(this.#own, new Date());
    if (!own) throw new Error('there is no key to sign access tokens with');
    return { kid: own._id, key: own.private };
  }

  async verifying(kid: string): Promise<KeyObject | null> {
    if (!this.#public.has(kid) && Date.now() - this.#loadedAt > RELOAD_MS) await this.load();
    return this.#public.get(kid)?.key ?? null;
  }

  jwks(): { keys: PublicKey[] } {
    return { keys: [...this.#public.values()].map(({ jwk }) => jwk) };
  }

  // A key that was encrypted with an earlier internal key can still verify, but not sign.
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

/**
 * Loads the keys, creates the first one, and keeps them published in Redis: now, every 15 seconds, and when Redis
 * reconnects, as it may be empty.
 */
export async function openKeyRing(ctx: Ctx): Promise<OpenedRuntime<Pick<Runtime, 'keys'>>> {
  const ring = new KeyRing(ctx);
  await ring.load();
  const publish = () =>
    publishJwks(ctx.redis, ctx.redisPrefix, ring.jwks()).catch((error: Error) => {
      // The client logs an outage once.
      if (ctx.redis.status !== 'ready') return;
      ctx.log.warn({ error: error.message }, 'the public keys could not be published; trying again');
    });
  const tend = () =>
    ring
      .load()
      .then(publish)
      .catch((error: Error) => ctx.log.warn({ error: error.message }, 'the signing keys could not be read'));
  await publish();
  let tending = Promise.resolve();
  const timer = setInterval(() => {
    tending = tend();
  }, TEND_MS);
  ctx.redis.on('ready', publish);
  return {
    runtime: { keys: ring },
    async close() {
      clearInterval(timer);
      ctx.redis.off('ready', publish);
      await tending;
    },
  };
}
