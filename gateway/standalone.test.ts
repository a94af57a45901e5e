import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { composeServices } from '@apollo/composition';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { portForLater } from '@souk/embedded/ports.ts';
import { parse } from 'graphql';
import { hashOf } from './protection/persisted/manifest.ts';
import { ask } from './testing/client.ts';
import { sendOver } from './testing/every-path.ts';
import { listing, manifestFile } from './testing/manifests.ts';

let subgraph: Server;
let file: string;
const heard: { url: string | undefined; headers: IncomingHttpHeaders; body: unknown }[] = [];

beforeAll(async () => {
  subgraph = createServer(async (request, response) => {
    heard.push({ url: request.url, headers: request.headers, body: await json(request) });
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"data":{"deep":{"deep":{"deep":{"name":"down there"}}}}}');
  }).listen(0, '127.0.0.1');
  await once(subgraph, 'listening');
  // No `/graphql` at its end: other people's subgraphs are where they are.
  const url = `http://127.0.0.1:${(subgraph.address() as AddressInfo).port}/a/place?of=its-own`;
  const typeDefs = parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@authenticated"])
    type Query { deep(n: Int): Deep }
    type Deep { deep: Deep name: String secret: String @authenticated }`);
  const { supergraphSdl = '' } = composeServices([{ name: 'deep', url, typeDefs }]);
  file = join(mkdtempSync(join(tmpdir(), 'souk-supergraph-')), 'supergraph.graphql');
  writeFileSync(file, supergraphSdl);
});
afterAll(() => void subgraph.close());

async function start(env: NodeJS.ProcessEnv): Promise<{ child: ChildProcess; url: string }> {
  const port = await portForLater();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    // No MongoDB, no Redis, no key, nothing of Souk.
    env: {
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      GATEWAY_STANDALONE: 'true',
      SUPERGRAPH_PATH: file,
      PORT: String(port),
      ...env,
    },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  while (child.exitCode === null && !(await fetch(`${url}/health`).catch(() => null))) await sleep(20);
  return { child, url };
}

async function stop(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
}

it('serves any supergraph to anybody, with subgraphs at the URLs in it', async () => {
  heard.length = 0;
  const { child, url } = await start({ QUERY_MAX_DEPTH: '3' });
  const { status, body } = await ask(url, 'query ($n: Int) { deep(n: $n) { deep { name } } }', {
    variables: { n: 1 },
    token: 'whatever',
  });
  expect([status, body]).toEqual([200, { data: { deep: { deep: { name: null } } } }]);
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatchObject({ url: '/a/place?of=its-own', body: { variables: { n: 1 } } });
  expect(Object.keys(heard[0]?.headers ?? {})).not.toContain('x-user-context');
  const tooDeep = await ask(url, '{ deep { deep { deep { name } } } }');
  expect(tooDeep.status).toBe(400);
  await stop(child);
});

it('does not answer fields that require a caller', async () => {
  heard.length = 0;
  const { child, url } = await start({});
  const { status, body } = await ask(url, '{ deep { name secret } }');
  expect([status, body.data]).toEqual([200, { deep: { name: null, secret: null } }]);
  expect(body.errors).toEqual([
    {
      message: 'Unauthorized field or type: secret.',
      path: ['deep', 'secret'],
      extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
    },
  ]);
  expect(JSON.stringify(heard)).not.toContain('secret');
  await stop(child);
});

it('keeps registered texts in its own process', async () => {
  const { child, url } = await start({});
  const query = '{ deep { name } }';
  const named = { id: hashOf(query) };
  const notFound = { data: null, codes: ['PERSISTED_QUERY_NOT_FOUND'] };
  expect(await sendOver('GET', url, named)).toEqual(notFound);
  expect((await sendOver('POST', url, { ...named, query })).codes).toEqual([]);
  expect(await sendOver('GET', url, named)).toEqual({ data: { deep: { name: null } }, codes: [] });
  await stop(child);
});

it('enforces a list', async () => {
  const listed = 'query Deep { deep { name } }';
  const PERSISTED_QUERIES_MANIFEST = manifestFile([listing(listed)]);
  const { child, url } = await start({ PERSISTED_QUERIES_MODE: 'enforce', PERSISTED_QUERIES_MANIFEST });
  expect((await sendOver('GET', url, { id: hashOf(listed) })).codes).toEqual([]);
  expect((await sendOver('POST', url, { query: '{ deep { name } }' })).codes).toEqual([
    'PERSISTED_QUERY_NOT_IN_LIST',
  ]);
  await stop(child);
});

it('runs without guards', async () => {
  const { child, url } = await start({ GATEWAY_GUARDS: 'false', QUERY_MAX_DEPTH: '3' });
  const { body } = await ask(url, '{ deep { deep { deep { name } } } }');
  expect(body).toEqual({ data: { deep: { deep: { deep: { name: 'down there' } } } } });
  await stop(child);
});

it('reports missing settings', async () => {
  const { child } = await start({ SUPERGRAPH_PATH: '' });
  if (child.exitCode === null) await once(child, 'exit');
  expect(child.exitCode).toBe(1);
});
