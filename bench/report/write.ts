import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plot } from './plot.ts';
import { withReport } from './readme.ts';
import type { Results } from './results.ts';
import { markdown } from './table.ts';

const root = join(import.meta.dirname, '..', '..');
const RESULTS = join(root, 'bench', 'results');

/** Writes what a run came to so far: figures, tables and a plot for each scenario. */
export function writeResults(results: Results, name: string): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(join(RESULTS, `${name}.md`), markdown(results));
  for (const scenario of results.scenarios) {
    writeFileSync(join(RESULTS, plotFile(name, scenario.name)), plot(scenario, results.machine));
  }
}

/** Puts the plots and tables into the README of the repository. Raises NoMarkers when it has no place for them. */
export function writeReadme(results: Results, name: string): void {
  const file = join(root, 'README.md');
  const plots = results.scenarios.map(
    (scenario) => `![${scenario.title}](bench/results/${plotFile(name, scenario.name)})`,
  );
  const tables = `<details><summary>All figures</summary>\n\n${markdown(results)}\n</details>`;
  writeFileSync(file, withReport(readFileSync(file, 'utf8'), [...plots, tables].join('\n\n')));
}

const plotFile = (name: string, scenario: string) =>
  name === scenario ? `${name}.svg` : `${name}-${scenario}.svg`;
