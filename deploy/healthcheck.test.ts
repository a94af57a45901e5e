import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';

let server: Server;
let port: number;
let status = 200;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

const check = (at: number) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const script = join(import.meta.dirname, 'healthcheck.mjs');
    const env = { ...process.env, PORT: String(at) };
    execFile(process.execPath, [script], { env }, (error, _stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), said: stderr.trim() }),
    );
  });

it('is content with a process that says it is well', async () => {
  expect(await check(port)).toEqual({ code: 0, said: '' });
  expect(asked).toEqual(['GET /health']);
});

it('fails when the process says it is not, and when there is none', async () => {
  status = 503;
  const url = `http://127.0.0.1:${port}/health`;
  expect(await check(port)).toEqual({ code: 1, said: `${url} answers 503` });
  await new Promise((resolve) => server.close(resolve));
  expect(await check(port)).toEqual({ code: 1, said: `${url} does not answer: ECONNREFUSED` });
});
