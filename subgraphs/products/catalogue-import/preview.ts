import { FIELDS, fieldOf } from '../catalogue-files/columns.ts';
import type { Ctx } from '../context.ts';
import type { CatalogueImportPreview } from '../generated/resolvers.ts';
import type { ImportDocument } from './import.model.ts';
import { csvRecords } from './reading/csv.ts';
import type { DecimalEvidence } from './reading/decimals.ts';
import { jsonRecords } from './reading/json.ts';
import { MalformedFile } from './reading/malformed.ts';
import { observeRow, planOf, type ReadingPlan, rowsOf, textOf } from './reading/plan.ts';

const SAMPLES = 5;
const ROWS = 50;
const MAX_SAMPLE = 100;

/** A column with its first values. */
export interface ShownColumn {
  header: string;
  field: string | null;
  samples: string[];
}

/** How the file of an import is understood, by its first rows; null when it cannot be read so far. */
export async function previewOf(ctx: Ctx, one: ImportDocument): Promise<CatalogueImportPreview | null> {
  if (!one.source) return null;
  try {
    const plan = await planOf(ctx, one);
    const evidence: DecimalEvidence = { point: false, comma: false, ambiguousAt: null };
    let read = 0;
    for await (const row of rowsOf(ctx, one, plan)) {
      observeRow(evidence, row);
      read += 1;
      if (read >= ROWS) break;
    }
    const { format, encoding, separator } = plan;
    const found = evidence.comma ? 'COMMA' : evidence.point ? 'POINT' : null;
    return {
      format,
      encoding,
      separator,
      decimalSeparator: evidence.comma && evidence.point ? null : found,
      columns: await columnsOf(ctx, one, plan),
      fields: [...FIELDS, 'stock:', 'attribute:', 'option:', 'price:'],
    };
  } catch (error) {
    if (error instanceof MalformedFile) return null;
    throw error;
  }
}

async function columnsOf(ctx: Ctx, one: ImportDocument, plan: ReadingPlan): Promise<ShownColumn[]> {
  const samples = new Map<string, string[]>();
  const show = (key: string, value: string) => {
    const of = samples.get(key) ?? [];
    if (of.length < SAMPLES && value.trim() !== '') of.push(value.slice(0, MAX_SAMPLE));
    samples.set(key, of);
  };
  let read = 0;
  if (plan.separator !== null) {
    for await (const { values } of csvRecords(textOf(ctx, one), plan.separator)) {
      if (read > 0) for (const [index, value] of values.entries()) show(String(index), value);
      read += 1;
      if (read > ROWS) break;
    }
    return plan.columns.map(({ header, field }, index) => ({
      header,
      field,
      samples: samples.get(String(index)) ?? [],
    }));
  }
  for await (const { value } of jsonRecords(textOf(ctx, one))) {
    for (const [key, given] of Object.entries(value))
      show(key, typeof given === 'string' ? given : JSON.stringify(given));
    read += 1;
    if (read >= ROWS) break;
  }
  return [...samples].map(([header, values]) => ({ header, field: fieldOf(header), samples: values }));
}
