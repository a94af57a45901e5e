import type { GraphQLRequest, GraphQLRequestContext } from '@apollo/server';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../../context.ts';

const KEPT = 1_000;
const CHARACTERS = 4 * 1024 * 1024;

const bounded = () =>
  new LRUCache<string, string>({
    max: KEPT,
    maxSize: CHARACTERS,
    sizeCalculation: (text, hash) => text.length + hash.length,
  });

/**
 * The hashes of texts that come again and again. Apollo Server takes the SHA-256 of each text that is sent to it, which
 * is a good part of what the smallest query costs; one that it is given by hash it looks up.
 */
export class KnownTexts {
  readonly #hashes = bounded();
  readonly #texts = bounded();

  /** Names a request by its hash in place of its text, if that is known. It is read before another request comes. */
  name(request: GraphQLRequest): boolean {
    const { query } = request;
    const hash = query ? this.#hashes.get(query) : undefined;
    if (hash === undefined || !this.#texts.get(hash)) return false;
    request.query = undefined;
    request.extensions = { ...request.extensions, persistedQuery: { version: 1, sha256Hash: hash } };
    return true;
  }

  /** The text of a hash that `name` has given. */
  text(hash: string): string | undefined {
    return this.#texts.get(hash);
  }

  /** Remembers the text of a request whose hash Apollo Server has taken. */
  remember({ source, queryHash }: Pick<GraphQLRequestContext<GatewayContext>, 'source' | 'queryHash'>): void {
    if (!source || !queryHash) return;
    this.#hashes.set(source, queryHash);
    this.#texts.set(queryHash, source);
  }
}
