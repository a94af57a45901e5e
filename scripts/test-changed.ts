// `npm run test:changed`: the tests that a change can most likely break, within seconds. What landed on `main` is the
// base, or the last commit on `main` itself. It is for use while one works: `npm test` is what has to pass.
//
// A test runs when it is in the folder of a changed file or imports a changed file. Imports are not followed through
// front doors, the files that tie a whole subgraph or rig together: every test imports those. An end-to-end test runs
// when it is in the folder of a changed file, or its folder has the name of a changed feature.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const FRONT_DOOR =
  /(^|\/)(subgraph|subgraphs|main|in-process|distributed|gateway|in-souk)\.ts$|^e2e\/harness\//;
// Types have no effect at run time, and `tsc` checks them.
const IMPORT = /(?:(?:import|export)\s+(?!type\b)[^;']*?from|import\s*\(?)\s*'([^']+)'/g;

const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);

function changedFiles(): string[] {
  const branch = git('rev-parse', '--abbrev-ref', 'HEAD')[0];
  const [base = 'HEAD'] = branch === 'main' ? ['HEAD'] : git('merge-base', 'HEAD', baseOf());
  return [...new Set([...git('diff', '--name-only', base), ...git('ls-files', '-o', '--exclude-standard')])];
}

/** `main`, or where it is from: a fresh clone of another branch has no `main` of its own. */
const baseOf = () =>
  git('for-each-ref', '--format=%(refname)', 'refs/heads/main', 'refs/remotes/origin/main')[0] ?? 'HEAD';

/** The file of an import, relative to the root; undefined for packages of others. */
function resolve(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return join(dirname(from), specifier);
  const [scope, name = '', ...rest] = specifier.split('/');
  if (scope !== '@souk') return undefined;
  const folder = ['packages', 'subgraphs', '.'].map((parent) => join(parent, name)).find(isPackage);
  if (!folder) return undefined;
  const exports = exportsOf(folder);
  const key = rest.length === 0 ? '.' : `./${rest.join('/')}`;
  return join(folder, exports[key] ?? key);
}

const isPackage = (folder: string) => existsSync(join(root, folder, 'package.json'));
const exportsOf = (folder: string): Record<string, string> =>
  (
    JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
      exports?: Record<string, string>;
    }
  ).exports ?? {};

/** The files that import each file. */
function importersIn(files: readonly string[]): Map<string, string[]> {
  const importers = new Map<string, string[]>();
  for (const file of files) {
    for (const [, specifier = ''] of readFileSync(join(root, file), 'utf8').matchAll(IMPORT)) {
      const target = resolve(file, specifier);
      if (target) importers.set(target, [...(importers.get(target) ?? []), file]);
    }
  }
  return importers;
}

function testsFor(changed: readonly string[], files: readonly string[]): Set<string> {
  const importers = importersIn(files);
  const reached = new Set(changed);
  for (const file of reached) {
    if (FRONT_DOOR.test(file) && !changed.includes(file)) continue;
    for (const importer of importers.get(file) ?? []) reached.add(importer);
  }
  const tests = files.filter((file) => file.endsWith('.test.ts'));
  const folders = new Set(changed.map(dirname));
  const features = new Set(changed.flatMap((file) => dirname(file).split('/').slice(2)));
  return new Set(
    tests.filter((test) => {
      const folder = dirname(test);
      if (folder.startsWith('e2e/')) return folders.has(folder) || features.has(basename(folder));
      return reached.has(test) || folders.has(folder);
    }),
  );
}

const changed = changedFiles();
const files = git('ls-files', '-co', '--exclude-standard', '*.ts').filter((file) =>
  existsSync(join(root, file)),
);
const tests = [...testsFor(changed, files)];
process.stdout.write(`${changed.length} changed files, ${tests.length} test files\n`);
if (tests.length === 0) process.exit(0);
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(
  process.execPath,
  ['--disable-warning=ExperimentalWarning', jest, ...process.argv.slice(2), '--runTestsByPath', ...tests],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
