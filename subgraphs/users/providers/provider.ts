import { refusal } from '@souk/subgraph';
import type { JSONWebKeySet } from 'jose';
import { allowInsecureRequests, type Configuration, discovery, None } from 'openid-client';
import { z } from 'zod';
import { ProviderKeys } from './provider-keys.ts';
import type { ProviderSpec } from './settings.ts';

const TIMEOUT_SECONDS = 4;
const METADATA_MS = 24 * 60 * 60_000;
const RETRY_MS = 2_000;
const MAX_KEYS_LENGTH = 256 * 1024;

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) });

/** The refusal of what needs a provider that does not answer. */
export const providerUnavailable = () =>
  refusal(
    'PROVIDER_UNAVAILABLE',
    'The sign-in provider does not answer. Try again later, or sign in another way.',
  );

/** A provider at run time: what it publishes about itself is read at first use, kept, and read again once a day. */
export class Provider {
  readonly spec: ProviderSpec;
  readonly keys: ProviderKeys;
  #metadata: Configuration | null = null;
  #readAt = 0;
  #failedAt = 0;
  #reading: Promise<Configuration> | null = null;

  constructor(spec: ProviderSpec) {
    this.spec = spec;
    this.keys = new ProviderKeys(() => this.#readKeys());
  }

  /** The clients whose id tokens are accepted. */
  get clientIds(): string[] {
    const { clientId, mobileClientIds } = this.spec;
    return [...(clientId === null ? [] : [clientId]), ...mobileClientIds];
  }

  /** The client of `openid-client`. Raises Refusal PROVIDER_UNAVAILABLE when the provider does not answer. */
  async client(): Promise<Configuration> {
    const now = Date.now();
    const known = this.#metadata;
    if (known !== null && now - this.#readAt < METADATA_MS) return known;
    if (now - this.#failedAt < RETRY_MS) {
      if (known !== null) return known;
      throw providerUnavailable();
    }
    this.#reading ??= this.#discover().finally(() => {
      this.#reading = null;
    });
    try {
      return await this.#reading;
    } catch (cause) {
      this.#failedAt = Date.now();
      if (known !== null) return known;
      throw Object.assign(providerUnavailable(), { cause });
    }
  }

  async #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.spec;
    const isPlain = issuer.startsWith('http:');
    const client = await discovery(
      new URL(issuer),
      clientId ?? 'unused',
      clientSecret ?? undefined,
      clientSecret === null ? None() : undefined,
      { timeout: TIMEOUT_SECONDS, execute: isPlain ? [allowInsecureRequests] : [] },
    );
    this.#metadata = client;
    this.#readAt = Date.now();
    return client;
  }

  async #readKeys(): Promise<JSONWebKeySet> {
    const { jwks_uri: uri = '' } = (await this.client()).serverMetadata();
    const isAllowed = uri.startsWith('https:') || this.spec.issuer.startsWith('http:');
    if (!isAllowed || !URL.canParse(uri)) throw new Error(`${this.spec.name}: no usable jwks_uri`);
    const response = await fetch(uri, {
      headers: { accept: 'application/jwk-set+json, application/json' },
      signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1_000),
      redirect: 'error',
    });
    const text = await response.text();
    if (!response.ok || text.length > MAX_KEYS_LENGTH) {
      throw new Error(`${this.spec.name}: reading the keys gave status ${response.status}`);
    }
    return keySet.parse(JSON.parse(text));
  }
}

/** The providers of this process. */
export class Providers {
  readonly all: readonly Provider[];

  constructor(specs: readonly ProviderSpec[]) {
    this.all = specs.map((spec) => new Provider(spec));
  }

  /** How people call a provider; its name when the settings do not have it any more. */
  labelOf(name: string): string {
    return this.all.find(({ spec }) => spec.name === name)?.spec.label ?? name;
  }

  /** The provider whose access tokens with this issuer are accepted; null for any other. */
  accepting(issuer: string): Provider | null {
    return this.all.find(({ spec }) => spec.issuer === issuer && spec.audience !== null) ?? null;
  }
}

/** The provider with a name in which people can sign in. Raises Refusal NOT_FOUND for any other. */
export function providerNamed(providers: Providers, name: string): Provider {
  const found = providers.all.find(({ spec }) => spec.name === name && spec.clientId !== null);
  if (!found) throw refusal('NOT_FOUND', 'There is no such sign-in provider.', ['input', 'provider']);
  return found;
}
