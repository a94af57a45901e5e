import { hash } from 'node:crypto';
import { badInput, Refusal } from '@souk/subgraph';

const MAX_ROWS = 500;

/** The result for one row. */
export interface ImportResult {
  externalId: string;
  id: string | null;
  created: boolean;
  error: string | null;
}

/** The id in Souk for an external id; always the same, so that a repeated row is recognized. */
export const importedId = (prefix: 'cat' | 'prd' | 'var', externalId: string) =>
  `${prefix}_${hash('sha256', `souk-import/${prefix}/${externalId}`, 'hex').slice(0, 32)}`;

/** Raises BAD_USER_INPUT for more than 500 rows. */
export function assertBatch(rows: readonly unknown[]): void {
  if (rows.length > MAX_ROWS) throw badInput(`At most ${MAX_ROWS} rows per call; ${rows.length} were given.`);
}

/** Divides rows into stored, new and refused ones, and holds the results in the order of the rows. */
export class Batch<Row extends { externalId: string }, Made> {
  readonly made = new Map<string, Made>();
  private readonly results: ImportResult[] = [];

  constructor(
    rows: readonly Row[],
    idOf: (row: Row) => string,
    here: ReadonlySet<string>,
    make: (row: Row, id: string) => Made,
  ) {
    for (const row of rows) {
      const id = idOf(row);
      const { externalId } = row;
      if (here.has(id) || this.made.has(id)) {
        this.results.push({ externalId, id, created: false, error: null });
        continue;
      }
      try {
        this.made.set(id, make(row, id));
        this.results.push({ externalId, id, created: true, error: null });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        this.results.push({ externalId, id: null, created: false, error: error.message });
      }
    }
  }

  answer(): { results: ImportResult[] } {
    return { results: this.results };
  }
}
