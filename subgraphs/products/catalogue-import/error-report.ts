import { Readable } from 'node:stream';
import { csvText } from '../catalogue-files/csv-text.ts';
import { FileRefused } from '../catalogue-files/file-refused.ts';
import { guarded } from '../catalogue-files/formula-guard.ts';
import type { Ctx } from '../context.ts';

const PAGE = 1_000;
const HEADERS = ['line', 'column', 'value', 'code', 'message', 'remedy'];

/** The problems of an import as CSV, read as it is sent. Raises {@link FileRefused} for an import that is gone. */
export async function errorReport(ctx: Ctx, id: string): Promise<Readable> {
  const isKnown = await ctx.db.catalogueImports.exists({ _id: id });
  if (!isKnown) throw new FileRefused(410, 'The import was deleted.');
  return Readable.from(pages(ctx, id), { objectMode: false });
}

async function* pages(ctx: Ctx, importId: string): AsyncGenerator<Buffer> {
  yield Buffer.from(csvText([HEADERS], true));
  for (let after = ''; ; ) {
    const found = await ctx.db.catalogueImportErrors
      .find({ importId, _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(PAGE)
      .lean();
    const last = found.at(-1);
    if (!last) return;
    after = last._id;
    const rows = found.map(({ line, column, value, code, message, remedy }) => [
      line === null ? '' : String(line),
      ...[column ?? '', value ?? '', code, message, remedy].map(guarded),
    ]);
    yield Buffer.from(csvText(rows));
  }
}
