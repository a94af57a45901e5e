import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openHome } from '../home.ts';
import { LOCALHOST } from '../ports.ts';
import type { Progress } from '../types.ts';
import { findObjectStore } from './find.ts';
import { type ObjectStoreKeys, type StartedSeaweed, startSeaweed } from './start.ts';

/** An S3 server for tests and for trying things out; its files are gone when it stops. */
export interface ObjectStore extends ObjectStoreKeys {
  /** The address for an S3 client with path style. */
  url: string;
  region: string;
  /** Stops the server, and starts it again at the same address with the same files. */
  control: { stop(): Promise<void>; start(): Promise<void> };
  stop(): Promise<void>;
}

/**
 * Starts an S3 server of its own (SeaweedFS), which checks signatures as a hosted one does. Files are in memory where there
 * is room, else below `dataDir`. Raises EmbeddedError `missing` when no server can be found or fetched.
 */
export async function startObjectStore({
  dataDir,
  env = process.env,
  progress = () => undefined,
}: {
  dataDir: string;
  env?: NodeJS.ProcessEnv;
  progress?: Progress;
}): Promise<ObjectStore> {
  const { file: binary } = await findObjectStore(env, progress);
  const home = await openHome(dataDir, true);
  const folder = join(home.folder, 's3');
  const keys = { accessKeyId: 'souk', secretAccessKey: randomBytes(24).toString('base64url') };
  let current: StartedSeaweed | null = null;

  async function launch(preferredPort?: number): Promise<number> {
    const onPort = (port: number) => home.run.update({ objectStore: { port } });
    const options = { binary, folder, preferredPort, progress, onPort };
    current = await startSeaweed(options, keys);
    const { port, process } = current;
    home.run.update({ objectStore: { port, process: process.identity } });
    return port;
  }
  const halt = async () => {
    const ended = current;
    current = null;
    // Nothing of it is kept, and what it acknowledged it has written.
    await ended?.process.end(0);
    await Promise.all((ended?.sockets ?? []).map((path) => rm(path, { force: true })));
  };

  try {
    const port = await launch();
    return {
      ...keys,
      url: `http://${LOCALHOST}:${port}`,
      region: 'us-east-1',
      control: { stop: halt, start: async () => void (await launch(port)) },
      async stop() {
        await halt();
        await home.release();
      },
    };
  } catch (error) {
    await home.release();
    throw error;
  }
}
