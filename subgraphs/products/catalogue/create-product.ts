import { InputProblems, isDuplicate, makeOnce, newId, refusal, withUploads } from '@souk/subgraph';
import { productAttributes } from '../attributes/product-attributes.ts';
import { requireCategory } from '../categories/category.service.ts';
import type { Ctx } from '../context.ts';
import { productsChanged } from '../counts/products-changed.ts';
import type { CreateProductInput } from '../generated/resolvers.ts';
import { recordInitial } from '../inventory/movements.ts';
import { stockMutex } from '../inventory/stock.ts';
import { confirmEligibility, eligibilitiesOf } from '../seller-eligibility/eligibility.service.ts';
import { ensureTags } from '../tags/tag.service.ts';
import type { ProductDocument, ProductStatus } from './product.model.ts';
import { documentsOf, emitAttached, type ProductDraft } from './product-draft.ts';
import { type ImageFile, namesOf, requireUsableMedia, uploadImages } from './product-images.ts';
import { checkPrice, checkSku, checkTexts, checkUnits, MAX_IMAGES } from './product-rules.ts';
import { requireEligibility } from './publishing.ts';

/**
 * Creates a product with its only variant, once per idempotency key. Raises Refusal INVALID_INPUT with every problem of
 * the input, ALREADY_EXISTS for a SKU in use, SELLER_NOT_APPROVED and SELLER_SUSPENDED for an ACTIVE product,
 * IDEMPOTENCY_CONFLICT, and the refusals of `media` for a picture, such as FILE_CORRUPT at `input.images.0`. A refused
 * product stores nothing.
 */
export async function createProduct(ctx: Ctx, input: CreateProductInput): Promise<ProductDocument> {
  const { idempotencyKey, images, ...given } = input;
  const files: readonly ImageFile[] = images ?? [];
  const call = {
    operation: 'createProduct',
    idempotencyKey,
    input: { ...given, images: await namesOf(files) },
  };
  return makeOnce(ctx, call, { model: ctx.db.products, prefix: 'prd' }, (id) =>
    create(ctx, id, input, files),
  );
}

async function create(
  ctx: Ctx,
  id: string,
  input: CreateProductInput,
  images: readonly ImageFile[],
): Promise<void> {
  const sellerId = sellerFor(ctx, input.sellerId);
  const { tags, ...checked } = check(ctx, input, images.length);
  const eligibility = (await eligibilitiesOf(ctx, [sellerId])).get(sellerId);
  if (!eligibility) throw refusal('NOT_FOUND', 'There is no such seller.', ['input', 'sellerId']);
  if (input.isPublished) requireEligibility(eligibility, ['input', 'isPublished']);
  const { categoryId, categoryPath } = await requireCategory(ctx, input.categoryId, ['input', 'categoryId']);
  const attributes = await productAttributes(ctx, { status: checked.status, categoryPath }, input.attributes);
  const mediaIds = [...new Set(input.mediaIds ?? [])];
  await requireUsableMedia(ctx, mediaIds, sellerId);
  const uploaded = await uploadImages(ctx, images, sellerId, id);
  await withUploads(ctx, uploaded, async () => {
    const draft: ProductDraft = {
      ...checked,
      id,
      variantId: newId('var'),
      sellerId,
      sellerActive: false,
      categoryId,
      categoryPath,
      tagIds: await ensureTags(ctx, tags),
      weightGrams: null,
      ...attributes,
      mediaIds: [...mediaIds, ...uploaded],
    };
    await store(ctx, draft);
  });
}

async function store(ctx: Ctx, draft: ProductDraft): Promise<void> {
  try {
    // Each write updates the seller's eligibility, so concurrent ones would conflict and be retried.
    await stockMutex([`seller:${draft.sellerId}`], () =>
      ctx.transaction(async () => {
        const sellerActive = await confirmEligibility(ctx, draft.sellerId);
        const { product, variant } = documentsOf({ ...draft, sellerActive });
        await ctx.db.products.insertOne(product);
        await ctx.db.variants.insertOne(variant);
        await recordInitial(ctx, variant);
        if (product.status === 'ACTIVE') await productsChanged(ctx, product);
        await ctx.emit('product.created', product._id, {
          productId: product._id,
          sellerId: product.sellerId,
        });
        await emitAttached(ctx, product._id, draft.mediaIds);
      }),
    );
  } catch (error) {
    if (!isDuplicate(error, 'sku')) throw error;
    throw refusal('ALREADY_EXISTS', 'Another product of this seller already has this SKU.', ['input', 'sku']);
  }
}

function sellerFor(ctx: Ctx, named: string | null | undefined): string {
  const own = ctx.viewer.kind === 'seller' ? ctx.viewer.sellerId : null;
  if (own !== null && named != null && named !== own) {
    throw refusal('INVALID_INPUT', 'Sellers can only create products of their own.', ['input', 'sellerId']);
  }
  const sellerId = own ?? named;
  if (sellerId) return sellerId;
  throw refusal('INVALID_INPUT', 'Admins must name the seller of the product.', ['input', 'sellerId']);
}

function check(ctx: Ctx, input: CreateProductInput, files: number) {
  const problems = new InputProblems();
  const { name = '', description = '', tags = [] } = checkTexts(problems, ['input'], input);
  const priceMinor = checkPrice(problems, ['input', 'price'], input.price);
  const sku = checkSku(problems, ['input', 'sku'], input.sku);
  const stock = checkUnits(problems, ['input', 'initialStock'], input.initialStock ?? 0);
  const lowStockThreshold = checkUnits(
    problems,
    ['input', 'lowStockThreshold'],
    input.lowStockThreshold ?? ctx.config.LOW_STOCK_THRESHOLD,
  );
  const status: ProductStatus = input.isPublished ? 'ACTIVE' : 'DRAFT';
  if (files + (input.mediaIds ?? []).length > MAX_IMAGES) {
    problems.add('INVALID_INPUT', `A product has at most ${MAX_IMAGES} pictures.`, ['input', 'mediaIds']);
  }
  problems.refuse();
  return {
    name,
    description,
    tags,
    priceMinor,
    currency: input.price.currency,
    sku,
    stock,
    lowStockThreshold,
    status,
  };
}
