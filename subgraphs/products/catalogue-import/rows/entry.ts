import type { OptionChoice } from '../../variants/variant.model.ts';
import type { DecimalSeparator } from '../reading/decimals.ts';
import type { Cell, Row } from '../reading/row.ts';
import { CellReader } from './cells.ts';
import { type Problem, Problems } from './problem.ts';

/** Units at another location than the main one. */
export interface LocatedStock {
  locationId: string;
  onHand: number;
}

/** What a row says of a variant; fields with empty cells are absent and leave the variant as it is. */
export interface VariantEntry {
  line: number;
  row: Row;
  id?: string;
  sku?: string;
  price?: string;
  compareAtPrice?: string;
  currency?: string;
  lowStockThreshold?: number;
  weightGrams?: number;
  lengthMillimeters?: number;
  widthMillimeters?: number;
  heightMillimeters?: number;
  options: OptionChoice[];
  stock?: number;
  located: LocatedStock[];
}

/** What a file says of a product. */
export interface ProductEntry {
  name?: string;
  description?: string;
  seoTitle?: string;
  seoDescription?: string;
  slug?: string;
  category?: string;
  status?: 'ACTIVE' | 'DRAFT';
  tags?: string[];
  images: (Cell & { line: number; source: string })[];
}

/** One product of a file with the rows of its variants. */
export interface Entry {
  line: number;
  rows: readonly Row[];
  product: ProductEntry;
  variants: VariantEntry[];
  problems: Problem[];
}

const TEXTS = ['name', 'description', 'seoTitle', 'seoDescription', 'slug', 'category'] as const;
const MEASURES = ['weightGrams', 'lengthMillimeters', 'widthMillimeters', 'heightMillimeters'] as const;
const TAG_SEPARATORS = /[,;\n]/u;
const IMAGE_SEPARATORS = /[\n;]|[,\s]+(?=https?:)/u;
const MAX_ROWS = 100;

/** What cells are read against. */
export interface EntryAround {
  decimals: DecimalSeparator;
  /** The id of a location by its name or id; null for the main one, undefined for an unknown one. */
  location(text: string): string | null | undefined;
}

/** Reads the rows of one product. What is wrong with their cells is in its `problems`. */
export function readEntry(rows: readonly [Row, ...Row[]], around: EntryAround): Entry {
  const problems = new Problems();
  const [first] = rows;
  const entry: Entry = {
    line: first.line,
    rows,
    product: { images: [] },
    variants: [],
    problems: problems.found,
  };
  if (rows.length > MAX_ROWS)
    problems.add(
      'INVALID_VALUE',
      { line: rows[MAX_ROWS]?.line ?? first.line },
      `A product has at most ${MAX_ROWS} variants.`,
      'Divide the product into several.',
    );
  const said = new Map<string, { text: string; line: number }>();
  for (const row of rows) {
    if (row.surplus !== null)
      problems.add(
        'COLUMN_COUNT',
        { line: row.line, value: row.surplus },
        'The row has more cells than there are headers.',
        'Put texts that contain the separator in quotes.',
      );
    const reader = new CellReader(row, problems, around.decimals);
    readProduct(entry, row, reader, said, problems);
    const variant = readVariant(row, reader);
    readLevels(variant, reader, around, problems);
    entry.variants.push(variant);
  }
  return entry;
}

/** The fields of the product: of its first row, or repeated in each. */
function readProduct(
  { product }: Entry,
  row: Row,
  reader: CellReader,
  said: Map<string, { text: string; line: number }>,
  problems: Problems,
): void {
  for (const field of [...TEXTS, 'status', 'tags'] as const) {
    const cell = reader.cell(field);
    if (!cell) continue;
    const before = said.get(field);
    if (before && before.text !== cell.text)
      problems.add(
        'CONTRADICTION',
        { line: row.line, column: cell.column, value: cell.text },
        `Line ${before.line} says otherwise about the same product.`,
        'Write it once, in the first row of the product, or the same in each.',
      );
    if (before) continue;
    said.set(field, { text: cell.text, line: row.line });
    if (field === 'status') {
      const status = reader.status();
      if (status) product.status = status;
    } else if (field === 'tags') {
      const tags = reader.list('tags', TAG_SEPARATORS);
      if (tags) product.tags = tags;
    } else product[field] = cell.text;
  }
  const images = reader.cell('images');
  if (!images) return;
  for (const source of reader.list('images', IMAGE_SEPARATORS) ?? []) {
    if (!product.images.some((one) => one.source === source))
      product.images.push({ ...images, line: row.line, source });
  }
}

function readVariant(row: Row, reader: CellReader): VariantEntry {
  const variant: VariantEntry = { line: row.line, row, options: optionsOf(reader, row), located: [] };
  const put = <K extends keyof VariantEntry>(name: K, value: VariantEntry[K] | undefined) => {
    if (value !== undefined) variant[name] = value;
  };
  put('id', reader.text('id')?.trim());
  put('sku', reader.text('sku')?.trim());
  put('price', reader.amount('price'));
  put('compareAtPrice', reader.amount('compareAtPrice'));
  put('currency', reader.text('currency')?.trim().toUpperCase());
  for (const field of row.cells.keys()) {
    if (!field.startsWith('price:') || variant.price !== undefined) continue;
    put('price', reader.amount(field));
    put('currency', field.slice('price:'.length).trim().toUpperCase());
  }
  put('lowStockThreshold', reader.count('lowStockThreshold'));
  for (const measure of MEASURES) put(measure, reader.measure(measure));
  put('stock', reader.count('stock'));
  return variant;
}

/** The stock by location; what is at the main one is the stock without a location. */
function readLevels(
  variant: VariantEntry,
  reader: CellReader,
  around: EntryAround,
  problems: Problems,
): void {
  for (const [field, { column, text }] of variant.row.cells) {
    if (!field.startsWith('stock:')) continue;
    const onHand = reader.count(field);
    if (onHand === undefined) continue;
    const locationId = around.location(field.slice('stock:'.length));
    if (locationId === null) variant.stock = onHand;
    else if (locationId !== undefined) variant.located.push({ locationId, onHand });
    else
      problems.add(
        'NOT_FOUND',
        { line: variant.line, column, value: text },
        `You have no location ${JSON.stringify(field.slice('stock:'.length))}.`,
        'Write the name of a location behind the colon, or create it first.',
      );
  }
}

const PAIRS = [
  ['option1Name', 'option1Value'],
  ['option2Name', 'option2Value'],
  ['option3Name', 'option3Value'],
] as const;

/** Shopify calls the only variant of a product this. */
const isPlaceholder = (name: string, value: string) => name === 'Title' && value === 'Default Title';

/** The options that a row names; the names may stand in the first row of the product only and are filled in later. */
function optionsOf(reader: CellReader, row: Row): OptionChoice[] {
  const options: OptionChoice[] = [];
  for (const [nameField, valueField] of PAIRS) {
    const value = reader.text(valueField)?.trim();
    const name = reader.text(nameField)?.trim() ?? '';
    if (value !== undefined && !isPlaceholder(name, value)) options.push({ name, value });
  }
  const names = reader.list('optionNames', /\n/u) ?? [];
  for (const [index, value] of (reader.list('optionValues', /\n/u) ?? []).entries())
    options.push({ name: names[index] ?? '', value });
  for (const [field, { text }] of row.cells)
    if (field.startsWith('option:'))
      options.push({ name: field.slice('option:'.length).trim(), value: text.trim() });
  return options;
}
