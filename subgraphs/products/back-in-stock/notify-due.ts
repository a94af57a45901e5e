import { encrypt } from '@souk/subgraph';
import { isAvailableForSale } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';
import type { VariantDocument } from '../variants/variant.model.ts';
import { KEPT_MS } from './back-in-stock.model.ts';
import { newToken } from './token.ts';

const VARIANTS_AT_ONCE = 20;
/** How many are notified in one transaction. */
const PAGE = 100;
const LATER_MS = 5 * 60_000;

/**
 * Notifies those who wait for variants that are available again, page by page in the order in which they asked, and deletes the
 * requests about variants that left the shop. Each page is one transaction: a request is over when its mail is on its way, so that a killed
 * process or a rival repeats nothing. Stock is read before each page: sold out meanwhile, the others go on waiting.
 */
export async function notifyDue(ctx: Ctx, now = new Date()): Promise<void> {
  for (;;) {
    const due = await ctx.db.variants
      .find({ noticeDueAt: { $gt: new Date(0), $lte: now } }, { _id: 1 })
      .sort({ noticeDueAt: 1 })
      .limit(VARIANTS_AT_ONCE)
      .lean();
    for (const { _id } of due) await notifyOf(ctx, _id);
    if (due.length < VARIANTS_AT_ONCE) return;
  }
}

async function notifyOf(ctx: Ctx, variantId: string): Promise<void> {
  try {
    while (await ctx.transaction(() => notifyPage(ctx, variantId)));
  } catch (error) {
    ctx.log.error(
      { err: error, variantId },
      'back in stock: those who wait could not be notified; tried again',
    );
    await postpone(ctx, variantId);
  }
}

/** Notifies a page; whether there is another one. */
async function notifyPage(ctx: Ctx, variantId: string): Promise<boolean> {
  const variant = await ctx.db.variants.findById(variantId).lean();
  if (!variant?.noticeDueAt) return false;
  if (!variant.live) return deletePage(ctx, variantId);
  if (variant.inventory.available <= 0) {
    await ctx.db.variants.updateOne({ _id: variantId }, { $unset: { noticeDueAt: 1 } });
    return false;
  }
  const product = await ctx.db.products
    .findById(variant.productId, { name: 1, slug: 1, status: 1, sellerActive: 1 })
    .lean();
  if (!product || !isAvailableForSale(product)) {
    await postpone(ctx, variantId);
    return false;
  }
  const page = await ctx.db.backInStockRequests
    .find({ variantId, status: 'WAITING' }, { holder: 1, byEmail: 1 })
    .sort({ _id: 1 })
    .limit(PAGE)
    .lean();
  for (const request of page) await notify(ctx, request, variant, product);
  if (page.length === PAGE) return true;
  await nobodyWaits(ctx, variantId);
  return false;
}

async function notify(
  ctx: Ctx,
  { _id, holder, byEmail }: { _id: string; holder: string; byEmail: boolean },
  { _id: variantId, productId, sellerId, options, priceMinor, currency }: VariantDocument,
  { name, slug }: { name: string; slug: string },
): Promise<void> {
  const now = new Date();
  const { token, hash } = newToken(ctx);
  await ctx.db.backInStockRequests.updateOne(
    { _id },
    {
      $set: {
        status: 'NOTIFIED',
        isOpen: false,
        confirmationDueAt: null,
        notifiedAt: now,
        purgeAt: new Date(now.getTime() + KEPT_MS.OVER),
      },
      $push: { tokenHashes: hash },
    },
  );
  const choices = options.map(({ value }) => value).join(' / ');
  await ctx.emit('back_in_stock.available', _id, {
    requestId: _id,
    productId,
    variantId,
    sellerId,
    userId: byEmail ? null : holder,
    recipient: byEmail ? encrypt(holder, ctx.config.SOUK_INTERNAL_KEY) : null,
    name: choices === '' ? name : `${name} (${choices})`,
    slug,
    price: { amountMinor: priceMinor, currency },
    token,
  });
}

/** Deletes a page of requests about a variant that left the shop permanently; whether there is another one. */
async function deletePage(ctx: Ctx, variantId: string): Promise<boolean> {
  const open = await ctx.db.backInStockRequests
    .find({ variantId, isOpen: true }, { _id: 1 })
    .limit(PAGE)
    .lean();
  await ctx.db.backInStockRequests.deleteMany({ _id: { $in: open.map(({ _id }) => _id) } });
  if (open.length === PAGE) return true;
  await nobodyWaits(ctx, variantId);
  return false;
}

const nobodyWaits = (ctx: Ctx, variantId: string) =>
  ctx.db.variants.updateOne({ _id: variantId }, { $unset: { awaitedAt: 1, noticeDueAt: 1 } });

/** Postpones the notices: the product is off sale for now. */
const postpone = (ctx: Ctx, variantId: string) =>
  ctx.db.variants.updateOne({ _id: variantId }, { $set: { noticeDueAt: new Date(Date.now() + LATER_MS) } });
