import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { ServerOrigin } from '../types.ts';

/** A server program that runs on this machine. */
export interface Program {
  file: string;
  origin: ServerOrigin;
}

/** Where fetched programs are kept: per user, so that neither `--fresh` nor another clone fetches again. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  return join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'souk');
}

/** Full paths of the programs of these names on `PATH`, in the order they would be found. */
export function findOnPath(names: readonly string[], env: NodeJS.ProcessEnv): string[] {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isExecutable);
}

/**
 * Runs `file --version`, or with other arguments. `null` when it works and its output matches, else the reason in words: a program can be there
 * and yet be for another processor, want a library that is missing, or be half a download.
 */
export function whyNotRunning(
  file: string,
  expected: RegExp,
  args: readonly string[] = ['--version'],
): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(file, [...args], { timeout: 20_000 }, (error, stdout, stderr) => {
      if (error === null) return resolve(expected.test(stdout) ? null : `${file} is not the server expected`);
      if (error.signal === 'SIGILL') {
        return resolve(`${file} needs processor instructions (AVX) that this machine does not have`);
      }
      const said = stderr.trim().split('\n').at(-1);
      resolve(`${file} does not run: ${said || error.message.trim().split('\n').at(-1)}`);
    });
  });
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
