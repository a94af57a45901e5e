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

/** Stands in for a request that is refused, so that nothing of it is parsed, validated or planned. */
const HARMLESS = '{ __typename }';
const APOLLO_PREFIX = 'apq:';

/** Persisted queries of both kinds, for the one pipeline that all paths to the graph share. */
export interface PersistedQueries {
  /** How many operations are listed. */
  size: number;
  /** Judges each request before anything is made of it. */
  plugin: ApolloServerPlugin<GatewayContext>;
  /** Gives Apollo Server the text of a hash, listed ones first. */
  texts: TextStore;
  /** The documents of listed operations before those of another store. */
  documents(others: DocumentStore): DocumentStore;
  /** Takes up a schema: what is wrong with the listed operations that do not run on it. */
  fit(schema: GraphQLSchema): string[];
  /** The listed operations that run on the schema of now. */
  ready(): ReadyOperation[];
}

/**
 * Reads the manifest, where the settings ask for one. `shared` is where texts are kept beyond this process. Raises
 * ConfigError when the manifest is missing or is none.
 */
export function persistedQueries(
  { PERSISTED_QUERIES_MODE: mode, PERSISTED_QUERIES_MANIFEST: path }: Settings,
  shared: SharedTexts | null,
  log: Logger,
): PersistedQueries {
  if (mode !== 'off' && !path) {
    throw new ConfigError(`PERSISTED_QUERIES_MODE=${mode} needs the path of a PERSISTED_QUERIES_MANIFEST.`);
  }
  const listed = mode !== 'off' && path ? new OperationList(readManifest(path)) : null;
  const registered = createTextStore(shared);
  const known = new KnownTexts();
  const tell = unlistedLog(log);

  const plugin: ApolloServerPlugin<GatewayContext> = {
    async requestDidStart({ request }) {
      if (!listed && !request.extensions?.persistedQuery) {
        if (known.name(request)) return;
        // Only what is valid by then comes again.
        return { didResolveOperation: async (context) => known.remember(context) };
      }
      let standing: ListStatus;
      try {
        standing = admit(request, listed, mode === 'enforce');
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
      if (standing !== 'unlisted') return;
      // By then nothing else has refused it.
      return { executionDidStart: async (context) => tell(context) };
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
        // Apollo Server puts a prefix for the schema before the query's hash.
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
