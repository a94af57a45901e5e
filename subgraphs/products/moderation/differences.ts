import { defineLoader, load } from '@souk/subgraph';
import { shownOf, textOf } from '../attributes/shown-value.ts';
import type { ProductDocument } from '../catalogue/product.model.ts';
import type { Ctx } from '../context.ts';
import { tagLoader } from '../tags/tag.service.ts';
import type { VariantDocument } from '../variants/variant.model.ts';
import { type Content, proposedContent, type VariantContent } from './proposal.ts';
import type { ContentField, Difference, ProductReviewDocument } from './review.model.ts';

/** Products by id as they are stored, batched. */
export const reviewedProducts = defineLoader<Ctx, string, ProductDocument>(async (db, ids) => {
  const found = await db.products.find({ _id: { $in: [...ids] } }).lean();
  return new Map(found.map((product) => [product._id, product]));
});

const variantsOfProducts = defineLoader<Ctx, string, VariantDocument[]>(async (db, ids) => {
  const found = await db.variants
    .find({ productId: { $in: [...ids] }, deletedAt: null })
    .sort({ productId: 1, position: 1, _id: 1 })
    .lean();
  return Map.groupBy(found, ({ productId }) => productId);
});

const categories = defineLoader<Ctx, string, { name: string; path: string[] }>(async (db, ids) => {
  const found = await db.categories.find({ _id: { $in: [...ids] } }, { name: 1, path: 1 }).lean();
  return new Map(found.map(({ _id, name, path }) => [_id, { name, path }]));
});

/** What a review is about, field by field: as it was decided, or as it would be decided now. */
export async function differencesOf(ctx: Ctx, review: ProductReviewDocument): Promise<Difference[]> {
  if (review.differences) return review.differences;
  const product = await load(ctx, reviewedProducts, review.productId);
  if (!product) return [];
  const variants = (await load(ctx, variantsOfProducts, product._id)) ?? [];
  const tags = await Promise.all((product.tagIds ?? []).map((id) => load(ctx, tagLoader, id)));
  const live: Content = { product, tags: tags.flatMap((tag) => tag?.name ?? []), variants };
  const after = await shown(ctx, proposedContent(live, review.changes));
  const before = review.kind === 'PRODUCT' ? [] : await shown(ctx, live);
  const textsBefore = new Map(before.map((one) => [keyOf(one), one.texts]));
  const namesBefore = new Map(before.map((one) => [one.variantId, one.variantName]));
  return after.flatMap(({ texts, ...one }) => {
    const earlier = textsBefore.get(keyOf(one)) ?? [];
    if (JSON.stringify(earlier) === JSON.stringify(texts)) return [];
    const variantName = namesBefore.get(one.variantId) ?? one.variantName;
    return [{ ...one, variantName, before: earlier, after: texts }];
  });
}

interface Shown extends Pick<Difference, 'field' | 'variantId' | 'variantName'> {
  texts: string[];
}

const keyOf = ({ field, variantId }: Pick<Shown, 'field' | 'variantId'>) => `${field} ${variantId}`;

async function shown(ctx: Ctx, { product, tags, variants }: Content): Promise<Shown[]> {
  const path = await pathOf(ctx, product.categoryId ?? null);
  const related = await Promise.all(
    (product.relatedProductIds ?? []).map((id) => load(ctx, reviewedProducts, id)),
  );
  const of = (field: ContentField, ...texts: (string | null | undefined)[]): Shown => ({
    field,
    variantId: null,
    variantName: null,
    texts: texts.filter((text) => text != null && text !== '') as string[],
  });
  const ofVariants = await Promise.all(variants.map((variant) => shownVariant(ctx, path.ids, variant)));
  return [
    of('NAME', product.name),
    of('DESCRIPTION', product.description),
    of('SLUG', product.slug),
    of('SEO_TITLE', product.seoTitle),
    of('SEO_DESCRIPTION', product.seoDescription),
    of('CATEGORY', path.names.join(' > ')),
    of('TAGS', ...tags.toSorted()),
    of('ATTRIBUTES', ...(await attributeTexts(ctx, path.ids, 'PRODUCT', product.attributes))),
    of('RELATED_PRODUCTS', ...related.map((one) => one?.name)),
    of('METADATA', ...publicEntries(product.metadata)),
    of('IMAGES', ...primaryFirst(product.images)),
    of('OPTIONS', ...product.options.map(({ name, values }) => `${name}: ${values.join(', ')}`)),
    ...ofVariants.flat(),
  ];
}

async function shownVariant(ctx: Ctx, path: string[], variant: VariantContent): Promise<Shown[]> {
  const variantName = variant.options.map(({ value }) => value).join(' / ');
  const of = (field: ContentField, ...texts: (string | null)[]): Shown => ({
    field,
    variantId: variant._id,
    variantName,
    texts: texts.filter((text) => text !== null),
  });
  const measure = (name: string, value: number | null, unit: string) =>
    value == null ? null : `${name}: ${value} ${unit}`;
  return [
    of('SKU', variant.sku),
    of('OPTIONS', ...variant.options.map(({ name, value }) => `${name}: ${value}`)),
    of('ATTRIBUTES', ...(await attributeTexts(ctx, path, 'VARIANT', variant.attributes))),
    of('IMAGES', ...variant.imageMediaIds),
    of(
      'MEASURES',
      measure('Weight', variant.weightGrams, 'g'),
      measure('Length', variant.lengthMillimeters, 'mm'),
      measure('Width', variant.widthMillimeters, 'mm'),
      measure('Height', variant.heightMillimeters, 'mm'),
    ),
  ];
}

async function attributeTexts(
  ctx: Ctx,
  path: string[],
  level: 'PRODUCT' | 'VARIANT',
  values: ProductDocument['attributes'] | undefined,
): Promise<string[]> {
  const found = await shownOf(ctx, path, level, values);
  return found.map((value) => `${value.attribute.name}: ${textOf(value)}`);
}

async function pathOf(ctx: Ctx, id: string | null): Promise<{ ids: string[]; names: string[] }> {
  const category = id === null ? null : await load(ctx, categories, id);
  if (!category) return { ids: [], names: [] };
  const all = await Promise.all(category.path.map((one) => load(ctx, categories, one)));
  return { ids: category.path, names: all.flatMap((one) => one?.name ?? []) };
}

// The primary picture is the first that customers see.
const primaryFirst = (images: ProductDocument['images']) =>
  images.toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary)).map(({ mediaId }) => mediaId);

const publicEntries = (metadata: ProductDocument['metadata'] = []) =>
  metadata.filter(({ isPublic }) => isPublic).map(({ key, value }) => `${key}: ${value}`);
