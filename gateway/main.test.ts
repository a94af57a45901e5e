import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { portForLater } from '@souk/embedded/ports.ts';
import { usersFixture } from './testing/fixture/users.ts';
import { composeToFile } from './testing/supergraph.ts';

const servers = { MONGODB_URI: process.env.MONGODB_URI ?? '', REDIS_URL: process.env.REDIS_URL ?? '' };
const supergraph = () => composeToFile([{ subgraph: usersFixture(), url: 'http://127.0.0.1:1/graphql' }]);

function start(env: NodeJS.ProcessEnv): ChildProcess {
  const main = join(import.meta.dirname, 'main.ts');
  return spawn(process.execPath, [main], {
    env: { NODE_ENV: 'test', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function failure(env: NodeJS.ProcessEnv): Promise<{ code: unknown; said: string }> {
  const child = start(env);
  const [said, [code]] = await Promise.all([child.stderr ? text(child.stderr) : '', once(child, 'exit')]);
  return { code, said };
}

describe('a gateway that cannot start', () => {
  it('names all settings that are missing in one message', async () => {
    expect(await failure({})).toEqual({
      code: 1,
      said: `gateway: 2 settings are not valid (see .env.example):
  MONGODB_URI: the URI of a MongoDB replica set, such as mongodb://127.0.0.1:27017; it is not set.
  REDIS_URL: the URL of a Redis, such as redis://127.0.0.1:6379; it is not set.
`,
    });
  });

  it('reports a known secret, and its mode, among all other problems', async () => {
    const { code, said } = await failure({
      ...servers,
      NODE_ENV: 'production',
      GATEWAY_STANDALONE: 'perhaps',
      OTHER_TOKEN: 'souk-development-metrics-token',
      TRUST_PROXY: '-1',
    });
    expect(code).toBe(1);
    for (const name of [
      'OTHER_TOKEN',
      'GATEWAY_STANDALONE',
      'TRUST_PROXY',
      'SOUK_INTERNAL_KEY',
      'PUBLIC_URL',
    ]) {
      expect(said).toContain(`  ${name}: `);
    }
  });

  it('reports its own invalid settings along with those of all processes', async () => {
    const { code, said } = await failure({
      ...servers,
      PORT: 'abc',
      UPLOAD_MAX_FILES: '0',
      TRUST_PROXY: 'perhaps',
      FORCE_HTTPS: 'true',
    });
    expect(code).toBe(1);
    expect(said.split('\n').map((line) => line.trim().split(':')[0])).toEqual([
      'gateway',
      'PORT',
      'TRUST_PROXY',
      'UPLOAD_MAX_FILES',
      'FORCE_HTTPS',
      'PUBLIC_URL',
      '',
    ]);
  });

  it('reports that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    expect(await failure({ ...servers, SUPERGRAPH_PATH: supergraph(), PORT: String(port) })).toEqual({
      code: 1,
      said: `Port ${port} is taken by another program.\n  Stop that program (perhaps another Souk), or choose another port with PORT.\n`,
    });
    other.close();
  });

  it('reports a missing or invalid supergraph', async () => {
    const missing = await failure({ ...servers, SUPERGRAPH_PATH: '/missing/supergraph.graphql' });
    expect(missing).toEqual({
      code: 1,
      said: 'The supergraph /missing/supergraph.graphql cannot be read.\n  Compose it: npm run compose\n',
    });
    const file = join(mkdtempSync(join(tmpdir(), 'souk-supergraph-')), 'bad.graphql');
    writeFileSync(file, 'type Query { a: Int }');
    const { code, said } = await failure({ ...servers, SUPERGRAPH_PATH: file });
    expect(code).toBe(1);
    expect(said).toMatch(/^The supergraph cannot be served: .+\n {2}Compose it again: npm run compose\n$/);
  });
});

describe('a gateway in its own process', () => {
  it('answers with no subgraph alive, and ends with 0 at SIGTERM', async () => {
    const port = await portForLater();
    const child = start({ ...servers, SUPERGRAPH_PATH: supergraph(), PORT: String(port) });
    const url = `http://127.0.0.1:${port}`;
    let health: Response | null = null;
    while (!health && child.exitCode === null) {
      health = await fetch(`${url}/health`).catch(() => null);
      await sleep(20);
    }
    expect(health?.status).toBe(200);
    const media = await fetch(`${url}/media/m1`);
    expect(media.status).toBe(503);
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  });
});
