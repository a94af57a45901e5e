import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const PREFIX = 'souk-test-';
const MIN_FREE_BYTES = 6 * 2 ** 30;

/**
 * A new folder for the data of the test servers: in memory where there is enough, as MongoDB waits for the disk at each
 * write that it acknowledges. Containers often have 64 MB there.
 */
export function newDataFolder(): string {
  if (!existsSync(MEMORY)) return mkdtempSync(join(tmpdir(), PREFIX));
  removeLeftovers();
  const { bavail, bsize } = statfsSync(MEMORY);
  const root = bavail * bsize >= MIN_FREE_BYTES ? MEMORY : tmpdir();
  return mkdtempSync(join(root, `${PREFIX}${process.pid}-`));
}

/** What a killed run has left in memory would stay there until the machine restarts. */
function removeLeftovers(): void {
  for (const name of readdirSync(MEMORY)) {
    const [, pid] = /^souk-test-(\d+)-/.exec(name) ?? [];
    if (pid && !existsSync(`/proc/${pid}`)) rmSync(join(MEMORY, name), { recursive: true, force: true });
  }
}
