// Jest as `npm test` runs it, with counts of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
/** More failed files than this are not the fault of a busy machine. */
const MAX_RUN_AGAIN = 5;
const SLOWEST_SHOWN = 20;
const PROJECTS = ['in-process', 'distributed'];

/** The results of one test file in one project, as Jest's `--json` has them. */
interface FileResult {
  name: string;
  status: string;
  startTime: number;
  endTime: number;
  assertionResults: readonly { status: string }[];
}

interface JestResults {
  success: boolean;
  testResults: readonly FileResult[];
}

/** The result of all tests. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Files, relative to the root, that failed beside others and passed alone. */
  unsteady: string[];
  /** The slowest files, such as `95.1 s  e2e/crash/crash.test.ts`. */
  slowest: string[];
}

/**
 * Runs all tests. A few files that failed are run again, alone: two cores that run everything at once are late for
 * some. The files that pass then are named, since a race that shows only under load is a fault as well. A run without
 * any test counts as a failure.
 */
export function runTests(args: readonly string[]): Outcome {
  const first = jest(args);
  const slowest = slowestOf(first.testResults);
  const again = failedIn(first);
  if (first.success || again.size === 0 || again.size > MAX_RUN_AGAIN)
    return { ...count(first), unsteady: [], slowest };
  process.stdout.write(`running again, alone: ${[...again].map(shown).join(', ')}\n`);
  const second = PROJECTS.map((project) => runAlone(project, [...again]));
  const all: JestResults = {
    success: second.every(({ success }) => success),
    // A file that runs again counts by its second results alone: the first run may have missed some of its tests.
    testResults: [
      ...first.testResults.filter(({ name }) => !again.has(name)),
      ...second.flatMap(({ testResults }) => testResults),
    ],
  };
  const lost = failedIn(all);
  return { ...count(all), unsteady: [...again].filter((file) => !lost.has(file)).map(shown), slowest };
}

/**
 * One project at a time: with one worker, the runner cannot end a second project. That worker is Jest's own process,
 * which open handles of a test would keep from ending. A file that the project does not have is not a failure.
 */
const runAlone = (project: string, files: readonly string[]) =>
  jest([
    `--selectProjects=${project}`,
    '--maxWorkers=1',
    '--forceExit',
    '--passWithNoTests',
    '--runTestsByPath',
    ...files,
  ]);

/** The files in which tests failed, in any project. */
const failedIn = ({ testResults }: JestResults) =>
  new Set(testResults.filter(({ status }) => status === 'failed').map(({ name }) => name));

function count({ success, testResults }: JestResults): { passed: number; failed: number } {
  const statuses = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ status }) => status),
  );
  const passed = statuses.filter((status) => status === 'passed').length;
  const failed = statuses.filter((status) => status === 'failed').length;
  return { passed, failed: success && passed > 0 ? 0 : Math.max(1, failed) };
}

function slowestOf(results: readonly FileResult[]): string[] {
  const times = results.map(({ name, startTime, endTime }) => ({
    name,
    seconds: (endTime - startTime) / 1000,
  }));
  return times
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, SLOWEST_SHOWN)
    .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${shown(name)}`);
}

function jest(args: readonly string[]): JestResults {
  const folder = mkdtempSync(join(tmpdir(), 'souk-results-'));
  const file = join(folder, 'results.json');
  const command = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const flags = ['--disable-warning=ExperimentalWarning', command, '--json', `--outputFile=${file}`];
  const { status } = spawnSync(process.execPath, [...flags, ...args], { cwd: root, stdio: 'inherit' });
  try {
    const results = JSON.parse(readFileSync(file, 'utf8')) as JestResults;
    return { ...results, success: results.success && status === 0 };
  } catch {
    return { success: false, testResults: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const shown = (file: string) => relative(root, file);
