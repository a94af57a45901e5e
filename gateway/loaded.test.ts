// What a gateway loads before it can answer is most of its start: what it has no use for stays out.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { portForLater } from '@souk/embedded/ports.ts';
import { ask } from './testing/client.ts';

const IN_SOUK = {
  MONGODB_URI: process.env.MONGODB_URI,
  REDIS_URL: process.env.REDIS_URL,
};
const ALONE = {
  GATEWAY_STANDALONE: 'true',
  SUPERGRAPH_PATH: join(import.meta.dirname, '..', 'supergraph.graphql'),
};

/** All that a gateway has loaded by the time it has answered a query: packages, and what is Node's own. */
async function loadedBy(env: NodeJS.ProcessEnv): Promise<Set<string>> {
  const port = await portForLater();
  const tell = join(import.meta.dirname, 'testing', 'print-loaded-modules.ts');
  const child = spawn(process.execPath, ['--import', tell, join(import.meta.dirname, 'main.ts')], {
    env: { NODE_ENV: 'test', LOG_LEVEL: 'silent', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = text(child.stdout);
  const url = `http://127.0.0.1:${port}`;
  while (child.exitCode === null && !(await fetch(`${url}/health`).catch(() => null))) await sleep(20);
  expect((await ask(url, '{ __typename }')).body).toEqual({ data: { __typename: 'Query' } });
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  const modules = JSON.parse(await said) as string[];
  return new Set(modules.map((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? url));
}

// Either way of running: what a database, queues, compiled schemas and the stock gateway are made of.
const NEVER = [
  'mongoose',
  'mongodb',
  'bson',
  'bullmq',
  'dataloader',
  'ajv',
  'nodemailer',
  'make-fetch-happen',
  'cacache',
  '@apollo/composition',
  '@apollo/subgraph',
  '@apollo/usage-reporting-protobuf',
  '@opentelemetry/sdk-metrics',
  '@opentelemetry/sdk-trace',
  '@opentelemetry/exporter-trace-otlp-http',
];
const NOT_ALONE = [
  'ioredis',
  'ws',
  'graphql-ws',
  'jsonwebtoken',
  'prom-client',
  '@opentelemetry/api',
  'rate-limiter-flexible',
  'node:internal/deps/undici/undici',
];

it.each([
  ['alone', ALONE, [...NEVER, ...NOT_ALONE]],
  ['in Souk', IN_SOUK, NEVER],
])('a gateway %s does not load what it has no use for', async (_name, env, useless) => {
  const loaded = await loadedBy(env);
  expect([...loaded]).toEqual(expect.arrayContaining(['graphql', '@apollo/query-planner', 'fastify']));
  expect(useless.filter((name) => loaded.has(name))).toEqual([]);
});
