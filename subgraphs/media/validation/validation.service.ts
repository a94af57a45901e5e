import { badInput, forbidden, Refusal, type UserError } from '@souk/subgraph';
import type { FileUpload } from 'graphql-upload/processRequest.mjs';
import type { Ctx } from '../context.ts';
import type { MediaDocument, MediaPurpose } from '../library/media.model.ts';
import { maySee, ownerOf } from '../library/owner.ts';
import { receive } from '../upload/receive.ts';

type MediaProblem = 'NOT_FOUND' | 'NOT_OWNED' | 'WRONG_PURPOSE' | 'DAMAGED';

/** Whether an item may be used; with the reason when not. */
export interface Validation {
  media: MediaDocument | null;
  isValid: boolean;
  problem: string | null;
  reason: MediaProblem | null;
}

const sentences: Readonly<Record<MediaProblem, string>> = {
  NOT_FOUND: 'There is no such media item.',
  NOT_OWNED: 'The media item belongs to another owner.',
  WRONG_PURPOSE: 'The media item was uploaded for another purpose.',
  DAMAGED: 'The picture is damaged.',
};

const MAX_IDS = 100;
const RECENT_MS = 5 * 60_000;

/** Whether each item may be used by an owner: the viewer, or the one that a service or admin names (none: any owner). */
export async function validationsOf(
  ctx: Ctx,
  {
    ids,
    purpose,
    ownerId,
  }: { ids: readonly string[]; purpose?: MediaPurpose | null; ownerId?: string | null },
): Promise<Validation[]> {
  if (ids.length > MAX_IDS) throw badInput(`At most ${MAX_IDS} ids per request.`);
  const owner = expectedOwner(ctx, ownerId ?? null);
  if (ctx.viewer.kind === 'service') await keepForUse(ctx, ids);
  const found = await ctx.db.media.find({ _id: { $in: [...ids] }, deletedAt: null }).lean();
  const items = new Map(found.filter((item) => maySee(ctx.viewer, item)).map((item) => [item._id, item]));
  return ids.map((id) => {
    const media = items.get(id) ?? null;
    const reason = problemOf(media, owner, purpose ?? null);
    return { media, isValid: reason === null, reason, problem: reason && sentences[reason] };
  });
}

/**
 * A service that asks is about to use the items, which it reports later: until then, the clean-up must not find them unused
 * for long. Written before the items are read, so that none is deleted after it was found.
 */
async function keepForUse({ db }: Ctx, ids: readonly string[]): Promise<void> {
  const now = new Date();
  await db.media.updateMany(
    {
      _id: { $in: [...ids] },
      usageCount: 0,
      deletedAt: null,
      unusedAt: { $lt: new Date(now.getTime() - RECENT_MS) },
    },
    { $set: { unusedAt: now } },
  );
}

function expectedOwner({ viewer }: Ctx, ownerId: string | null): string | null {
  if (viewer.kind === 'service' || viewer.kind === 'admin') return ownerId;
  const self = ownerOf(viewer)?.ownerId ?? null;
  if (self === null || (ownerId !== null && ownerId !== self))
    throw forbidden('You may only check media items for yourself.');
  return self;
}

function problemOf(
  item: MediaDocument | null,
  owner: string | null,
  purpose: MediaPurpose | null,
): MediaProblem | null {
  if (!item) return 'NOT_FOUND';
  if (owner !== null && item.ownerId !== owner) return 'NOT_OWNED';
  if (purpose !== null && item.purpose !== purpose) return 'WRONG_PURPOSE';
  return item.processingStatus === 'FAILED' ? 'DAMAGED' : null;
}

/** The problems of a file for a purpose; empty when it would be accepted. Stores nothing. */
export async function problemsOfUpload(
  ctx: Ctx,
  file: Promise<FileUpload>,
  purpose: MediaPurpose,
): Promise<UserError[]> {
  try {
    const { path } = await receive(ctx, file, purpose, ['input', 'file']);
    await ctx.runtime.spool.discard(path);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.userErrors;
    throw error;
  }
}
