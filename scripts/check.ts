// `npm test`: everything that has to hold before a change lands. The checks run beside each other, then the tests; it stops
// at the first that fails.
// `npm run test:all` also runs each end-to-end test in its other mode, and the long loops in full.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runTests } from './jest-run.ts';

const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const script = (name: string, ...args: string[]) => [process.execPath, join(root, 'scripts', name), ...args];

const spellingCache = join(root, 'node_modules', '.cache', 'cspell');

const steps: [string, string[]][] = [
  ['types', [bin('tsc'), '-p', root]],
  // Words that are right are added to scripts/spelling/words.txt, or test-words.txt for those of tests only.
  [
    'spelling',
    [bin('cspell'), '--no-progress', '--no-summary', '--cache', '--cache-location', spellingCache, root],
  ],
  ['lint and format', [bin('biome'), 'ci', '--error-on-warnings', '--colors=off', root]],
  ['import arrows', script('arrows.ts')],
  ['words', script('words.ts')],
  ['generated types', script('codegen.ts', '--check')],
  ['composition', script('compose.ts', '--check')],
  ['graph', script('graph/main.ts', '--check')],
  ['published graph', script('graph/published/main.ts', '--check')],
];

/** What `--all` sets: both modes for all end-to-end tests (jest.config.mjs), and long loops. */
const IN_FULL = { SOUK_TESTS: 'all', SOUK_OUTAGE_MS: '60000', DIFFERENTIAL_OPERATIONS: '20000' };

/** Runs a command to its end; what it wrote, and whether it succeeded. */
function run([command = '', ...args]: readonly string[]): Promise<{ ok: boolean; output: string }> {
  const { promise, resolve } = Promise.withResolvers<{ ok: boolean; output: string }>();
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  child.once('error', (error) => resolve({ ok: false, output: `${error}\n` }));
  child.once('close', (code) => resolve({ ok: code === 0, output }));
  return promise;
}

let startedAt = performance.now();
/** The time since the checks, or the tests, began. */
const since = () => `${((performance.now() - startedAt) / 1000).toFixed(0)} s`;

async function runChecks(): Promise<void> {
  const waiting = steps.values();
  const lane = async () => {
    for (const [name, command] of waiting) {
      const { ok, output } = await run(command);
      process.stdout.write(output);
      process.stdout.write(`${ok ? '✓' : '✗'} ${name} (${since()})\n`);
      if (ok) continue;
      process.stdout.write('0 passed, 1 failed\n');
      process.exit(1);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), steps.length) }, lane));
}

await runChecks();
process.stdout.write(`checks took ${since()}\n`);
startedAt = performance.now();
const args = process.argv.slice(2);
if (args.includes('--all')) Object.assign(process.env, IN_FULL);
const { passed, failed, unsteady, slowest } = runTests(args.filter((arg) => arg !== '--all'));
process.stdout.write(`slowest files:\n${slowest.join('\n')}\n`);
for (const file of unsteady)
  process.stdout.write(`unsteady: ${file} failed beside others and passed alone\n`);
process.stdout.write(`tests took ${since()}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
