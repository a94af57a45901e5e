// Jest as `npm test` runs it, with what it counted itself.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'souk-results-'));
/** More files than this failing at a time is no matter of a busy machine. */
const MOST_LOOKED_AT_AGAIN = 3;
const PROJECTS = ['together', 'apart'];

interface JestResults {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  testResults: readonly { name: string; status: string }[];
}

/** What came of all tests. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Files, from the root, in which tests failed beside others and passed alone. */
  unsteady: string[];
}

/**
 * Runs all tests. A few files that failed are run once more, alone: two cores that run everything at a time are late
 * for some. Those that pass then are named, as a race that shows only under load is a fault as well. A run without a
 * test counts as a failure.
 */
export function runTests(args: readonly string[]): Outcome {
  const first = jest('all', args);
  const again = failedIn(first);
  if (first.success || again.size === 0 || again.size > MOST_LOOKED_AT_AGAIN) return outcome(first);
  process.stdout.write(`looking once more, alone, at ${[...again].map(shown).join(', ')}\n`);
  const second = together(PROJECTS.map((project) => runAlone(project, [...again])));
  const lost = failedIn(second);
  const { failed } = outcome(second);
  return {
    passed: first.numPassedTests + Math.max(0, first.numFailedTests - failed),
    failed,
    unsteady: [...again].filter((file) => !lost.has(file)).map(shown),
  };
}

/**
 * One project at a time: with one worker, the runner cannot end a second project. That worker is Jest's own process,
 * which what a test left open would keep from ending. A file that the project does not have is no failure.
 */
const runAlone = (project: string, files: readonly string[]) =>
  jest(`again-${project}`, [
    `--selectProjects=${project}`,
    '--maxWorkers=1',
    '--forceExit',
    '--passWithNoTests',
    '--runTestsByPath',
    ...files,
  ]);

const together = (runs: readonly JestResults[]): JestResults => ({
  success: runs.every(({ success }) => success),
  numPassedTests: runs.reduce((sum, { numPassedTests }) => sum + numPassedTests, 0),
  numFailedTests: runs.reduce((sum, { numFailedTests }) => sum + numFailedTests, 0),
  testResults: runs.flatMap(({ testResults }) => testResults),
});

/** The files in which tests failed, whichever project ran them. */
const failedIn = ({ testResults }: JestResults) =>
  new Set(testResults.filter(({ status }) => status === 'failed').map(({ name }) => name));

function outcome({ success, numPassedTests: passed, numFailedTests }: JestResults): Outcome {
  const failed = success && passed > 0 ? 0 : Math.max(1, numFailedTests);
  return { passed, failed, unsteady: [] };
}

function jest(name: string, args: readonly string[]): JestResults {
  const file = join(folder, `${name}.json`);
  const command = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const flags = ['--disable-warning=ExperimentalWarning', command, '--json', `--outputFile=${file}`];
  const { status } = spawnSync(process.execPath, [...flags, ...args], { cwd: root, stdio: 'inherit' });
  try {
    const results = JSON.parse(readFileSync(file, 'utf8')) as JestResults;
    return { ...results, success: results.success && status === 0 };
  } catch {
    return { success: false, numPassedTests: 0, numFailedTests: 1, testResults: [] };
  }
}

const shown = (file: string) => relative(root, file);
