import type { AttributeDocument, AttributeLevel, AttributeValue } from '../attributes/attribute.model.ts';
import { effectiveOf } from '../attributes/effective.ts';
import { shownValues } from '../attributes/facets.ts';
import type { ProductDocument } from '../catalogue/product.model.ts';
import type { Ctx } from '../context.ts';
import type { VariantDocument } from '../variants/variant.model.ts';

/** A product and its variants, in their order. */
export interface Exported {
  product: ProductDocument;
  variants: VariantDocument[];
}

/** What products name by ids. */
export interface ExportNames {
  /** The slug of a category. */
  category(id: string | null): string | null;
  tags(ids: readonly string[]): string[];
  /** The values that a category shows, by the slugs of their attributes. */
  attributes(
    path: readonly string[],
    level: AttributeLevel,
    values: readonly AttributeValue[] | undefined,
  ): [slug: string, value: AttributeValue['value']][];
  /** The address of a picture. */
  image(mediaId: string): string;
}

/** Reads what a page of products names: three reads. */
export async function namesFor(ctx: Ctx, page: readonly Exported[]): Promise<ExportNames> {
  const products = page.map(({ product }) => product);
  const paths = [...new Set(products.flatMap(({ categoryPath }) => categoryPath))];
  const tagIds = [...new Set(products.flatMap(({ tagIds: ids }) => ids))];
  const categories = await ctx.db.categories.find({ _id: { $in: paths } }, { slug: 1 }).lean();
  const tags = await ctx.db.tags.find({ _id: { $in: tagIds } }, { name: 1 }).lean();
  const attributes: AttributeDocument[] = await ctx.db.attributes
    .find({ 'assignments.categoryId': { $in: paths } })
    .lean();
  const slugOf = new Map(categories.map(({ _id, slug }) => [_id, slug]));
  const nameOf = new Map(tags.map(({ _id, name }) => [_id, name]));
  return {
    category: (id) => (id === null ? null : (slugOf.get(id) ?? null)),
    tags: (ids) => ids.flatMap((id) => nameOf.get(id) ?? []),
    attributes: (path, level, values = []) =>
      shownValues(effectiveOf(attributes, path), level, values).map(({ assigned, given }) => [
        assigned.attribute.slug,
        given.value,
      ]),
    image: (mediaId) => `${ctx.config.PUBLIC_URL}/media/${mediaId}`,
  };
}

/** The status as a file has it: what waits for its approval was offered. */
export const statusOf = ({ status }: ProductDocument): 'ACTIVE' | 'DRAFT' =>
  status === 'DRAFT' ? 'DRAFT' : 'ACTIVE';
