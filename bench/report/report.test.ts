import { describe, expect, it } from '@jest/globals';
import { plot } from './plot.ts';
import { NoMarkers, summary, withReport } from './readme.ts';
import type { ScenarioResult } from './results.ts';
import type { Row } from './statistics.ts';
import { digits, markdown } from './table.ts';

const one = (median: number) => ({ median, low: median - 0.5, high: median + 0.5 });
const row = (contestant: string, ratio: number): Row => ({
  contestant,
  query: 'heavy',
  cpuMs: one(10 / ratio),
  attendantsMs: { MongoDB: one(3) },
  calls: { MongoDB: one(7) },
  perSecond: one(100 * ratio),
  p50: one(4),
  p99: one(9),
  residentBytes: one(100 * 1024 * 1024),
  cpuRatio: one(ratio),
  rateRatio: one(ratio),
  answered: 1,
  checked: 1,
});
const result: ScenarioResult = {
  name: 'edge',
  title: 'Gateways <alone>',
  reference: 'stock',
  titles: { stock: 'Apollo & Co', souk: 'Souk' },
  queries: { heavy: 'orders' },
  rows: [row('stock', 1), row('souk', 5)],
  rounds: 2,
  seconds: 3,
  pace: '16 requests at a time',
  notes: ['A note.'],
};
const table = markdown({ machine: 'a machine', scenarios: [result] });
const svg = plot(result, 'a machine');

describe('a table', () => {
  it('has the contestants by CPU time, the reference as 1', () => {
    const rows = table.split('\n').filter((line) => /^\| (Souk|Apollo)/.test(line));
    expect(rows).toEqual([
      '| Souk | **5.00** (4.50–5.50) | 2.00 (+ MongoDB 3.00) | **5.00** (4.50–5.50) | 500 | 4.00 / 9.00 | 100 | 7.00 |',
      '| Apollo & Co | 1 | 10.0 (+ MongoDB 3.00) | 1 | 100 | 4.00 / 9.00 | 100 | 7.00 |',
    ]);
  });

  it('has as many heads as cells, and says how it was measured', () => {
    const widths = table
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split('|').length);
    expect(new Set(widths)).toEqual(new Set([10]));
    expect(table).toContain('2 rounds of 3 s, 16 requests at a time.');
    expect(table).toContain('A note.');
  });

  it.each([
    [0.01234, '0.012'],
    [1.234, '1.23'],
    [12.34, '12.3'],
    [1234.5, '1235'],
    [Number.NaN, '–'],
  ])('writes %d as %s', (value, text) => {
    expect(digits(value)).toBe(text);
  });
});

describe('a plot', () => {
  it('draws a bar for each contestant, as long as its ratio', () => {
    const widths = [...svg.matchAll(/<rect class="(\w+)" [^>]*?width="([\d.]+)"/g)].map(
      ([, kind, width]) => ({
        kind,
        width: Number(width),
      }),
    );
    expect(widths.map(({ kind }) => kind)).toEqual(['souk', 'peer']);
    expect((widths[0]?.width ?? 0) / (widths[1]?.width ?? 1)).toBeCloseTo(5, 1);
  });

  it('lets no title break the document', () => {
    expect(svg).toContain('Gateways &lt;alone&gt;');
    expect(svg).toContain('Apollo &amp; Co');
    expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
  });
});

describe('the page of results', () => {
  it('shows the plot of each scenario above its tables', () => {
    const page = markdown({ machine: 'a machine', scenarios: [result] }, (name) => `${name}.svg`);
    expect(page).toContain('### Gateways <alone>\n\n![Gateways <alone>](edge.svg)\n\n2 rounds');
  });
});

describe('the README', () => {
  it('has one plot, a line for each scenario, and where the tables are', () => {
    const both = {
      machine: 'a machine',
      scenarios: [result, { ...result, name: 'end-to-end', title: 'All' }],
    };
    expect(summary(both, (name) => `${name}.svg`, 'all.md').split('\n')).toEqual([
      '![All](end-to-end.svg)',
      '',
      '- **Gateways <alone>** (orders): CPU a request, times less than Apollo & Co: Souk 5.00.',
      '- **All** (orders): CPU a request, times less than Apollo & Co: Souk 5.00.',
      '',
      'a machine. [All tables and plots](all.md).',
    ]);
  });

  const before = 'a\n<!-- bench -->\nold\n<!-- /bench -->\nb';

  it('gets the report between its markers, again and again', () => {
    const after = withReport(before, 'new $& one');
    expect(after).toBe('a\n<!-- bench -->\n\nnew $& one\n\n<!-- /bench -->\nb');
    expect(withReport(after, 'new $& one')).toBe(after);
  });

  it.each([['none'], ['<!-- bench -->'], ['<!-- /bench --> <!-- bench -->']])('is refused: %s', (text) => {
    expect(() => withReport(text, 'new')).toThrow(NoMarkers);
  });
});
