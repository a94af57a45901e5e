import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedError } from '../errors.ts';
import type { RecordedServer } from '../run-file.ts';
import { isAlive } from './identity.ts';
import type { ServerProcess } from './process.ts';

const PATIENCE_MS = 15_000;

/**
 * The server that a killed Souk left running, found with `adopt`; `null` when there is none. One that lives but does
 * not answer yet (it may still be loading) is waited for; after that EmbeddedError `locked` is raised, since starting
 * a second server on the same files would ruin them.
 */
export async function takeOver(
  name: string,
  folder: string,
  recorded: RecordedServer | undefined,
  adopt: (folder: string, port: number) => Promise<ServerProcess | null>,
  patienceMs = PATIENCE_MS,
): Promise<ServerProcess | null> {
  if (recorded?.port === undefined) return null;
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const found = await adopt(folder, recorded.port);
    if (found) return found;
    const { process } = recorded;
    if (!process || !(await isAlive(process))) return null;
    if (Date.now() > deadline) {
      throw new EmbeddedError(
        'locked',
        `${name} of an earlier Souk (process ${process.pid}) still holds ${folder} and does not answer.\n` +
          `  End it with \`kill -9 ${process.pid}\` and start again: what was saved is kept.`,
      );
    }
    await sleep(100);
  }
}
