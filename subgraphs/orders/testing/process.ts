import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createHttpExecutor, readPlatformConfig, type Viewer } from '@souk/subgraph';
import type { Partner } from '@souk/testing';

/** Serves a partner over HTTP, as another subgraph would be, for tests with processes of their own. */
export async function servePartner(partner: Partner): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const { query, variables } = JSON.parse(await text(request));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: await partner(query, variables ?? {}) }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Orders in a process of its own. */
export interface OrdersProcess {
  run<T>(viewer: Viewer, query: string, variables?: Record<string, unknown>): Promise<T>;
  /** The signal that ended the process; null when it exited by itself. */
  died: Promise<string | null>;
  stop(): Promise<void>;
}

/** Starts `main.ts` under these settings and waits until it answers. Raises an error with its output when it ends before that. */
export async function startProcess(env: Record<string, string>): Promise<OrdersProcess> {
  const own = { ...process.env, PORT: '0', LOG_LEVEL: 'info', ...env };
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'main.ts')], {
    env: own,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // `exit` would be too early: the pipes outlive it, and would keep the test running.
  const died = once(child, 'close').then(([, signal]: (string | null)[]) => signal ?? null);
  const url = await addressOf(child, died);
  const { SOUK_INTERNAL_KEY } = readPlatformConfig(own);
  const executor = createHttpExecutor({
    service: 'orders',
    urls: [url],
    internalKey: SOUK_INTERNAL_KEY,
    deadlineMs: 20_000,
  });
  let requests = 0;
  return {
    died,
    async run<T>(viewer: Viewer, query: string, variables?: Record<string, unknown>) {
      requests += 1;
      const answer = await executor.execute({ query, variables, viewer, requestId: `process-${requests}` });
      if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join('; '));
      return answer.data as T;
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await died;
      await executor.close();
    },
  };
}

function addressOf(child: ChildProcess & { stdout: Readable; stderr: Readable }, died: Promise<unknown>) {
  return new Promise<string>((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk;
      const url = /answers at (http:[^"\s]+)/.exec(output)?.[1];
      if (url) resolve(url);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void died.then(() => reject(new Error(`orders ended before it answered:\n${output}`)));
  });
}
