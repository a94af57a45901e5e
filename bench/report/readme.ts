import type { Results, ScenarioResult } from './results.ts';
import { digits } from './table.ts';

/** The README has no place for the bench. */
export class NoMarkers extends Error {}

const BEGIN = '<!-- bench -->';
const END = '<!-- /bench -->';

/** A README with the report between its markers in place of what was there. Raises NoMarkers. */
export function withReport(readme: string, report: string): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END, begin);
  if (begin === -1 || end === -1) throw new NoMarkers(`README.md has no ${BEGIN} … ${END}`);
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${report.trim()}\n\n${readme.slice(end)}`;
}

/** What a README says of a run: one plot, one line for each scenario, and where all tables are. */
export function summary(
  { machine, scenarios }: Results,
  plotOf: (scenario: string) => string,
  tables: string,
): string {
  const shown = scenarios.find(({ name }) => name === 'end-to-end') ?? scenarios[0];
  return [
    ...(shown ? [`![${shown.title}](${plotOf(shown.name)})`, ''] : []),
    ...scenarios.map(answer),
    '',
    `${machine}. [All tables and plots](${tables}).`,
  ].join('\n');
}

/** One line for the first query of a scenario: by how much less CPU each contestant needs than the reference. */
function answer({ title, reference, titles, queries, rows }: ScenarioResult): string {
  const [query = '', about = query] = Object.entries(queries)[0] ?? [];
  const ratios = rows
    .filter((row) => row.query === query && row.contestant !== reference)
    .toSorted((one, other) => other.cpuRatio.median - one.cpuRatio.median)
    .map(({ contestant, cpuRatio }) => `${titles[contestant] ?? contestant} ${digits(cpuRatio.median)}`);
  return `- **${title}** (${about}): CPU a request, times less than ${titles[reference] ?? reference}: ${ratios.join(' · ')}.`;
}
