import { ALWAYS, inProduction, isLoopback } from '@souk/subgraph';
import { z } from 'zod';
import { MemoryIndex } from './memory/memory-index.ts';
import { OpenSearchIndex } from './opensearch/opensearch-index.ts';
import type { SearchIndex } from './search-index.ts';

/** The settings of the search, to be spread into those of a subgraph. */
export const searchSettings = {
  SEARCH_ENGINE: z
    .enum(['memory', 'opensearch'])
    .default('memory')
    .describe(
      'What searches and lists products: `memory` (an index in each process, filled at its start) or `opensearch` (one for all processes).',
    ),
  OPENSEARCH_URL: z
    .url({ protocol: /^https?$/, error: 'an address that starts with https:// or http://' })
    .optional()
    .describe(
      'Where the OpenSearch of `opensearch` answers, with user and password: https://<user>:<password>@search.example:9200.',
    ),
  OPENSEARCH_CA_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('A file with the certificates (PEM) that vouch for OpenSearch, when those of Node do not.'),
  OPENSEARCH_INDEX_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,40}$/, 'lower-case letters, digits and hyphens, at most 41')
    .default('souk')
    .describe('The beginning of the names of indexes: one for each Souk that shares an OpenSearch.'),
};

const shape = z.object(searchSettings);
type SearchSettings = z.output<typeof shape>;

/** Adds the checks of the search settings to a schema: what is missing, and in production what can be read on the way. */
export const withSearchChecks = <S extends z.ZodType<SearchSettings & { NODE_ENV: string }>>(schema: S): S =>
  schema
    .superRefine((env, issues) => {
      if (env.SEARCH_ENGINE === 'opensearch' && !env.OPENSEARCH_URL) {
        const message = 'is needed when SEARCH_ENGINE is opensearch';
        issues.addIssue({ code: 'custom', path: ['OPENSEARCH_URL'], message });
      }
    }, ALWAYS)
    .superRefine(
      inProduction((env, refuse) => {
        const { protocol, hostname = '' } = URL.parse(env.OPENSEARCH_URL ?? '') ?? {};
        if (protocol === 'http:' && !isLoopback(hostname)) {
          refuse(
            'OPENSEARCH_URL',
            'production sends the password and the catalogue over https:// only, unless to this machine',
          );
        }
      }),
      ALWAYS,
    );

/** The index that the settings name. */
export function openIndex(settings: SearchSettings): SearchIndex {
  const { SEARCH_ENGINE, OPENSEARCH_URL, OPENSEARCH_CA_FILE, OPENSEARCH_INDEX_PREFIX } = settings;
  if (SEARCH_ENGINE === 'memory' || OPENSEARCH_URL === undefined) return new MemoryIndex();
  return new OpenSearchIndex({
    url: OPENSEARCH_URL,
    caFile: OPENSEARCH_CA_FILE,
    prefix: OPENSEARCH_INDEX_PREFIX,
  });
}
