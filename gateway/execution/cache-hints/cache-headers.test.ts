// The headers for caches between client and gateway.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashOf } from '../../protection/persisted/manifest.ts';
import { answerOf, ask, formOf, upload } from '../../testing/client.ts';
import { sendOver, urlOf } from '../../testing/every-path.ts';
import { MODES, type Rig, startRig } from '../../testing/rig.ts';

const PAGE = 'query Page($id: ID!) { product(id: $id) { id name } }';
const PRICED = '{ product(id: "p1") { name price { amount } } }';
const UNHINTED = '{ products { name } }';
const variables = { id: 'p1' };
const KEPT = 'public, max-age=0, must-revalidate';

describe.each(MODES)('cache headers, subgraphs %s', (mode) => {
  let rig: Rig;
  beforeAll(async () => {
    // Never called: no type of the fixture changes.
    rig = await startRig({ mode, env: { CDN_PURGE_URL: 'http://127.0.0.1:9/purge' } });
  });
  afterAll(() => rig.stop());

  async function get(query: string, headers: Record<string, string> = {}, given?: object) {
    const url = urlOf(rig.url, { query, variables: { ...variables, ...given } });
    const response = await fetch(url, { headers: { 'apollo-require-preflight': 'true', ...headers } });
    const { status, body } = await answerOf(response);
    const [cache, vary] = [response.headers.get('cache-control'), response.headers.get('vary')];
    return { status, cache, vary, body, cdn: response.headers.get('cdn-cache-control') };
  }

  it('allow caching of an anonymous GET, for as long as all of its fields allow, behind a CDN that is purged', async () => {
    const page = await get(PAGE);
    expect(page.body).toEqual({ data: { product: { id: 'p1', name: 'Product p1' } } });
    expect([page.status, page.cache, page.vary]).toEqual([
      200,
      KEPT,
      'Accept, Authorization, Origin, X-API-Key',
    ]);
    expect(page.cdn).toBe('public, max-age=60');
    expect((await get(PRICED)).cdn).toBe('public, max-age=10');
    expect((await get(PAGE, { origin: 'http://localhost:3000' })).vary).toBe(
      'Accept, Authorization, Origin, X-API-Key',
    );
  });

  it('allow it for a query by hash', async () => {
    await sendOver('POST', rig.url, { query: PAGE, id: hashOf(PAGE), variables });
    const response = await fetch(urlOf(rig.url, { id: hashOf(PAGE), variables }), {
      headers: { 'content-type': 'application/json' },
    });
    expect(response.headers.get('cache-control')).toBe(KEPT);
    expect((await answerOf(response)).body.data).toEqual({ product: { id: 'p1', name: 'Product p1' } });
  });

  it('do not allow caching of fields without a hint', async () => {
    expect((await get(UNHINTED)).cache).toBe('no-store');
    expect((await get('{ product(id: "p1") { name owner { name } } }')).cache).toBe('no-store');
    expect((await get('{ __typename }')).cache).toBe('no-store');
    expect((await get('{ __schema { queryType { name } } }')).cache).toBe('no-store');
  });

  it('do not allow caching of answers to callers who are signed in', async () => {
    const { token } = await rig.signIn({});
    const page = await get(PAGE, { authorization: `Bearer ${token}` });
    expect([page.status, page.cache]).toEqual([200, 'no-store']);
    expect((await get(PAGE, { cookie: 'session=s1' })).cache).toBe('no-store');
    const refused = await get(PAGE, { authorization: 'Bearer of.no.worth' });
    expect([refused.status, refused.cache]).toEqual([401, 'no-store']);
    expect((await get(PAGE)).cache).toBe(KEPT);
  });

  it('do not allow caching of errors, including partial answers', async () => {
    const broken = await get('{ product(id: "p1") { name } fails(how: "plain") }');
    expect([broken.body.data, broken.cache]).toEqual([
      { product: { name: 'Product p1' }, fails: null },
      'no-store',
    ]);
    for (const query of ['{ product(id: "p1") { nothing } }', '{', 'mutation { slowly(ms: 1) }']) {
      expect((await get(query)).cache).toBe('no-store');
    }
    expect((await get(PAGE, {}, { id: null })).cache).toBe('no-store');
    const unasked = await fetch(urlOf(rig.url, { query: PAGE, variables }));
    expect([unasked.status, unasked.headers.get('cache-control')]).toEqual([400, 'no-store']);
  });

  it('do not allow caching of answers to POST', async () => {
    const { headers } = await ask(rig.url, PAGE, { variables });
    expect(headers.get('cache-control')).toBe('no-store');
    const form = formOf(
      'mutation ($file: Upload!) { ignoreFile(file: $file) }',
      { file: null },
      { file: new File(['x'], 'x') },
    );
    expect((await upload(rig.url, form)).headers.get('cache-control')).toBe('no-store');
  });

  it('are computed for each operation of a document', async () => {
    const both = 'query Slow { products { name } } query Quick { product(id: "p1") { name } }';
    const named = async (operationName: string) => {
      const url = `${urlOf(rig.url, { query: both })}&operationName=${operationName}`;
      const { headers } = await fetch(url, { headers: { 'apollo-require-preflight': 'true' } });
      return headers.get('cache-control');
    };
    expect([await named('Slow'), await named('Quick'), await named('Slow')]).toEqual([
      'no-store',
      KEPT,
      'no-store',
    ]);
  });
});
