import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Lock {
  packages: Record<string, { version?: string; optional?: boolean; link?: boolean }>;
}

/** Installs the packages of a folder as its lock file has them, unless they are there. Raises when npm fails. */
export function install(folder: string, say: (line: string) => void): void {
  if (isInstalled(folder)) return;
  say(`installing the packages of ${folder} (first time, a minute or two)…`);
  const args = ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'];
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`"npm ci" failed in ${folder}; its messages above say why.`);
}

/** Whether what is installed is what the lock file asks for. */
function isInstalled(folder: string): boolean {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const present = readLock(installed).packages;
  return Object.entries(readLock(join(folder, 'package-lock.json')).packages).every(
    ([path, { version, optional, link }]) =>
      path === '' || optional || link || present[path]?.version === version,
  );
}

const readLock = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Lock;
