import type { GraphQLRequest, GraphQLRequestContext } from '@apollo/server';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../../context.ts';

const MAX_TEXTS = 1_000;
const MAX_CHARACTERS = 4 * 1024 * 1024;

const bounded = () =>
  new LRUCache<string, string>({
    max: MAX_TEXTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (text, hash) => text.length + hash.length,
  });

/**
 * The hashes of repeated texts. Apollo Server computes the SHA-256 of each text, which is a good part of the cost of a
 * small query. A request that names its text by hash skips that.
 */
export class KnownTexts {
  readonly #hashes = bounded();
  readonly #texts = bounded();

  /** Replaces a known text by its hash; false for an unknown one. Apollo Server reads the text back at once. */
  name(request: GraphQLRequest): boolean {
    const { query } = request;
    const hash = query ? this.#hashes.get(query) : undefined;
    if (hash === undefined || !this.#texts.get(hash)) return false;
    request.query = undefined;
    request.extensions = { ...request.extensions, persistedQuery: { version: 1, sha256Hash: hash } };
    return true;
  }

  /** The text of a hash. */
  text(hash: string): string | undefined {
    return this.#texts.get(hash);
  }

  /** Stores the text and hash of a request. */
  remember({ source, queryHash }: Pick<GraphQLRequestContext<GatewayContext>, 'source' | 'queryHash'>): void {
    if (!source || !queryHash) return;
    this.#hashes.set(source, queryHash);
    this.#texts.set(queryHash, source);
  }
}
