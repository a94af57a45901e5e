import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import { rememberText } from '../answer-text.ts';
import type { CachePolicies } from '../cache-hints/cache-policies.ts';
import type { ExecutionResult, GatewayRequest } from '../request.ts';
import { TextStore } from './text-store.ts';
import type { TypeVersions } from './type-versions.ts';

// Rare and large answers would push many small ones out.
const MAX_CHARACTERS = 512 * 1024;

/** What a response cache is made of. */
export interface ResponseCacheOptions {
  redis: Redis;
  prefix: string;
  versions: TypeVersions;
  policies: CachePolicies;
  /** The bytes of answers to keep in this process. */
  maxBytes: number;
}

type Data = NonNullable<ExecutionResult['data']>;

/**
 * Keeps answers to anonymous callers for as long as the hints of all their fields allow, in this process and in Redis for
 * all gateways. The versions of the types in an answer are a part of its key, taken before it is made: after a write to
 * any of them nobody is given it, not even when the write came while the answer was being made.
 */
export class ResponseCache {
  readonly #options: ResponseCacheOptions;
  readonly #answers: LRUCache<string, Data>;
  readonly #store: TextStore;

  constructor(options: ResponseCacheOptions) {
    this.#options = options;
    this.#answers = new LRUCache({ max: 20_000, maxSize: options.maxBytes });
    this.#store = new TextStore(options.redis, `${options.prefix}cache:answer:`);
  }

  /** Answers a request from the cache, or by `execute`, and keeps that answer when it may be kept. */
  async execute(
    request: GatewayRequest,
    variables: Readonly<Record<string, unknown>>,
    execute: () => Promise<ExecutionResult>,
  ): Promise<ExecutionResult> {
    const { viewer, uploads, live, badToken } = request.context;
    if (viewer?.kind !== 'anonymous' || uploads || live || badToken) return execute();
    const { versions, policies } = this.#options;
    const { maxAge, types, graph } = policies.of(request);
    const current = maxAge > 0 ? versions.of(types) : null;
    if (current === null) return execute();
    const { queryHash } = request;
    const asked = `${queryHash} ${request.request.operationName ?? ''} ${JSON.stringify(variables)} ${current}`;
    const key = `${versions.connection} ${graph} ${asked}`;
    const known = this.#answers.get(key);
    if (known) return { data: known };
    const storeKey = createHash('sha256').update(`${graph} ${asked}`).digest('base64url');
    const text = await this.#store.get(storeKey);
    if (text !== null) return { data: this.#keep(key, JSON.parse(text) as Data, text, maxAge) };
    const result = await execute();
    if (result.errors || result.extensions || !result.data) return result;
    const made = JSON.stringify(result.data);
    if (made.length > MAX_CHARACTERS) return result;
    this.#keep(key, result.data, made, maxAge);
    this.#store.put(storeKey, made, maxAge);
    return result;
  }

  #keep(key: string, data: Data, text: string, seconds: number): Data {
    rememberText(data, text);
    // Characters beyond Latin-1 take two bytes, and the parsed answer about as much again as its text.
    this.#answers.set(key, data, { size: text.length * 3 + key.length, ttl: seconds * 1_000 });
    return data;
  }
}
