import type { Results, ScenarioResult } from './results.ts';
import type { Row, Spread } from './statistics.ts';

const MIB = 1024 * 1024;

/** A number with about three digits that matter. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

const ratio = ({ median, low, high }: Spread, own: boolean) =>
  own ? '1' : `**${digits(median)}** (${digits(low)}–${digits(high)})`;

function line(result: ScenarioResult, row: Row): string {
  const own = row.contestant === result.reference;
  const attendants = Object.entries(row.attendantsMs).map(
    ([name, spread]) => `${name} ${digits(spread.median)}`,
  );
  const cells = [
    result.titles[row.contestant] ?? row.contestant,
    ratio(row.cpuRatio, own),
    digits(row.cpuMs.median) + (attendants.length > 0 ? ` (+ ${attendants.join(', ')})` : ''),
    ratio(row.rateRatio, own),
    digits(row.perSecond.median),
    `${digits(row.p50.median)} / ${digits(row.p99.median)}`,
    (row.residentBytes.median / MIB).toFixed(0),
    ...Object.values(row.calls).map(({ median }) => digits(median)),
  ];
  return `| ${cells.join(' | ')} |`;
}

function table(result: ScenarioResult, query: string): string {
  const reference = result.titles[result.reference] ?? result.reference;
  const rows = result.rows.filter((row) => row.query === query);
  const heads = [
    '',
    `CPU: times less than ${reference}`,
    'ms of CPU a request',
    `requests: times those of ${reference}`,
    'requests/s',
    'p50 / p99 ms',
    'MiB',
    ...Object.keys(rows[0]?.calls ?? {}).map((name) => `${name} calls`),
  ];
  return [
    `**${result.queries[query] ?? query}**`,
    '',
    `| ${heads.join(' | ')} |`,
    `|${heads.map(() => '---').join('|')}|`,
    ...rows.toSorted((a, b) => a.cpuMs.median - b.cpuMs.median).map((row) => line(result, row)),
    '',
  ].join('\n');
}

function section(result: ScenarioResult, plotOf?: (scenario: string) => string): string {
  const { name, title, notes, rounds, seconds, pace } = result;
  return [
    `### ${title}`,
    '',
    ...(plotOf ? [`![${title}](${plotOf(name)})`, ''] : []),
    `${rounds} rounds of ${seconds} s, ${pace}. Medians; in brackets the lowest and highest ratio of a round.`,
    ...notes.map((note) => `${note}`),
    '',
    ...Object.keys(result.queries).map((query) => table(result, query)),
  ].join('\n');
}

/** The whole run in Markdown, its fastest contestants first; `plotOf` gives the file of a scenario's plot. */
export const markdown = ({ machine, scenarios }: Results, plotOf?: (scenario: string) => string): string =>
  `${[machine, '', ...scenarios.map((scenario) => section(scenario, plotOf))].join('\n').trimEnd()}\n`;
