import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plot } from './plot.ts';
import { summary, withReport } from './readme.ts';
import type { Results } from './results.ts';
import { markdown } from './table.ts';

const root = join(import.meta.dirname, '..', '..');
const RESULTS = join(root, 'bench', 'results');

/** Writes what a run came to so far: figures, and a page of tables with a plot for each scenario. */
export function writeResults(results: Results, name: string): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify(results, null, 1)}\n`);
  for (const scenario of results.scenarios) {
    writeFileSync(join(RESULTS, plotFile(name, scenario.name)), plot(scenario, results.machine));
  }
  writeFileSync(
    join(RESULTS, `${name}.md`),
    markdown(results, (scenario) => plotFile(name, scenario)),
  );
}

/** Puts one plot and a line for each scenario into the README of the repository. Raises NoMarkers when it has no place. */
export function writeReadme(results: Results, name: string): void {
  const file = join(root, 'README.md');
  const plotOf = (scenario: string) => `bench/results/${plotFile(name, scenario)}`;
  const report = summary(results, plotOf, `bench/results/${name}.md`);
  writeFileSync(file, withReport(readFileSync(file, 'utf8'), report));
}

const plotFile = (name: string, scenario: string) =>
  name === scenario ? `${name}.svg` : `${name}-${scenario}.svg`;
