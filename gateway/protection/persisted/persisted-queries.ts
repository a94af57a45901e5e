import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server';
import { ConfigError } from '@souk/platform';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../../config.ts';
import type { GatewayContext } from '../../context.ts';
import { admit, type ListStatus } from './admit.ts';
import { createTextStore, type SharedTexts, type TextStore } from './apq-store.ts';
import { KnownTexts } from './known-texts.ts';
import { readManifest } from './manifest.ts';
import { OperationList, type ReadyOperation } from './operation-list.ts';
import { unlistedLog } from './unlisted-log.ts';

type DocumentStore = NonNullable<ApolloServerOptions<GatewayContext>['documentStore']>;
type Settings = Pick<GatewayConfig, 'PERSISTED_QUERIES_MODE' | 'PERSISTED_QUERIES_MANIFEST'>;

/** Replaces a refused request, so that nothing of it is parsed, validated or planned. */
const HARMLESS = '{ __typename }';
const APOLLO_PREFIX = 'apq:';

/** Listed and automatic persisted queries, for all transports. */
export interface PersistedQueries {
  /** The number of listed operations. */
  size: number;
  /** Decides about each request before it is parsed. */
  plugin: ApolloServerPlugin<GatewayContext>;
  /** The texts by their hashes for Apollo Server, listed ones first. */
  texts: TextStore;
  /** A store with the documents of listed operations on top of another store. */
  documents(others: DocumentStore): DocumentStore;
  /** Validates the listed operations against a new schema. Returns what is wrong with those that do not fit. */
  fit(schema: GraphQLSchema): string[];
  /** The listed operations that fit the current schema. */
  ready(): ReadyOperation[];
}

/**
 * Reads the manifest, where the settings have one. `shared` is the store of registered texts for all gateways. Raises
 * ConfigError when the manifest is missing or invalid.
 */
export function persistedQueries(
  { PERSISTED_QUERIES_MODE: mode, PERSISTED_QUERIES_MANIFEST: path }: Settings,
  shared: SharedTexts | null,
  log: Logger,
): PersistedQueries {
  if (mode !== 'off' && !path) {
    throw new ConfigError(
      `PERSISTED_QUERIES_MODE=${mode} needs PERSISTED_QUERIES_MANIFEST, the path of a manifest.`,
    );
  }
  const listed = mode !== 'off' && path ? new OperationList(readManifest(path)) : null;
  const registered = createTextStore(shared);
  const known = new KnownTexts();
  const logUnlisted = unlistedLog(log);

  const plugin: ApolloServerPlugin<GatewayContext> = {
    async requestDidStart({ request }) {
      if (!listed && !request.extensions?.persistedQuery) {
        if (known.name(request)) return;
        // Only valid texts are worth keeping.
        return { didResolveOperation: async (context) => known.remember(context) };
      }
      let status: ListStatus;
      try {
        status = admit(request, listed, mode === 'enforce');
      } catch (refusal) {
        if (!(refusal instanceof GraphQLError)) throw refusal;
        request.query = HARMLESS;
        request.operationName = undefined;
        request.extensions = undefined;
        return {
          async didResolveOperation() {
            throw refusal;
          },
        };
      }
      if (status !== 'unlisted') return;
      // At this point nothing has refused the operation.
      return { executionDidStart: async (context) => logUnlisted(context) };
    },
  };

  return {
    plugin,
    texts: {
      ...registered,
      async get(key) {
        const hash = key.slice(APOLLO_PREFIX.length);
        return listed?.body(hash) ?? known.text(hash) ?? registered.get(key);
      },
    },
    documents(others) {
      if (!listed) return others;
      return {
        // Apollo Server adds a prefix for the schema before the hash of the query.
        get: async (key) => (await others.get(key)) ?? listed.document(key.slice(key.lastIndexOf(':') + 1)),
        set: (key, document) => others.set(key, document),
        delete: (key) => others.delete(key),
      };
    },
    size: listed?.size ?? 0,
    fit: (schema) => listed?.fit(schema) ?? [],
    ready: () => listed?.ready() ?? [],
  };
}
