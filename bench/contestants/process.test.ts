import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, it } from '@jest/globals';
import { startNode } from './gateways.ts';

const folder = mkdtempSync(`${tmpdir()}/souk-bench-process-`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const gateway = `
  require('node:http').createServer((request, response) => {
    request.resume().on('end', () => response.end(JSON.stringify({ data: { __typename: 'Query', env: process.env } })));
  }).listen(process.env.PORT, '127.0.0.1');
`;
const start = (script: string, cores: string | null = null) =>
  startNode({ cores, folder }, 'gateway', { args: () => ['-e', script], env: () => ({ OWN: 'yes' }) });
const exists = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('the process of a contestant', () => {
  it('is there once it answers, on the cores that it is given, and gone once it is stopped', async () => {
    const running = await start(gateway, '0');
    const [pid = 0] = running.pids;
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Cpus_allowed_list:\s+0$/m);
    await running.stop();
    expect(exists(pid)).toBe(false);
    await running.stop();
  });

  it('knows nothing of the environment that the bench is run in', async () => {
    process.env.SECRET_OF_THE_BENCH = 'no';
    const running = await start(gateway);
    try {
      const response = await fetch(running.url, { method: 'POST', body: '{}' });
      const { env } = ((await response.json()) as { data: { env: NodeJS.ProcessEnv } }).data;
      expect(env).toMatchObject({ NODE_ENV: 'production', OWN: 'yes' });
      expect(env.SECRET_OF_THE_BENCH).toBeUndefined();
    } finally {
      await running.stop();
      delete process.env.SECRET_OF_THE_BENCH;
    }
  });

  it('that ends by itself is reported with its last lines of output', async () => {
    await expect(start('console.error("no such setting"); process.exit(3)')).rejects.toThrow(
      /^gateway did not start:[\s\S]*no such setting/,
    );
  });
});
