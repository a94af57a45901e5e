import { Refusal } from '@souk/subgraph';
import { deleteProduct } from '../../catalogue/delete-product.ts';
import { unpublishProduct } from '../../catalogue/product-status.ts';
import { changeGallery } from '../../gallery/gallery.ts';
import { placesOf } from '../error.model.ts';
import type { ImportItemDocument } from '../item.model.ts';
import { applyChange, fingerprintOf } from '../rows/apply.ts';
import { problemOf } from '../rows/problem.ts';
import { storeProblems } from './errors.ts';
import { finish } from './finish.ts';
import { advance, type Run } from './lease.ts';

const BATCH = 100;

/** Puts back what an import changed, the last first, each product as a whole. What somebody changed since stays and is named. */
export async function undo(run: Run): Promise<void> {
  const { ctx, job } = run;
  const ids = placesOf(job._id);
  for (let before: string = ids.$lt; ; ) {
    const items = await ctx.db.catalogueImportItems
      .find({ _id: { $gt: ids.$gt, $lt: before }, isUndone: false })
      .sort({ _id: -1 })
      .limit(BATCH)
      .lean();
    const last = items.at(-1);
    if (!last) break;
    before = last._id;
    for (const item of items) await undoOne(run, item);
  }
  await finish(run, 'UNDONE');
}

async function undoOne(run: Run, { _id }: ImportItemDocument): Promise<void> {
  const { ctx } = run;
  try {
    await ctx.transaction(async () => {
      // The undo of a later row of the same product has changed what it is recognized by.
      const item = await ctx.db.catalogueImportItems.findById(_id).lean();
      if (!item || item.isUndone) return;
      if (!(await isUnchanged(run, item)))
        return left(run, item, 'Somebody changed the product since the import.');
      await putBack(run, item);
      await ctx.db.catalogueImportItems.updateOne({ _id }, { $set: { isUndone: true } });
      await advance(run, { undoneCount: 1 });
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const reason = error.userErrors[0]?.message ?? 'The product cannot be put back.';
    await ctx.transaction(async () => {
      const item = await ctx.db.catalogueImportItems.findById(_id).lean();
      if (item) await left(run, item, reason);
    });
  }
}

async function isUnchanged({ ctx }: Run, { productId, after }: ImportItemDocument): Promise<boolean> {
  const now = await fingerprintOf(ctx, productId);
  const textOf = ({ version, variants }: typeof now) =>
    JSON.stringify([version, variants.map((one) => [one.id, one.version, one.onHand])]);
  return textOf(now) === textOf(after);
}

async function putBack({ ctx, job }: Run, item: ImportItemDocument): Promise<void> {
  const { _id, productId, before } = item;
  if (before === null) {
    const product = await ctx.db.products.findById(productId, { status: 1 }).lean();
    if (product && product.status !== 'DRAFT') await unpublishProduct(ctx, productId);
    await deleteProduct(ctx, productId);
    return;
  }
  const { addedMediaIds } = item;
  if (addedMediaIds.length > 0)
    await changeGallery(ctx, productId, ({ images }) =>
      images.filter(({ mediaId }) => !addedMediaIds.includes(mediaId)),
    );
  const note = { reason: `Undo of import ${job.filename}`.slice(0, 200), key: `${_id}:undo` };
  await applyChange(ctx, productId, { ...before, added: [] }, note);
  const after = await fingerprintOf(ctx, productId);
  await ctx.db.catalogueImportItems.updateMany({ importId: job._id, productId }, { $set: { after } });
}

/** Leaves a product as it is and says so. */
async function left(run: Run, item: ImportItemDocument, message: string): Promise<void> {
  const place = Number(item._id.slice(item._id.lastIndexOf(':') + 1));
  const problem = problemOf(
    'CHANGED_MEANWHILE',
    { line: item.line, value: item.productId },
    message,
    'Change the product in the shop.',
    true,
  );
  const counts = await storeProblems(run, [{ place, problems: [problem] }], 'u');
  await run.ctx.db.catalogueImportItems.updateOne({ _id: item._id }, { $set: { isUndone: true } });
  await advance(run, { ...counts, keptCount: 1 });
}
