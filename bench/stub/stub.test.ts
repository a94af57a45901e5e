import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, wire } from '../queries/ask.ts';
import { type Stub, startStub } from './stub.ts';
import { subgraphsIn, writeSupergraph } from './supergraph.ts';

const folder = mkdtempSync(`${tmpdir()}/souk-bench-stub-`);
const file = join(folder, 'market.json');
writeFileSync(
  file,
  JSON.stringify({ products: { Query: { 'product{"id":"1"}': { name: 'Bowl' } } }, sellers: {} }),
);
let stub: Stub;
beforeAll(async () => {
  stub = await startStub(file, null);
});
afterAll(async () => {
  await stub.stop();
  rmSync(folder, { recursive: true, force: true });
});
const asked = (service: string, query: string) => ask(`${stub.url}/${service}/graphql`, wire(query));

describe('the stub', () => {
  it('answers for each subgraph out of its own memory, the second time as the first', async () => {
    const query = '{ p: product(id: "1") { name } }';
    expect(await asked('products', query)).toEqual({ data: { p: { name: 'Bowl' } } });
    expect(await asked('products', query)).toEqual({ data: { p: { name: 'Bowl' } } });
    await expect(stub.check()).resolves.toBeUndefined();
  });

  it('answers what it does not know by an error, and tells the bench', async () => {
    const { errors } = await asked('sellers', '{ product(id: "1") { name } }');
    expect(JSON.stringify(errors)).toContain('was never recorded');
    await expect(stub.check()).rejects.toThrow(/\/sellers\/graphql.*never recorded[\s\S]*--record/);
  });
});

describe('the supergraph of the bench', () => {
  it('names the same subgraphs elsewhere', () => {
    const target = join(folder, 'supergraph.graphql');
    writeSupergraph(target, (service) => `http://127.0.0.1:9/${service}/graphql`);
    const urls = subgraphsIn(readFileSync(target, 'utf8'));
    expect([...urls.keys()].sort()).toEqual([
      'media',
      'notifications',
      'orders',
      'products',
      'sellers',
      'users',
    ]);
    for (const [name, url] of urls) expect(url).toBe(`http://127.0.0.1:9/${name}/graphql`);
  });
});
