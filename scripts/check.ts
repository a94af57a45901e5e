// `npm test`: everything that has to hold before a change lands, in order of cost; stops at the first failure.
// `npm run test:all` also runs each end-to-end test in its other mode, and the long loops in full.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runTests } from './jest-run.ts';

const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const script = (name: string, ...args: string[]) => [process.execPath, join(root, 'scripts', name), ...args];

const spellingCache = join(root, 'node_modules', '.cache', 'cspell');

const steps: [string, string[]][] = [
  ['types', [bin('tsc'), '-p', root]],
  ['lint and format', [bin('biome'), 'ci', '--error-on-warnings', '--colors=off', root]],
  ['import arrows', script('arrows.ts')],
  ['words', script('words.ts')],
  // Words that are right are added to scripts/spelling/words.txt, or test-words.txt for those of tests only.
  [
    'spelling',
    [bin('cspell'), '--no-progress', '--no-summary', '--cache', '--cache-location', spellingCache, root],
  ],
  ['generated types', script('codegen.ts', '--check')],
  ['composition', script('compose.ts', '--check')],
];

/** What `--all` sets: both modes for all end-to-end tests (jest.config.mjs), and long loops. */
const IN_FULL = { SOUK_TESTS: 'all', SOUK_OUTAGE_MS: '60000', DIFFERENTIAL_OPERATIONS: '20000' };

function run([command = '', ...args]: string[], env: NodeJS.ProcessEnv = {}): number {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status ?? 1;
}

const startedAt = performance.now();
const since = () => `${((performance.now() - startedAt) / 1000).toFixed(0)} s`;

for (const [name, command] of steps) {
  if (run(command) !== 0) {
    process.stdout.write(`✗ ${name}\n0 passed, 1 failed\n`);
    process.exit(1);
  }
  process.stdout.write(`✓ ${name} (${since()})\n`);
}

const args = process.argv.slice(2);
if (args.includes('--all')) Object.assign(process.env, IN_FULL);
const { passed, failed, unsteady, slowest } = runTests(args.filter((arg) => arg !== '--all'));
process.stdout.write(`slowest files:\n${slowest.join('\n')}\n`);
for (const file of unsteady)
  process.stdout.write(`unsteady: ${file} failed beside others and passed alone\n`);
process.stdout.write(`tests took ${since()} in all\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
