import { Readable } from 'node:stream';
import type { Viewer } from '@souk/subgraph';
import { receiveFile } from '../catalogue-import/receive-file.ts';
import { ownContext } from './own-context.ts';
import { ana, type Shop } from './shop.ts';

const FIELDS = `id status rowCount processedRowCount createdCount updatedCount unchangedCount failedCount errorCount
  undoneCount keptCount storedPictureCount refusedPictureCount failureReason canUndo
  errors(first: 100) { nodes { code line column value message remedy isWarning } }`;
const CREATE = `mutation ($input: CreateCatalogueImportInput!) {
  createCatalogueImport(input: $input) { catalogueImport { id uploadUrl } userErrors { code field message } } }`;
const START = `mutation ($id: ID!, $input: StartCatalogueImportInput!) {
  startCatalogueImport(id: $id, input: $input) { catalogueImport { id } userErrors { code field message } } }`;
const READ = `query ($id: ID!) { catalogueImport(id: $id) { ${FIELDS} } }`;

export interface ShownImport {
  id: string;
  status: string;
  rowCount: number | null;
  processedRowCount: number;
  createdCount: number;
  updatedCount: number;
  unchangedCount: number;
  failedCount: number;
  errorCount: number;
  undoneCount: number;
  keptCount: number;
  storedPictureCount: number;
  refusedPictureCount: number;
  failureReason: string | null;
  canUndo: boolean;
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

/** Imports into a test shop that was opened with `work: true`. */
export async function importingIn(shop: Shop, viewer: Viewer = ana) {
  const { ctx, close } = await ownContext(shop);
  const read = async (id: string): Promise<ShownImport> => {
    const { data } = await shop.run<{ catalogueImport: ShownImport }>(viewer, READ, { id });
    return data.catalogueImport;
  };
  /** An import whose file has arrived, in pieces of some bytes. */
  async function announce(content: string | Buffer, { filename = 'products.csv', pieces = 65_536 } = {}) {
    const input = { idempotencyKey: crypto.randomUUID(), filename };
    const { catalogueImport } = await shop.mutate<{ catalogueImport: { id: string } | null }>(
      viewer,
      'createCatalogueImport',
      CREATE,
      { input },
    );
    if (!catalogueImport) throw new Error('no import was made');
    const bytes = Buffer.from(content);
    const parts = Array.from({ length: Math.ceil(bytes.length / pieces) }, (_, at) =>
      bytes.subarray(at * pieces, (at + 1) * pieces),
    );
    await receiveFile(ctx, catalogueImport.id, 'source', Readable.from(parts));
    return catalogueImport.id;
  }
  async function start(id: string, input: object = {}): Promise<void> {
    const { userErrors } = await shop.mutate(viewer, 'startCatalogueImport', START, { id, input });
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  }
  async function ended(id: string): Promise<ShownImport> {
    for (let tries = 0; tries < 600; tries += 1) {
      const now = await read(id);
      if (now.status !== 'RUNNING' && now.status !== 'UNDOING') return now;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`import ${id} does not end`);
  }
  return {
    ctx,
    close,
    read,
    announce,
    start,
    ended,
    /** Takes a file to the end. */
    async take(
      content: string | Buffer,
      input: object = {},
      options: { filename?: string; pieces?: number } = {},
    ): Promise<ShownImport> {
      const id = await announce(content, options);
      await start(id, input);
      return ended(id);
    },
  };
}
