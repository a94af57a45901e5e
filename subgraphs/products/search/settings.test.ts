import { afterEach, describe, expect, it } from '@jest/globals';
import { nodeEnv } from '@souk/subgraph';
import { z } from 'zod';
import type { SearchIndex } from './search-index.ts';
import { openIndex, searchSettings, withSearchChecks } from './settings.ts';

const schema = withSearchChecks(z.object({ NODE_ENV: nodeEnv, ...searchSettings }));
const refusedIn = (env: Record<string, string>) =>
  schema.safeParse(env).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('the settings of the search', () => {
  const opened: SearchIndex[] = [];
  afterEach(async () => {
    for (const index of opened.splice(0)) await index.close();
  });

  it('name the engine in memory where nothing is set', () => {
    const index = openIndex(schema.parse({ NODE_ENV: 'test' }));
    opened.push(index);
    expect(index.engine).toBe('mongo');
  });

  it('name an OpenSearch, which is not asked for anything before it is needed', () => {
    const index = openIndex(
      schema.parse({
        NODE_ENV: 'production',
        SEARCH_ENGINE: 'opensearch',
        OPENSEARCH_URL: 'https://ana:secret@search.example:9200',
      }),
    );
    opened.push(index);
    expect(index.engine).toBe('opensearch');
  });

  it('want an address, over https in production unless it is this machine', () => {
    const opensearch = { NODE_ENV: 'test', SEARCH_ENGINE: 'opensearch' };
    const at = (OPENSEARCH_URL: string, NODE_ENV = 'production') =>
      refusedIn({ ...opensearch, NODE_ENV, OPENSEARCH_URL });
    expect(refusedIn(opensearch)).toEqual(['OPENSEARCH_URL']);
    expect(at('http://search.example:9200')).toEqual(['OPENSEARCH_URL']);
    expect(at('ftp://search.example')).toContain('OPENSEARCH_URL');
    expect(at('http://search.example:9200', 'development')).toEqual([]);
    expect(at('http://127.0.0.1:9200')).toEqual([]);
    expect(at('https://search.example')).toEqual([]);
    expect(refusedIn({ NODE_ENV: 'test', OPENSEARCH_INDEX_PREFIX: 'A b' })).toEqual([
      'OPENSEARCH_INDEX_PREFIX',
    ]);
  });
});
