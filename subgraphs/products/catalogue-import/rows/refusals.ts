import type { ErrorCode, Refusal } from '@souk/subgraph';
import type { Cell, Row } from '../reading/row.ts';
import type { Entry } from './entry.ts';
import { type Problem, type ProblemCode, problemOf } from './problem.ts';

/** The columns that a field of a mutation comes from. */
const COLUMNS_OF: Readonly<Record<string, string>> = {
  initialStock: 'stock',
  onHand: 'stock',
  locationId: 'stock',
  isPublished: 'status',
  status: 'status',
  id: 'sku',
  categoryId: 'category',
  mediaIds: 'images',
  options: 'option',
  attributes: 'attribute',
};

const CODES: Partial<Record<ErrorCode, ProblemCode>> = {
  ALREADY_EXISTS: 'ALREADY_EXISTS',
  NOT_FOUND: 'NOT_FOUND',
  VERSION_CONFLICT: 'CHANGED_MEANWHILE',
  ATTRIBUTE_REQUIRED: 'MISSING_VALUE',
  SELLER_NOT_APPROVED: 'NOT_ALLOWED',
  SELLER_SUSPENDED: 'NOT_ALLOWED',
  INVALID_STATE: 'NOT_ALLOWED',
  OUT_OF_STOCK: 'NOT_ALLOWED',
};

const REMEDIES: Partial<Record<ProblemCode, string>> = {
  ALREADY_EXISTS: 'Give it another value, or remove the other product.',
  NOT_FOUND: 'Correct the value, or create what it names first.',
  CHANGED_MEANWHILE: 'Import the row again.',
  MISSING_VALUE: 'Fill the cell.',
  NOT_ALLOWED: 'Leave the cell empty, or change the product in the shop first.',
};

/** The problems of a product that a service refused, at the cells that they come from. */
export function problemsOfRefusal(entry: Entry, { userErrors }: Refusal): Problem[] {
  return userErrors.map(({ code, message, field }) => {
    const path = field?.[0] === 'input' ? field.slice(1) : (field ?? []);
    const isOfVariant = path[0] === 'variants';
    const row = entry.rows[isOfVariant ? Number(path[1]) : 0] ?? entry.rows[0];
    const cell = row && cellOf(row, (isOfVariant ? path[2] : path[0]) ?? '');
    const known = CODES[code] ?? 'INVALID_VALUE';
    return problemOf(
      known,
      { line: row?.line ?? entry.line, column: cell?.column ?? null, value: cell?.text ?? null },
      message,
      REMEDIES[known] ?? 'Correct the value.',
    );
  });
}

function cellOf({ cells }: Row, field: string): Cell | undefined {
  const column = COLUMNS_OF[field] ?? field;
  for (const [name, cell] of cells) if (name === column || name.startsWith(`${column}:`)) return cell;
  for (const [name, cell] of cells) if (column === 'option' && name.startsWith('option')) return cell;
  return undefined;
}
