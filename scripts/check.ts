// `npm test`: everything that has to hold before a change lands, in order of cost; stops at the first that fails.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const results = join(mkdtempSync(join(tmpdir(), 'souk-results-')), 'jest.json');

interface JestResults {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTotalTests: number;
}

const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const script = (name: string, ...args: string[]) => [process.execPath, join(root, 'scripts', name), ...args];

const steps: [string, string[]][] = [
  ['types', [bin('tsc'), '-p', root]],
  ['lint and format', [bin('biome'), 'ci', '--error-on-warnings', '--colors=off', root]],
  ['import arrows', script('arrows.ts')],
  ['generated types', script('codegen.ts', '--check')],
  ['composition', script('compose.ts', '--check')],
];

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

const jest = [
  process.execPath,
  '--disable-warning=ExperimentalWarning',
  join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
  '--json',
  `--outputFile=${results}`,
  ...process.argv.slice(2),
];
const status = run(jest);
const counted = readResults();
process.stdout.write(`tests took ${since()} in all\n`);
process.stdout.write(
  `${counted.numPassedTests} passed, ${Math.max(counted.numFailedTests, status === 0 ? 0 : 1)} failed\n`,
);
process.exit(status === 0 && counted.numPassedTests > 0 ? 0 : 1);

function readResults(): JestResults {
  try {
    return JSON.parse(readFileSync(results, 'utf8')) as JestResults;
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numTotalTests: 0 };
  }
}
