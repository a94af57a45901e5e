import { formatAmount } from '@souk/subgraph';
import { levelsOf } from '../inventory/levels.ts';
import { type LocationDocument, stockKeyOf } from '../locations/location.model.ts';
import type { VariantDocument } from '../variants/variant.model.ts';
import { type Exported, type ExportNames, statusOf } from './exported.ts';

/** A product in the form that an import reads. */
export function jsonOf(
  { product, variants }: Exported,
  names: ExportNames,
  locations: readonly LocationDocument[],
) {
  return {
    handle: product.slug,
    name: product.name,
    description: product.description,
    status: statusOf(product),
    category: names.category(product.categoryId),
    tags: names.tags(product.tagIds),
    seoTitle: product.seoTitle,
    seoDescription: product.seoDescription,
    slug: product.slug,
    images: product.images.map(({ mediaId }) => names.image(mediaId)),
    attributes: Object.fromEntries(names.attributes(product.categoryPath, 'PRODUCT', product.attributes)),
    variants: variants.map((variant) => ({
      ...variantOf(variant, locations),
      attributes: Object.fromEntries(names.attributes(product.categoryPath, 'VARIANT', variant.attributes)),
    })),
  };
}

function variantOf(variant: VariantDocument, locations: readonly LocationDocument[]) {
  const { _id, sku, priceMinor, compareAtPriceMinor, currency, options, inventory } = variant;
  const money = (amountMinor: number) => ({ amount: formatAmount({ amountMinor, currency }), currency });
  const nameOf = new Map(locations.map((one) => [stockKeyOf(one), one.isMain ? 'main' : one.name]));
  const levels = levelsOf(variant).flatMap(({ locationId, onHand }) => {
    const name = nameOf.get(locationId) ?? (locationId === 'main' ? 'main' : null);
    return name === null ? [] : [[name, onHand] as const];
  });
  return {
    id: _id,
    sku,
    price: money(priceMinor),
    compareAtPrice: compareAtPriceMinor === null ? null : money(compareAtPriceMinor),
    options: Object.fromEntries(options.map(({ name, value }) => [name, value])),
    stock: Object.fromEntries(levels),
    lowStockThreshold: inventory.lowStockThreshold,
    weightGrams: variant.weightGrams,
    lengthMillimeters: variant.lengthMillimeters,
    widthMillimeters: variant.widthMillimeters,
    heightMillimeters: variant.heightMillimeters,
  };
}
