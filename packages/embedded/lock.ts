import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedError, errorCode } from './errors.ts';
import { identify, isAlive, type ProcessIdentity } from './servers/identity.ts';

const NAME = 'souk.lock';

/**
 * Makes this process the only Souk on the folder until the returned function is called. A lock whose process has
 * died is taken over. Raises EmbeddedError `locked` when another one lives.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, NAME);
  const draft = `${file}.${process.pid}-${crypto.randomUUID()}`;
  await writeFile(draft, JSON.stringify(await identify(process.pid)));
  try {
    // A link appears with its content or not at all, and never over an existing one.
    while (!(await tryLink(draft, file))) {
      const holder = await readHolder(file);
      if (holder !== null && (await isAlive(holder))) throw locked(folder, holder);
      if (await replaceStale(file, draft, holder)) break;
      await sleep(5);
    }
  } finally {
    await rm(draft, { force: true });
  }
  return () => rm(file, { force: true });
}

/** The living process that holds the folder, if any. */
export async function lockHolder(folder: string): Promise<ProcessIdentity | null> {
  const holder = await readHolder(join(folder, NAME));
  return holder !== null && (await isAlive(holder)) ? holder : null;
}

/**
 * Puts the draft in the place of the lock that was found to be a dead process's, and of no other: a rival may have
 * replaced it since. Many may try at once: the one that holds the claim on this dead process does it, after another
 * check. A claim whose own process died is claimed in its turn.
 */
async function replaceStale(file: string, draft: string, dead: ProcessIdentity | null): Promise<boolean> {
  const claims: string[] = [];
  let last = dead;
  for (;;) {
    const claim = `${file}.after-${last === null ? 'unknown' : `${last.pid}-${last.startedAt.replace(/\W+/g, '-')}`}`;
    claims.push(claim);
    if (await tryLink(draft, claim)) break;
    const claimer = await readHolder(claim);
    if (claimer === null || (await isAlive(claimer))) return false;
    last = claimer;
  }
  try {
    const now = await readHolder(file);
    if (!existsSync(file) || now?.pid !== dead?.pid || now?.startedAt !== dead?.startedAt) return false;
    await copyFile(draft, `${draft}.new`);
    await rename(`${draft}.new`, file);
    return true;
  } finally {
    for (const claim of claims) await rm(claim, { force: true });
  }
}

async function tryLink(existing: string, name: string): Promise<boolean> {
  try {
    await link(existing, name);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(file: string): Promise<ProcessIdentity | null> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('startedAt' in value))
      return null;
    return { pid: Number(value.pid), startedAt: String(value.startedAt) };
  } catch {
    return null;
  }
}

function locked(folder: string, holder: ProcessIdentity): EmbeddedError {
  return new EmbeddedError(
    'locked',
    `Another Souk (process ${holder.pid}) is using the data folder ${folder}.\n` +
      `  Use that one, end it (Ctrl-C in its terminal, or \`kill ${holder.pid}\`), or choose another data folder.`,
  );
}
