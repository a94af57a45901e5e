import type { Ctx } from '../../context.ts';
import type { ImportDocument } from '../import.model.ts';
import type { DecimalEvidence, DecimalSeparator } from './decimals.ts';
import { MalformedFile } from './malformed.ts';
import { decimalsOf, observeRow, planOf, type ReadingPlan, rowsOf } from './plan.ts';

/** What has to be known of a whole file before its first row is taken. */
export interface Survey {
  plan: ReadingPlan;
  decimals: DecimalSeparator;
  rowCount: number;
  /** SKUs that stand in several rows, with their lines. */
  duplicates: ReadonlyMap<string, number[]>;
  /** Handles whose rows do not follow each other, with the line of the first. */
  scattered: ReadonlyMap<string, number>;
}

/**
 * Reads a whole file once, without taking anything from it. Raises {@link MalformedFile} for one that cannot be read to its
 * end, is too long, or says of no row which product it is.
 */
export async function surveyOf(ctx: Ctx, one: ImportDocument): Promise<Survey> {
  const plan = await planOf(ctx, one);
  const fields = new Set(plan.columns.map(({ field }) => field));
  if (plan.format === 'CSV' && !fields.has('sku') && !fields.has('id')) {
    const found = plan.columns.map(({ header }) => header).join(', ');
    throw new MalformedFile(
      `No column has the SKU. The headers are: ${found.slice(0, 500)}.`,
      'Name a column `sku`, or start the import with a mapping of headers.',
      1,
    );
  }
  const evidence: DecimalEvidence = { point: false, comma: false, ambiguousAt: null };
  const [lines, duplicates] = [new Map<string, number>(), new Map<string, number[]>()];
  const [ended, scattered] = [new Map<string, number>(), new Map<string, number>()];
  let [rowCount, last] = [0, null as string | null];
  for await (const row of rowsOf(ctx, one, plan)) {
    rowCount += 1;
    if (rowCount > ctx.config.IMPORT_MAX_ROWS)
      throw new MalformedFile(
        `The file has more than ${ctx.config.IMPORT_MAX_ROWS} rows.`,
        'Divide it into several files.',
        row.line,
      );
    observeRow(evidence, row);
    const sku = row.cells.get('sku')?.text.trim();
    if (sku) {
      const before = lines.get(sku);
      if (before === undefined) lines.set(sku, row.line);
      else duplicates.set(sku, [...(duplicates.get(sku) ?? [before]), row.line]);
    }
    if (row.group === last) continue;
    if (row.group !== null) {
      const first = ended.get(row.group);
      if (first === undefined) ended.set(row.group, row.line);
      else scattered.set(row.group, first);
    }
    last = row.group;
  }
  if (rowCount === 0)
    throw new MalformedFile('The file has no rows.', 'Send a file with a header line and at least one row.');
  return { plan, decimals: decimalsOf(one, plan, evidence), rowCount, duplicates, scattered };
}
