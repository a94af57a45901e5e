import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLSchema, isIntrospectionType, isSpecifiedScalarType } from 'graphql';
import { type Rig, startRig } from '../testing/rig.ts';

let rig: Rig;
let html: string;
let schema: GraphQLSchema;
beforeAll(async () => {
  rig = await startRig({
    env: { NODE_ENV: 'production', INTROSPECTION: 'true', CORS_ORIGIN: 'https://shop.example' },
  });
  html = await (await fetch(`${rig.url}/api/docs`)).text();
  schema = buildSchema(await (await fetch(`${rig.url}/api/docs/schema.graphql`)).text());
});
afterAll(() => rig.stop());

const idsOf = (text: string) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
const linksOf = (text: string) => [...text.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);

describe('GET /api/docs/schema.graphql', () => {
  it('is the public schema, descriptions and all', () => {
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
});

describe('GET /api/docs', () => {
  it('has one entry for each operation and each type of the schema', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const operations = roots.flatMap((root) =>
      Object.keys(root?.getFields() ?? {}).map((field) => `${root?.name.toLowerCase()}-${field}`),
    );
    const types = Object.values(schema.getTypeMap())
      .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
      .filter(({ name }) => !roots.some((root) => root?.name === name))
      .map(({ name }) => `type-${name}`);
    expect(idsOf(html).toSorted()).toEqual([...operations, ...types].toSorted());
    expect(operations).toHaveLength(17);
  });

  it('links only to entries that are there', () => {
    const ids = new Set(idsOf(html));
    expect(linksOf(html).length).toBeGreaterThan(ids.size);
    expect(linksOf(html).filter((link) => !ids.has(link))).toEqual([]);
  });

  it('shows descriptions as text, with code marked', () => {
    expect(html).toContain(
      'Products, with <code>code</code> and &lt;b&gt;markup&lt;/b&gt; in the description.',
    );
    expect(html).not.toContain('<b>');
  });

  it('shows defaults, deprecations and the arguments of fields', () => {
    expect(html).toContain('<code>Int</code> <span class="soft">= <code>2</code></span>');
    expect(html).toContain('Deprecated: Use <code>NAME</code>.');
    expect(html).toContain('(first: <code>Int</code>)');
  });

  it('tells nothing of what is not public', () => {
    expect(html).not.toMatch(/internalProducts|secret|_Service/);
  });

  it('may run and load nothing but its own style, which its policy names', async () => {
    const { headers } = await fetch(`${rig.url}/api/docs`);
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(html).not.toMatch(/<script| style="| on\w+="/);
  });

  it('links to Sandbox and GraphiQL where they are', async () => {
    expect(html).not.toMatch(/Sandbox|GraphiQL/);
    const development = await startRig();
    expect(await (await fetch(`${development.url}/api/docs`)).text()).toContain(
      '<a href="/graphql">Sandbox</a><a href="/graphiql">GraphiQL</a>',
    );
    await development.stop();
  });
});

describe('a gateway in production', () => {
  it('has neither the page nor the schema, and no link to them, unless introspection is on', async () => {
    const closed = await startRig({ env: { NODE_ENV: 'production' } });
    for (const path of ['/api/docs', '/api/docs/schema.graphql']) {
      expect((await fetch(`${closed.url}${path}`)).status).toBe(404);
    }
    const status = await fetch(`${closed.url}/api/status`, { headers: { accept: 'text/html' } });
    expect(await status.text()).not.toContain('/api/docs');
    const opened = await fetch(`${rig.url}/api/status`, { headers: { accept: 'text/html' } });
    expect(await opened.text()).toContain('/api/docs');
    await closed.stop();
  });
});
