// `npm run bench`: measures Souk beside its peers in one run and writes what came of it. README.md says how.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './install.ts';
import { endOnSignal, interrupted, stoppedAtSignal } from './interruption.ts';
import { machineLine } from './machine.ts';
import { type BenchOptions, help, readOptions, WrongOptions } from './options.ts';
import { EDGE_QUERIES } from './queries/edge-queries.ts';
import type { ScenarioResult } from './report/results.ts';
import { rowsOf } from './report/statistics.ts';
import { markdown } from './report/table.ts';
import { writeReadme, writeResults } from './report/write.ts';
import { runRounds } from './run/rounds.ts';
import { edge } from './scenarios/edge.ts';
import { edgeContestants } from './scenarios/edge-contestants.ts';
import { endToEnd } from './scenarios/end-to-end.ts';
import { inFlight } from './scenarios/in-flight.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { tail } from './scenarios/tail.ts';
import { record } from './stub/record.ts';
import { besideVendure } from './vendure/scenario.ts';

const bench = import.meta.dirname;
/** All scenarios, in the order of the report. */
const scenarios: readonly Scenario[] = [edge, inFlight, endToEnd, tail, besideVendure];
const names = scenarios.map(({ name }) => name);
const say = (line: string) => process.stderr.write(`${line}\n`);

async function runScenario(scenario: Scenario, options: BenchOptions): Promise<ScenarioResult> {
  say(`\n${scenario.title}`);
  const folder = mkdtempSync(join(tmpdir(), `souk-bench-${scenario.name}-`));
  const arena = await scenario.prepare(options, say);
  const stop = stoppedAtSignal(async () => {
    await arena.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  try {
    const measured = await runRounds(arena, options, (name) => folderOf(folder, name), say);
    const reference = arena.contestants[0]?.name ?? '';
    const { pace } = arena;
    return {
      name: scenario.name,
      title: scenario.title,
      reference,
      titles: measured.titles,
      queries: measured.queries,
      rows: rowsOf(measured.visits, reference),
      rounds: options.rounds,
      seconds: options.seconds,
      pace:
        pace.kind === 'closed'
          ? `${pace.concurrency} requests at a time`
          : `${pace.perSecond} requests a second`,
      notes: [...arena.notes, ...measured.absent],
    };
  } finally {
    await stop();
  }
}

function folderOf(parent: string, name: string): string {
  const folder = join(parent, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function run(options: BenchOptions): Promise<void> {
  install(bench, say);
  if (options.check) return checkTypes();
  if (options.record) return record({ queries: EDGE_QUERIES, contestants: edgeContestants }, say);
  const wanted = scenarios.filter(({ name }) => options.scenarios.includes(name));
  const all = { machine: machineLine(new Date()), scenarios: [] as ScenarioResult[] };
  for (const scenario of wanted) {
    const result = await runScenario(scenario, options);
    all.scenarios.push(result);
    writeResults(all, options.out);
  }
  if (options.writeReadme) writeReadme(all, options.out);
  process.stdout.write(`\n${markdown(all)}`);
}

/** Checks the types of the files that peers run from; all else here is checked with the rest of the repository. */
function checkTypes(): void {
  const tsc = join(bench, '..', 'node_modules', '.bin', 'tsc');
  const { status } = spawnSync(tsc, ['-p', bench], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the types of bench/peers do not fit');
  say('the types of bench/peers fit');
}

endOnSignal(say);
try {
  if (process.argv.includes('--help')) process.stdout.write(help(names));
  else await run(readOptions(process.argv.slice(2), names, process.env));
} catch (error) {
  // What fails because it is being stopped is no failure.
  if (interrupted.aborted) await new Promise(() => undefined);
  process.stderr.write(
    error instanceof WrongOptions
      ? `${error.message}\n${help(names)}`
      : `${String((error as Error).stack)}\n`,
  );
  process.exitCode = error instanceof WrongOptions ? 2 : 1;
}
