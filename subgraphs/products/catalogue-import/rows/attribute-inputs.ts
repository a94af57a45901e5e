import type { AttributeDocument, AttributeLevel, AttributeValue } from '../../attributes/attribute.model.ts';
import { type CategoryAttribute, effectiveOf } from '../../attributes/effective.ts';
import { listOf } from '../../catalogue-files/columns.ts';
import type { AttributeValueInput } from '../../generated/resolvers.ts';
import { readDecimal } from '../reading/decimals.ts';
import type { Cell } from '../reading/row.ts';
import type { Around } from './around.ts';
import type { Entry } from './entry.ts';
import { type Problem, problemOf } from './problem.ts';

/** The attributes of an entry as inputs: those of the product, and those of each row. */
export interface AttributeInputs {
  assigned: CategoryAttribute[];
  product: AttributeValueInput[];
  /** By line; JSON files may have several rows in one. */
  byRow: ReadonlyMap<object, AttributeValueInput[]>;
  problems: Problem[];
}

interface AttributeCell extends Cell {
  line: number;
  slug: string;
}

const TRUE: ReadonlySet<string> = new Set(['true', 'yes', '1', 'x']);
const FALSE: ReadonlySet<string> = new Set(['false', 'no', '0']);

/** Reads the attribute cells of an entry by what its category has. */
export function attributeInputs(
  entry: Entry,
  around: Around,
  categoryPath: readonly string[],
): AttributeInputs {
  const assigned = effectiveOf(around.attributes, categoryPath);
  const inputs = { assigned, product: [] as AttributeValueInput[], problems: [] as Problem[] };
  const byRow = new Map<object, AttributeValueInput[]>(entry.rows.map((row) => [row, []]));
  const told = new Set<string>();
  for (const row of entry.rows) {
    for (const [field, cell] of row.cells) {
      if (!field.startsWith('attribute:')) continue;
      const slug = field.slice('attribute:'.length).trim().toLowerCase();
      const known = assigned.find(({ attribute }) => attribute.slug === slug);
      if (!known) {
        if (!told.has(slug)) inputs.problems.push(unknown({ ...cell, line: row.line, slug }, assigned));
        told.add(slug);
        continue;
      }
      const input = inputOf(known.attribute, cell.text, around);
      if (input === null) {
        inputs.problems.push(wrong({ ...cell, line: row.line, slug }, known.attribute));
        continue;
      }
      if (known.level === 'VARIANT') byRow.get(row)?.push(input);
      else if (!inputs.product.some(({ attributeId }) => attributeId === input.attributeId))
        inputs.product.push(input);
    }
  }
  return { ...inputs, byRow };
}

/** All values that a category shows after those of a file were put over the stored ones. */
export function mergedInputs(
  assigned: readonly CategoryAttribute[],
  level: AttributeLevel,
  stored: readonly AttributeValue[],
  given: readonly AttributeValueInput[],
): AttributeValueInput[] {
  const shown = stored.filter(
    ({ attributeId }) =>
      assigned.some((one) => one.level === level && one.attribute._id === attributeId) &&
      !given.some((one) => one.attributeId === attributeId),
  );
  return [...shown.map(asInput), ...given];
}

/** A stored value in the form of the mutations. */
export function asInput({ attributeId, value }: AttributeValue): AttributeValueInput {
  if (Array.isArray(value)) return { attributeId, choices: value };
  if (typeof value === 'number') return { attributeId, number: value };
  if (typeof value === 'boolean') return { attributeId, isTrue: value };
  return { attributeId, text: value };
}

function inputOf(
  { _id: attributeId, kind, choices }: AttributeDocument,
  text: string,
  { decimals }: Around,
): AttributeValueInput | null {
  const plain = text.trim().toLowerCase();
  if (kind === 'TEXT') return { attributeId, text };
  if (kind === 'NUMBER') {
    const number = readDecimal(text, decimals);
    return number === null ? null : { attributeId, number: Number(number) };
  }
  if (kind === 'BOOLEAN')
    return TRUE.has(plain)
      ? { attributeId, isTrue: true }
      : FALSE.has(plain)
        ? { attributeId, isTrue: false }
        : null;
  const slugs = listOf(plain, /[\n]/u).map((name) => {
    return choices.find(({ slug, label }) => slug === name || label.toLowerCase() === name)?.slug;
  });
  const known = slugs.filter((slug) => slug !== undefined);
  return known.length === slugs.length ? { attributeId, choices: known } : null;
}

function unknown(
  { line, column, text, slug }: AttributeCell,
  assigned: readonly CategoryAttribute[],
): Problem {
  const known = assigned.map(({ attribute }) => attribute.slug).join(', ');
  const remedy = known === '' ? 'Leave the cell empty.' : `The category has: ${known}.`;
  const message = `The category of the product has no attribute ${slug}.`;
  return problemOf('NOT_FOUND', { line, column, value: text }, message, remedy);
}

function wrong({ line, column, text }: AttributeCell, { kind, name, choices }: AttributeDocument): Problem {
  const remedies = {
    TEXT: 'Write a text.',
    NUMBER: 'Write a number.',
    BOOLEAN: 'Write true or false.',
    CHOICE: `Write one of: ${choices.map(({ slug }) => slug).join(', ')}; separate several by |.`,
    COLOR: `Write one of: ${choices.map(({ slug }) => slug).join(', ')}; separate several by |.`,
  };
  const message = `This is not a value of ${name}.`;
  return problemOf('INVALID_VALUE', { line, column, value: text }, message, remedies[kind]);
}
