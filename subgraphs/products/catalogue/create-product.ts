import { InputProblems, isDuplicate, makeOnce, refusal, withUploads } from '@souk/subgraph';
import { productAttributes } from '../attributes/product-attributes.ts';
import { requireCategory } from '../categories/category.service.ts';
import type { Ctx } from '../context.ts';
import type { CreateProductInput } from '../generated/resolvers.ts';
import { stockMutex } from '../inventory/stock.ts';
import { defaultThreshold } from '../inventory/stock-settings.service.ts';
import { eligibilitiesOf } from '../seller-eligibility/eligibility.service.ts';
import { checkSlug } from '../shared/slugs.ts';
import { ensureTags } from '../tags/tag.service.ts';
import { readVariants, type VariantShape } from './new-variants.ts';
import type { ProductDocument, ProductStatus } from './product.model.ts';
import type { ProductDraft, VariantDraft } from './product-draft.ts';
import { type ImageFile, namesOf, requireUsableMedia, uploadImages } from './product-images.ts';
import { checkSeo, checkTexts, MAX_IMAGES } from './product-rules.ts';
import { refuseTakenSlug } from './product-slugs.ts';
import { requireEligibility } from './publishing.ts';
import { requireRelated } from './related-products.ts';
import { storeProducts } from './store-products.ts';
import { skusTaken } from './taken-skus.ts';

/**
 * Creates a product with its variants, once per idempotency key. Raises Refusal INVALID_INPUT with every problem of
 * the input, ALREADY_EXISTS for a SKU or slug in use, SELLER_NOT_APPROVED, SELLER_SUSPENDED and ATTRIBUTE_REQUIRED for an
 * ACTIVE product, IDEMPOTENCY_CONFLICT, and the refusals of `media` for a picture, such as FILE_CORRUPT at
 * `input.images.0`. A refused product stores nothing. One that has to be approved is IN_REVIEW in place of ACTIVE.
 */
export async function createProduct(ctx: Ctx, input: CreateProductInput): Promise<ProductDocument> {
  const { idempotencyKey, images, ...given } = input;
  const files: readonly ImageFile[] = images ?? [];
  const call = {
    operation: 'createProduct',
    idempotencyKey,
    input: { ...given, images: await namesOf(files) },
  };
  const gone = () => refusal('NOT_FOUND', 'The product was deleted since.', ['input', 'idempotencyKey']);
  return makeOnce(ctx, call, { model: ctx.db.products, prefix: 'prd', gone }, (id) =>
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
  const mediaIds = [...new Set(input.mediaIds ?? [])];
  const { tags, variants, ...checked } = checkProduct(
    input,
    mediaIds.length + images.length,
    await defaultThreshold(ctx, sellerId),
  );
  const eligibility = (await eligibilitiesOf(ctx, [sellerId])).get(sellerId);
  if (!eligibility) throw refusal('NOT_FOUND', 'There is no such seller.', ['input', 'sellerId']);
  if (input.isPublished) requireEligibility(eligibility, ['input', 'isPublished']);
  const { categoryId, categoryPath } = await requireCategory(ctx, input.categoryId, ['input', 'categoryId']);
  const { variantAttributes, ...attributes } = await productAttributes(
    ctx,
    { status: checked.status, categoryPath },
    input,
    variants,
  );
  const relatedProductIds = await requireRelated(ctx, { id, sellerId }, input.relatedProductIds ?? []);
  await requireUsableMedia(ctx, mediaIds, sellerId);
  const uploaded = await uploadImages(ctx, images, sellerId, id);
  await withUploads(ctx, uploaded, async () => {
    const gallery = [...mediaIds, ...uploaded];
    const whole = ({ imageIndexes, ...variant }: VariantShape, index: number): VariantDraft => ({
      ...variant,
      attributes: variantAttributes[index] ?? [],
      imageMediaIds: [...new Set(imageIndexes.flatMap((place) => gallery[place] ?? []))],
    });
    const [first, ...others] = variants;
    const draft: ProductDraft = {
      ...checked,
      id,
      sellerId,
      sellerActive: false,
      categoryId,
      categoryPath,
      tagIds: await ensureTags(ctx, tags),
      mediaIds: gallery,
      relatedProductIds,
      ...attributes,
      variants: [whole(first, 0), ...others.map((variant, index) => whole(variant, index + 1))],
    };
    await store(ctx, draft, input.variants != null);
  });
}

async function store(ctx: Ctx, draft: ProductDraft, isListed: boolean): Promise<void> {
  try {
    // Each write updates the seller's eligibility, so concurrent ones would conflict and be retried.
    await stockMutex([`seller:${draft.sellerId}`], () => ctx.transaction(() => storeProducts(ctx, [draft])));
  } catch (error) {
    refuseTakenSlug(error);
    if (!isDuplicate(error, 'sku')) throw error;
    throw await skusTaken(ctx, draft, isListed);
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

/** The checked parts of a new product. Raises Refusal INVALID_INPUT with every problem. */
export function checkProduct(input: CreateProductInput, pictures: number, lowStockThreshold: number) {
  const problems = new InputProblems();
  const { name = '', description = '', tags = [] } = checkTexts(problems, ['input'], input);
  const { seoTitle = null, seoDescription = null } = checkSeo(problems, ['input'], input);
  const { options, variants } = readVariants(problems, input, { pictures, lowStockThreshold });
  const slug = input.slug ?? null;
  if (slug !== null) checkSlug(problems, ['input', 'slug'], slug);
  const status: ProductStatus = input.isPublished ? 'ACTIVE' : 'DRAFT';
  if (pictures > MAX_IMAGES) {
    problems.add('INVALID_INPUT', `A product has at most ${MAX_IMAGES} pictures.`, ['input', 'mediaIds']);
  }
  problems.refuse();
  const { currency } = input.price;
  return { name, description, seoTitle, seoDescription, slug, tags, options, variants, currency, status };
}
