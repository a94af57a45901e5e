import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Copies the files of the repository that git knows, changed or not, into a new folder, and links the installed packages.
 * The workspaces' own packages lead into the copy. Gives the folder.
 */
export function copyTree(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'souk-copy-'));
  for (const file of filesOf(root)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  linkPackages(root, copy, 'node_modules');
  for (const parent of ['packages', 'subgraphs']) {
    for (const name of readdirSync(join(root, parent)))
      linkPackages(root, copy, join(parent, name, 'node_modules'));
  }
  linkPackages(root, copy, 'gateway/node_modules');
  return copy;
}

/** The files of a tree that git tracks or would track. */
function filesOf(root: string): string[] {
  const { stdout } = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
}

function linkPackages(root: string, copy: string, folder: string): void {
  if (!existsSync(join(root, folder))) return;
  mkdirSync(join(copy, folder), { recursive: true });
  for (const name of readdirSync(join(root, folder))) {
    if (name === '.cache') continue;
    if (name !== '@souk') {
      symlinkSync(join(root, folder, name), join(copy, folder, name));
      continue;
    }
    mkdirSync(join(copy, folder, name));
    for (const workspace of readdirSync(join(root, folder, name))) {
      // Such as ../../packages/events: the same from the copy.
      symlinkSync(readlinkSync(join(root, folder, name, workspace)), join(copy, folder, name, workspace));
    }
  }
}
