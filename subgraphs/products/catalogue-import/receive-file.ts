import type { StoredFile } from '../catalogue-files/chunk.model.ts';
import { FileRefused } from '../catalogue-files/file-refused.ts';
import { deleteFile, storeFile, TooManyBytes } from '../catalogue-files/file-store.ts';
import type { Ctx } from '../context.ts';
import { takesFiles } from './import.service.ts';
import { EncodingProbe } from './reading/encoding.ts';

const MEBIBYTE = 1024 * 1024;

/** Stores the file of an import, or its archive of pictures, in place of one that came before. Raises {@link FileRefused}. */
export async function receiveFile(
  ctx: Ctx,
  id: string,
  kind: 'source' | 'pictures',
  body: AsyncIterable<Buffer>,
): Promise<StoredFile> {
  const one = await ctx.db.catalogueImports.findById(id).lean();
  if (!one || !takesFiles(one)) throw new FileRefused(410, 'The import runs or has ended.');
  const probe = new EncodingProbe();
  const maxBytes = ctx.config.IMPORT_MAX_BYTES;
  const stored = await storeFile(ctx, probed(body, probe), { maxBytes, expiresAt: one.expiresAt }).catch(
    (error: unknown) => {
      if (!(error instanceof TooManyBytes)) throw error;
      throw new FileRefused(413, `The file is larger than ${Math.floor(maxBytes / MEBIBYTE)} MiB.`);
    },
  );
  const set =
    kind === 'pictures'
      ? { pictures: stored }
      : { source: { ...stored, encoding: probe.result() }, status: 'READY' as const };
  const before = await ctx.db.catalogueImports
    .findOneAndUpdate(
      { _id: id, status: { $in: ['AWAITING_FILE', 'READY', 'CHECKED'] } },
      { $set: set },
      { returnDocument: 'before' },
    )
    .lean();
  const dropped = before ? before[kind] : stored;
  if (dropped) await deleteFile(ctx, dropped.fileId);
  if (!before) throw new FileRefused(410, 'The import was started or ended meanwhile.');
  return stored;
}

async function* probed(body: AsyncIterable<Buffer>, probe: EncodingProbe): AsyncGenerator<Buffer> {
  for await (const bytes of body) {
    probe.add(bytes);
    yield bytes;
  }
}
