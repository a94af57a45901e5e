import { InputProblems, refusal, requestDigest, withIdempotencyKey } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { UploadMediaVersionInput } from '../generated/resolvers.ts';
import { manageable } from '../library/manageable.ts';
import type { MediaDocument } from '../library/media.model.ts';
import { storageKeys } from '../storage/keys.ts';
import { type ReceivedFile, receive } from '../upload/receive.ts';
import { addVersion } from './add-version.ts';

const MAX_NOTE = 300;

/** Replaces the file of an item, once per idempotency key. Raises the refusals of an upload, NOT_FOUND and FORBIDDEN. */
export async function uploadVersion(
  ctx: Ctx,
  id: string,
  input: UploadMediaVersionInput,
): Promise<MediaDocument> {
  const item = await manageable(ctx, id);
  const note = readNote(input.note ?? '');
  refuseSubmitted(item);
  const file = await receive(ctx, input.file, item.purpose, ['input', 'file']);
  const { filename, sentChecksum } = file;
  const call = {
    operation: `uploadMediaVersion ${id}`,
    idempotencyKey: input.idempotencyKey,
    input: { note, file: [filename, sentChecksum] },
  };
  try {
    const storageKey = storageKeys.version(id, requestDigest(ctx.viewer, call));
    await withIdempotencyKey(ctx, call, async () => {
      // Work that is repeated because its process died finds what it has stored.
      if (!(await ctx.db.mediaVersions.exists({ mediaId: id, storageKey })))
        await store(ctx, id, file, { storageKey, note });
      return null;
    });
  } finally {
    await ctx.runtime.spool.discard(file.path);
  }
  return manageable(ctx, id);
}

function readNote(note: string): string | null {
  const problems = new InputProblems();
  const text = problems.readText(['input', 'note'], note, { max: MAX_NOTE });
  problems.refuse();
  return text || null;
}

/** Who reviews a document must find what was submitted. */
function refuseSubmitted({ purpose, usageCount }: MediaDocument): void {
  if (purpose !== 'VERIFICATION_DOCUMENT' || usageCount === 0) return;
  throw refusal('INVALID_STATE', 'This document was submitted. Upload another one and submit that.', ['id']);
}

/** Stores the file before its record, under a key of its own: concurrent uploads never write to one file. */
async function store(
  ctx: Ctx,
  id: string,
  { path, filename: _name, sentChecksum: _sent, ...facts }: ReceivedFile,
  { storageKey, note }: { storageKey: string; note: string | null },
): Promise<void> {
  try {
    await ctx.runtime.storage.put(storageKey, path);
    await addVersion(ctx, id, { ...facts, storageKey, note, restoredFrom: null, rewrittenAt: new Date() });
  } catch (error) {
    const isRecorded = await ctx.db.mediaVersions.exists({ mediaId: id, storageKey }).catch(() => true);
    if (!isRecorded) await ctx.runtime.storage.delete([storageKey]).catch(() => {});
    throw error;
  }
}
