import { globSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { OperationFaults } from './locations.ts';

const READ = '**/*.{graphql,gql,ts,tsx,mts,js,jsx,mjs}';
const PASSED_OVER = /(^|\/)(node_modules|\.[^/]+)(\/|$)|\.d\.ts$|\.(test|spec)\.[jt]sx?$/;

/**
 * The files in which a client's operations may be, sorted, of folders (read to the bottom), files and globs. Tests,
 * type declarations, hidden folders and installed packages are passed over. Raises OperationFaults for what finds none.
 */
export function clientFiles(given: readonly string[]): string[] {
  const found = new Set<string>();
  for (const one of given) {
    const files = isFolder(one) ? filesIn(READ, resolve(one)) : filesIn(one, process.cwd());
    if (files.length === 0) throw new OperationFaults([`${one}: there are no files to read.`]);
    for (const file of files) found.add(file);
  }
  return [...found].toSorted();
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const filesIn = (pattern: string, cwd: string): string[] =>
  globSync(pattern, { cwd, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => resolve(entry.parentPath, entry.name))
    .filter((file) => !PASSED_OVER.test(file.slice(cwd.length)));
