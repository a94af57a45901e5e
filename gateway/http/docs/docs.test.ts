import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLSchema, isIntrospectionType, isSpecifiedScalarType } from 'graphql';
import { ask } from '../../testing/client.ts';
import { type Rig, startRig } from '../../testing/rig.ts';

let rig: Rig;
let schema: GraphQLSchema;
beforeAll(async () => {
  rig = await startRig();
  schema = buildSchema(await text('/api/docs/schema.graphql'));
});
afterAll(() => rig.stop());

const text = async (path: string) => (await fetch(`${rig.url}${path}`)).text();
const linksOf = (html: string) =>
  [...html.matchAll(/ href="(\/api\/docs[^"#]*)[^"]*"/g)].map(([, path]) => path ?? '');

/** Every page that links lead to from the first one. */
async function everyPage(): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const open = ['/api/docs'];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (pages.has(path)) continue;
    const response = await fetch(`${rig.url}${path}`);
    expect([path, response.status]).toEqual([path, 200]);
    const body = await response.text();
    pages.set(path, body);
    if (response.headers.get('content-type')?.startsWith('text/html')) open.push(...linksOf(body));
  }
  return pages;
}

describe('GET /api/docs/schema.graphql', () => {
  it('is the public schema with descriptions', () => {
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {}).toSorted()).toEqual([
      'caller',
      'echo',
      'fails',
      'media',
      'product',
      'products',
      'slow',
      'user',
    ]);
    expect(schema.getType('Product')?.description).toBe('What is sold.');
    expect(schema.getType('_Entity')).toBeUndefined();
  });

  it('says where scalars are specified, and so does introspection', async () => {
    const url = 'https://www.w3.org/TR/xmlschema11-2/#decimal';
    expect(schema.getType('Decimal')).toMatchObject({ specifiedByURL: url });
    const { body } = await ask(rig.url, '{ __type(name: "Decimal") { specifiedByURL } }');
    expect(body).toEqual({ data: { __type: { specifiedByURL: url } } });
  });
});

describe('GET /api/docs', () => {
  let pages: Map<string, string>;
  beforeAll(async () => {
    pages = await everyPage();
  });

  it('links to a page for each operation and each type, and to no missing page', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const operations = roots.flatMap((root) =>
      Object.keys(root?.getFields() ?? {}).map((field) => `/api/docs/${root?.name.toLowerCase()}/${field}`),
    );
    const types = Object.values(schema.getTypeMap())
      .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
      .filter(({ name }) => !roots.some((root) => root?.name === name))
      .map(({ name }) => `/api/docs/types/${name}`);
    expect([...pages.keys()]).toEqual(expect.arrayContaining([...operations, ...types]));
    expect(operations).toHaveLength(17);
  });

  it('shows descriptions as text, with code marked', () => {
    const html = pages.get('/api/docs/query/products') ?? '';
    expect(html).toContain(
      'Products, with <code>code</code> and &lt;b&gt;markup&lt;/b&gt; in the description.',
    );
    expect(html).not.toContain('<b>');
  });

  it('shows defaults, deprecations and the arguments of fields', () => {
    const all = [...pages.values()].join('\n');
    expect(all).toContain('<code>Int</code> <span class="soft">= <code>2</code></span>');
    expect(all).toContain('Deprecated: Use <code>NAME</code>.');
    expect(all).toContain('(first: <code>Int</code>)');
  });

  it('links a type to what uses it, and back', () => {
    expect(pages.get('/api/docs/query/products')).toContain('href="/api/docs/types/Product');
    expect(pages.get('/api/docs/types/Product')).toContain('href="/api/docs/query/product"');
  });

  it('shows public types and fields only', () => {
    expect([...pages.values()].join('\n')).not.toMatch(/internalProducts|>secret<|_Service/);
  });

  it.each([
    '/api/docs/types/User_',
    '/api/docs/query/internalProducts',
    '/api/docs/tasks/x',
    '/api/docs/subgraphs/x',
  ])('answers 404 for %s', async (path) => {
    expect((await fetch(`${rig.url}${path}`)).status).toBe(404);
  });

  it('runs the script of its search and loads its own style, and nothing else', async () => {
    const response = await fetch(`${rig.url}/api/docs`);
    const html = await response.text();
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(response.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'self'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'`,
    );
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="/api/docs/search.js" defer>']);
    expect(html).not.toMatch(/ style="| on\w+="/);
  });
});

describe('the search', () => {
  it('answers a page without scripts, with the best results first', async () => {
    const html = await text('/api/docs/search?q=product');
    const results = linksOf(html.slice(html.indexOf('<ul class="results">')));
    expect(results.slice(0, 2)).toEqual(
      expect.arrayContaining(['/api/docs/query/product', '/api/docs/types/Product']),
    );
  });

  it('finds a type by a field, and escapes the query', async () => {
    const entries = JSON.parse(await text('/api/docs/search.json')) as { name: string; words: string }[];
    expect(entries.find(({ name }) => name === 'Product')?.words.split(' ')).toContain('name');
    expect(await text('/api/docs/search?q=%3Cscript%3Ealert(1)')).toContain('value="&lt;script&gt;alert(1)"');
    expect(await text('/api/docs/search?q=%3Cscript%3Ealert(1)')).toContain(
      'Nothing matches all of these words.',
    );
  });
});

describe('production', () => {
  it('has no links to Sandbox and GraphiQL, and no test cards', async () => {
    const production = await startRig({
      env: { NODE_ENV: 'production', CORS_ORIGIN: 'https://shop.example' },
    });
    const html = await (await fetch(`${production.url}/api/docs`)).text();
    expect(html).not.toMatch(/Sandbox|GraphiQL|test-cards/);
    expect((await fetch(`${production.url}/api/docs/test-cards`)).status).toBe(404);
    await production.stop();
    expect(await text('/api/docs')).toContain(
      '<a href="/graphql">Sandbox</a><a href="/graphiql">GraphiQL</a>',
    );
  });
});
