import type { ScenarioResult } from './results.ts';
import type { Row } from './statistics.ts';
import { digits } from './table.ts';

const WIDTH = 760;
const LABELS = 210;
const BAR = 16;
const GAP = 6;
const GROUP = 34;
const TOP = 56;

// Readable on white and on black: the page's own scheme decides, through `prefers-color-scheme`.
const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #24292f; }
  .title { font-size: 15px; font-weight: 600; }
  .query { font-weight: 600; }
  .small { font-size: 11px; fill: #57606a; }
  .souk { fill: #c2571a; } .peer { fill: #7a869a; } .line { stroke: #57606a; stroke-dasharray: 3 3; }
  .spread { stroke: #24292f; stroke-width: 1.5; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; } .small { fill: #9da7b3; } .souk { fill: #f0883e; } .peer { fill: #6e7a8c; }
    .line { stroke: #9da7b3; } .spread { stroke: #e6edf3; }
  }`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Bars of how many times less CPU time a request takes than the reference's, grouped by query; an SVG document. */
export function plot(result: ScenarioResult, machine: string): string {
  const groups = Object.keys(result.queries)
    .map((query) => ({ query, rows: rowsOf(result, query) }))
    .filter(({ rows }) => rows.length > 0);
  const most = Math.max(1, ...result.rows.map(({ cpuRatio }) => cpuRatio.high).filter(Number.isFinite));
  const scale = (WIDTH - LABELS - 70) / most;
  const parts: string[] = [];
  let y = TOP;
  for (const { query, rows } of groups) {
    parts.push(`<text class="query" x="0" y="${y + 12}">${escaped(result.queries[query] ?? query)}</text>`);
    y += 22;
    const from = y;
    for (const row of rows) {
      parts.push(bar(row, { y, scale, title: result.titles[row.contestant] ?? row.contestant }));
      y += BAR + GAP;
    }
    const one = LABELS + scale;
    parts.push(`<line class="line" x1="${one}" x2="${one}" y1="${from - 3}" y2="${y - GAP + 3}"/>`);
    y += GROUP - 22;
  }
  const reference = escaped(result.titles[result.reference] ?? result.reference);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 14}" width="${WIDTH}" height="${y + 14}" role="img">`,
    `<title>${escaped(result.title)}</title>`,
    `<style>${STYLE}</style>`,
    `<text class="title" x="0" y="16">${escaped(result.title)}</text>`,
    `<text class="small" x="0" y="36">requests for the same CPU time, ${reference} = 1; median of ${result.rounds} rounds, lowest and highest</text>`,
    ...parts,
    `<text class="small" x="0" y="${y + 6}">${escaped(machine)}</text>`,
    '</svg>',
    '',
  ].join('\n');
}

function rowsOf(result: ScenarioResult, query: string): Row[] {
  return result.rows
    .filter((row) => row.query === query && Number.isFinite(row.cpuRatio.median))
    .toSorted((a, b) => b.cpuRatio.median - a.cpuRatio.median);
}

function bar({ contestant, cpuRatio }: Row, at: { y: number; scale: number; title: string }): string {
  const { median, low, high } = cpuRatio;
  const middle = at.y + BAR / 2;
  const x = (value: number) => (LABELS + value * at.scale).toFixed(1);
  const kind = contestant.startsWith('souk') ? 'souk' : 'peer';
  return [
    `<text x="${LABELS - 8}" y="${at.y + 12}" text-anchor="end">${escaped(at.title)}</text>`,
    `<rect class="${kind}" x="${LABELS}" y="${at.y}" width="${(median * at.scale).toFixed(1)}" height="${BAR}" rx="2"/>`,
    low < high ? `<line class="spread" x1="${x(low)}" x2="${x(high)}" y1="${middle}" y2="${middle}"/>` : '',
    `<text x="${(LABELS + high * at.scale + 6).toFixed(1)}" y="${at.y + 12}">${digits(median)}</text>`,
  ].join('');
}
