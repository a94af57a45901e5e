// Files of sellers through the gateway: what is sent by PUT, taken in the background, and answered.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, admin, seller } from '../harness/actors.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { BAD_FILES } from './bad-files.ts';
import { endOfImport, importFile, sendFile, startImport } from './import-file.ts';
import { answersTable } from './table.ts';

let souk: TestSouk;
let shop: Actor;
let other: Actor;

beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false', IMPORT_MAX_BYTES: '3000000' } });
  const root = await admin(souk);
  shop = await seller(souk, { approvedBy: root });
  other = await seller(souk, { approvedBy: root });
});

afterAll(() => souk.stop());

it('the answers to files are those of docs/imports.md', () => {
  const guide = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'imports.md'), 'utf8');
  expect(guide).toContain(answersTable());
});

describe(`An import, with Souk ${mode}`, () => {
  it.each(BAD_FILES)('answers $what', async ({ content, input, answer }) => {
    const done = await importFile(shop.client, content, { input: input ?? {} });
    const { status, createdCount, updatedCount, unchangedCount, failedCount, errors } = done;
    expect([
      `${status} ${createdCount}/${updatedCount}/${unchangedCount}/${failedCount}`,
      ...errors.nodes.map(({ code, line, column }) =>
        [code, line, column].filter((one) => one !== null).join(' '),
      ),
    ]).toEqual(answer);
    expect(errors.nodes.filter(({ message, remedy }) => message.length < 10 || remedy.length < 10)).toEqual(
      [],
    );
  });

  it('gives the errors as CSV to who has the address, in which no formula runs', async () => {
    const done = await importFile(shop.client, 'sku,name,price\nrep-1,"Bowl, red",=1+1\n');
    const report = await fetch(done.errorReportUrl ?? '');
    expect(report.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(report.headers.get('cache-control')).toBe('no-store');
    const [header, row] = (await report.text()).split('\r\n');
    expect(header).toBe('line,column,value,code,message,remedy');
    expect(row).toMatch(/^2,price,'=1\+1,INVALID_VALUE,/);
    const altered = (done.errorReportUrl ?? '').replace(/signature=./, 'signature=%21');
    expect((await fetch(altered)).status).toBe(403);
  });

  it('refuses a file that is too large and leaves none of it, and takes one that comes in pieces', async () => {
    const CREATE = `mutation ($input: CreateCatalogueImportInput!) {
      createCatalogueImport(input: $input) { catalogueImport { id uploadUrl } } }`;
    const { createCatalogueImport } = await shop.client.ok<{
      createCatalogueImport: { catalogueImport: { id: string; uploadUrl: string } };
    }>(CREATE, { input: { idempotencyKey: 'large', filename: 'large.csv' } });
    const { id, uploadUrl } = createCatalogueImport.catalogueImport;
    const large = await fetch(uploadUrl, { method: 'PUT', body: 'x'.repeat(3_000_001) });
    expect(large.status).toBe(413);
    const rows = Array.from({ length: 20_000 }, (_, at) => `"unused",large-${at % 3},${'x'.repeat(60)}\n`);
    const pieces = ReadableStream.from(['\ufeffnote,sku,name\n', ...rows].map((text) => Buffer.from(text)));
    const sent = await fetch(uploadUrl, { method: 'PUT', body: pieces, duplex: 'half' } as RequestInit);
    expect(sent.status).toBe(201);
    await startImport(shop.client, id, { isDryRun: true });
    const checked = await endOfImport(shop.client, id);
    expect([checked.status, checked.rowCount, checked.failedCount]).toEqual(['CHECKED', 20_000, 20_000]);
  });

  it('is hidden from other sellers, who cannot start, cancel or delete it', async () => {
    const id = await sendFile(shop.client, 'sku,name,price\nhidden-1,Bowl,1\n');
    const READ = 'query ($id: ID!) { catalogueImport(id: $id) { id } catalogueImports { nodes { id } } }';
    expect((await other.client.run(READ, { id })).data).toEqual({
      catalogueImport: null,
      catalogueImports: { nodes: [] },
    });
    for (const name of ['cancelCatalogueImport', 'deleteCatalogueImport', 'undoCatalogueImport'])
      expect(
        (
          await other.client.run(`mutation ($id: ID!) { done: ${name}(id: $id) { userErrors { code } } }`, {
            id,
          })
        ).data,
      ).toEqual({ done: { userErrors: [{ code: 'NOT_FOUND' }] } });
    await expect(startImport(other.client, id)).rejects.toThrow('There is no such import.');
  });
});
