import { formatAmount } from '@souk/platform';
import type { ImportSummary } from './olist/import.ts';
import { CURRENCY } from './olist/rows.ts';
import { totalsText } from './olist/totals.ts';

const grouped = new Intl.NumberFormat('en');

// Enough to see what is wrong; the total number is shown above.
const DIFFERENCES_SHOWN = 20;

/** What came of an import, as lines for people. */
export function summaryText({ stages, badLines, totals }: ImportSummary, seconds: number): string {
  const rows = stages.map(({ name, total, created, existing, refused }) => {
    const counts = [
      `${grouped.format(created)} stored`,
      ...(existing > 0 ? [`${grouped.format(existing)} there before`] : []),
      ...(refused > 0 ? [`${grouped.format(refused)} refused`] : []),
    ];
    return `  ${name.padEnd(12)}${grouped.format(total).padStart(8)}  ${counts.join(', ')}`;
  });
  return [
    `Done in ${seconds.toFixed(1)} s.`,
    ...rows,
    badLines === 0
      ? 'No bad lines.'
      : `${grouped.format(badLines)} lines were skipped, each named above or in an earlier run.`,
    ...totalsLines(totals),
    '',
  ].join('\n');
}

function totalsLines({ sellers, selling, total, differences }: ImportSummary['totals']): string[] {
  const sum = formatAmount({ amountMinor: total, currency: CURRENCY });
  const scope = `${grouped.format(selling)} of them with orders, ${CURRENCY} ${sum} in all`;
  if (differences.length === 0) {
    return [`Totals: ${grouped.format(sellers)} sellers, all equal to the cent (${scope}).`];
  }
  return [
    `Totals: ${grouped.format(differences.length)} of ${grouped.format(sellers)} sellers differ (${scope}):`,
    ...differences
      .slice(0, DIFFERENCES_SHOWN)
      .map(
        ({ seller, expected, stored }) =>
          `  ${seller}: file ${totalsText(expected)}; Souk ${totalsText(stored)}`,
      ),
    ...(differences.length > DIFFERENCES_SHOWN
      ? [`  and ${differences.length - DIFFERENCES_SHOWN} more`]
      : []),
    'If orders were deleted since an earlier import, run it with --again.',
  ];
}
