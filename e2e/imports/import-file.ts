// Imports of files through the gateway.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '../harness/actors.ts';

const CREATE = `mutation ($input: CreateCatalogueImportInput!) {
  createCatalogueImport(input: $input) { catalogueImport { id uploadUrl pictureUploadUrl } userErrors { code message } } }`;
const START = `mutation ($id: ID!, $input: StartCatalogueImportInput!) {
  startCatalogueImport(id: $id, input: $input) { catalogueImport { id } userErrors { code message } } }`;
const READ = `query ($id: ID!) { catalogueImport(id: $id) {
  id status rowCount processedRowCount createdCount updatedCount unchangedCount failedCount errorCount
  storedPictureCount refusedPictureCount failureReason errorReportUrl
  errors(first: 100) { nodes { code line column value message remedy isWarning } } } }`;

/** An import as it is shown. */
export interface Imported {
  id: string;
  status: string;
  rowCount: number | null;
  processedRowCount: number;
  createdCount: number;
  updatedCount: number;
  unchangedCount: number;
  failedCount: number;
  errorCount: number;
  storedPictureCount: number;
  refusedPictureCount: number;
  failureReason: string | null;
  errorReportUrl: string | null;
  errors: {
    nodes: {
      code: string;
      line: number | null;
      column: string | null;
      value: string | null;
      message: string;
      remedy: string;
      isWarning: boolean;
    }[];
  };
}

type Client = Actor['client'];

/** Announces a file and sends it to its address; the id of the import. */
export async function sendFile(
  client: Client,
  content: string | Uint8Array<ArrayBuffer>,
  { filename = 'products.csv', pictures }: { filename?: string; pictures?: Uint8Array<ArrayBuffer> } = {},
): Promise<string> {
  const { createCatalogueImport } = await client.ok<{
    createCatalogueImport: { catalogueImport: { id: string; uploadUrl: string; pictureUploadUrl: string } };
  }>(CREATE, { input: { idempotencyKey: randomUUID(), filename } });
  const { id, uploadUrl, pictureUploadUrl } = createCatalogueImport.catalogueImport;
  const files: [string, string | Uint8Array<ArrayBuffer>][] = [[uploadUrl, content]];
  if (pictures) files.push([pictureUploadUrl, pictures]);
  for (const [url, body] of files) {
    const answer = await fetch(url, { method: 'PUT', body });
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  }
  return id;
}

/** Starts an import. */
export async function startImport(client: Client, id: string, input: object = {}): Promise<void> {
  const { startCatalogueImport } = await client.ok<{
    startCatalogueImport: { userErrors: { message: string }[] };
  }>(START, { id, input });
  const [error] = startCatalogueImport.userErrors;
  if (error) throw new Error(error.message);
}

/** An import as it is now. */
export const readImport = async (client: Client, id: string): Promise<Imported> =>
  (await client.ok<{ catalogueImport: Imported }>(READ, { id })).catalogueImport;

/** Waits for the end of an import. */
export async function endOfImport(client: Client, id: string, seconds = 60): Promise<Imported> {
  for (let tries = 0; tries < seconds * 10; tries += 1) {
    const now = await readImport(client, id);
    if (now.status !== 'RUNNING' && now.status !== 'UNDOING') return now;
    await sleep(100);
  }
  throw new Error(`import ${id} does not end`);
}

/** Takes a file to the end. */
export async function importFile(
  client: Client,
  content: string | Uint8Array<ArrayBuffer>,
  options: Parameters<typeof sendFile>[2] & { input?: object } = {},
): Promise<Imported> {
  const id = await sendFile(client, content, options);
  await startImport(client, id, options.input);
  return endOfImport(client, id);
}
