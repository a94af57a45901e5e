import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ConfigError } from './given.ts';

/**
 * Makes a folder that a setting names, with its parents, and checks that files can be written there. Raises ConfigError
 * that names the setting. It makes one folder at a time: `mkdir` with `recursive` never ends below `/proc`.
 */
export function makeFolder(folder: string, setting: string): void {
  try {
    const missing: string[] = [];
    for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.unshift(at);
    for (const one of missing) mkdirSync(one);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // Two processes may make it at the same time.
    if (code === 'EEXIST' && existsSync(folder)) return;
    throw new ConfigError(
      `${setting}: the folder ${folder} cannot be written (${code ?? message}).\n  Make it writable for the user who runs Souk, or set another folder.`,
    );
  }
}
