// The authorization matrix: every operation and every field of every entity, as every kind of caller, asked of the subgraphs
// themselves. What is found must be what docs/authorization has: a new operation or field without a row fails, and a row that
// changes shows in the change under review. `SOUK_WRITE_MATRIX=1` rewrites the tables.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SERVICE_NAMES } from '@souk/events/services.ts';
import { ACTORS, OTHERS } from './cast.ts';
import { type EntityPart, entityParts, type Reading, readFields } from './read-fields.ts';
import { everyRootField, type Verdict } from './read-operations.ts';
import { type MatrixScene, openMatrixScene } from './scene.ts';
import { differences, type Row, rowsIn, SIGNS, tableOf } from './table.ts';

const FOLDER = join(import.meta.dirname, '../../docs/authorization');
const HOW = {
  operations: `# Operations and who may call them

Made by \`e2e/authorization\`; [README.md](README.md) says how to read it. ✓ runs, · runs and finds nothing of what is another's, ✗ is
refused with UNAUTHENTICATED or FORBIDDEN. Operations for services alone are not in the public graph.
`,
  fields: `# Fields and who reads them

Made by \`e2e/authorization\`; [README.md](README.md) says how to read it. ✓ reads a value, · gets null or an empty list, ✗ is refused
with UNAUTHENTICATED or FORBIDDEN. Each object is reached as a reference, as another type reaches it.
`,
};

let scene: MatrixScene;
beforeAll(async () => {
  scene = await openMatrixScene();
});
afterAll(() => scene.stop());

function compare(name: keyof typeof HOW, found: string): void {
  const file = join(FOLDER, `${name}.md`);
  if (process.env.SOUK_WRITE_MATRIX) writeFileSync(file, found);
  expect(differences(readFileSync(file, 'utf8'), found)).toEqual([]);
}

const READ: Readonly<Record<Reading, string>> = {
  read: SIGNS.yes,
  nothing: SIGNS.nothing,
  refused: SIGNS.refused,
};
const RUN: Readonly<Record<Verdict, string>> = {
  admitted: SIGNS.yes,
  hidden: SIGNS.nothing,
  refused: SIGNS.refused,
};

// Fields first: some operations need no id, and change what is the caller's.
describe('the matrix of fields', () => {
  it('is what the table says, for every field of every entity and every actor', async () => {
    const parts = entityParts();
    const read: string[] = [];
    const tables: string[] = [];
    const byType = [...Map.groupBy(parts, ({ type }) => type)].toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (const [type, ofType] of byType) {
      for (const sample of scene.samples.filter((one) => one.type === type)) {
        const rows: Row[] = [];
        for (const part of ofType) rows.push(...(await rowsOf(part, sample)));
        tables.push(`## ${type}: ${sample.what}\n\n${tableOf('Fields', rows)}\n`);
        read.push(
          ...rows.filter(({ cells }) => cells.includes(SIGNS.yes)).map(({ name }) => `${type}.${name}`),
        );
      }
    }
    const all = parts.flatMap(({ type, paths }) => paths.map(({ name }) => `${type}.${name}`));
    const seen = new Set(read);
    // A field that nobody reads shows nothing about who may: the scene has to have a value for it.
    expect(all.filter((name) => !seen.has(name))).toEqual([]);
    compare('fields', [HOW.fields, ...tables].join('\n'));
  });

  async function rowsOf(part: EntityPart, sample: MatrixScene['samples'][number]): Promise<Row[]> {
    const readings: Reading[][] = [];
    for (const actor of ACTORS) readings.push(await readFields(scene, scene.cast[actor], part, sample));
    return part.paths.map(({ name }, index) => ({
      name,
      cells: readings.map((reading) => READ[reading[index] ?? 'nothing']),
    }));
  }
});

describe('the matrix of operations', () => {
  // Those that name an object of others and are meant for them all the same.
  const OPEN_TO_OTHERS: Readonly<Record<string, string>> = {
    'Mutation.addCartItem': 'what is for sale is for sale to everybody',
    'Mutation.approveSellerVerification': 'seller.review is about all sellers',
    'Mutation.assignAttribute': 'category.manage is about the attributes of the one tree',
    'Mutation.deleteCategory': 'category.manage is about the one tree',
    'Mutation.moveCategory': 'category.manage is about the one tree',
    'Mutation.notifyWhenBackInStock': 'what is for sale is for sale to everybody',
    'Mutation.placeAgencyOrder': 'what is for sale is for sale to everybody',
    'Mutation.rejectSellerVerification': 'seller.review is about all sellers',
    'Mutation.requestBackInStockEmail': 'what is for sale is for sale to everybody',
    'Mutation.setCartItems': 'what is for sale is for sale to everybody',
    'Mutation.unassignAttribute': 'category.manage is about the attributes of the one tree',
    'Mutation.updateAttribute': 'category.manage is about the attributes of the one tree',
    'Mutation.updateCategory': 'category.manage is about the one tree',
    'Mutation.updateTag': 'category.manage is about the tags of everybody',
    'Query.agency': 'staff see every agency, as orders of one may be approved in another',
    'Query.attribute': 'public',
    'Query.category': 'public',
    'Query.mediaValidations': 'says of foreign files only that they cannot be used',
    'Query.product': 'public',
    'Query.seller': 'public',
  };

  it('is what the table says, for every root field and every actor', async () => {
    const byService = new Map<string, Row[]>(SERVICE_NAMES.map((name) => [name, []]));
    const open: string[] = [];
    const untested: string[] = [];
    for (const operation of everyRootField(scene)) {
      const cells: string[] = [];
      for (const actor of ACTORS) {
        const { verdict, namesForeign } = await operation.run(actor);
        if (OTHERS.has(actor) && namesForeign && verdict === 'admitted') open.push(operation.name);
        // Owners of nothing that is named do not find it: that they may call the operation is what counts.
        const isAnswered = verdict === 'hidden' && !operation.isQuery && !OTHERS.has(actor);
        cells.push(RUN[isAnswered ? 'admitted' : verdict]);
      }
      if (!cells.includes(SIGNS.yes)) untested.push(operation.name);
      byService.get(operation.service)?.push({ name: operation.name, cells });
    }
    expect([...new Set(open)].toSorted()).toEqual(Object.keys(OPEN_TO_OTHERS));
    expect(untested).toEqual([]);
    const tables = [...byService].map(
      ([service, rows]) => `## ${service}\n\n${tableOf('Operation', rows)}\n`,
    );
    compare('operations', [HOW.operations, ...tables].join('\n'));
  });
});

describe('the comparison with the tables', () => {
  const row = (name: string, sign: string): Row => ({ name, cells: ACTORS.map(() => sign) });
  const text = (...rows: Row[]) => `## users\n\n${tableOf('Operation', rows)}\n`;

  it('notices a new row, one that is gone and a cell that changed', () => {
    const kept = text(row('Query.a', SIGNS.yes), row('Query.b', SIGNS.yes));
    expect(differences(kept, kept)).toEqual([]);
    expect(rowsIn(kept).size).toBe(2);
    const found = text(row('Query.a', SIGNS.refused), row('Query.c', SIGNS.yes));
    expect(differences(kept, found).map((line) => line.split(': the table')[0])).toEqual([
      'users: Query.a',
      'users: Query.b',
      'users: Query.c',
    ]);
  });
});
