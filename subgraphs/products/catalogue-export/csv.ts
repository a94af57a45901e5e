import { formatAmount } from '@souk/subgraph';
import type { AttributeValue } from '../attributes/attribute.model.ts';
import { listText } from '../catalogue-files/columns.ts';
import { csvText } from '../catalogue-files/csv-text.ts';
import { guarded } from '../catalogue-files/formula-guard.ts';
import { levelAt } from '../inventory/levels.ts';
import { type LocationDocument, MAIN_LOCATION, stockKeyOf } from '../locations/location.model.ts';
import type { VariantDocument } from '../variants/variant.model.ts';
import { type Exported, type ExportNames, statusOf } from './exported.ts';

const COLUMNS = [
  ...([
    'handle',
    'id',
    'sku',
    'name',
    'description',
    'status',
    'category',
    'tags',
    'price',
    'currency',
  ] as const),
  ...(['compareAtPrice', 'stock', 'lowStockThreshold', 'weightGrams', 'lengthMillimeters'] as const),
  ...(['widthMillimeters', 'heightMillimeters', 'seoTitle', 'seoDescription', 'slug', 'images'] as const),
  ...(['option1Name', 'option1Value', 'option2Name', 'option2Value', 'option3Name', 'option3Value'] as const),
] as const;

/** The columns of a file. */
export interface Headers {
  attributes: readonly string[];
  locations: readonly LocationDocument[];
  /** The header line, behind the mark by which spreadsheets recognize UTF-8. */
  line: string;
}

export function headersOf(attributes: readonly string[], locations: readonly LocationDocument[]): Headers {
  const more = [
    ...locations.map(({ name }) => `stock:${name}`),
    ...attributes.map((slug) => `attribute:${slug}`),
  ];
  const line = csvText([[...COLUMNS, ...more]], true);
  return { attributes, locations, line };
}

/** The rows of a page of products, one for each variant. Texts are guarded, numbers stay numbers. */
export function csvPage(page: readonly Exported[], names: ExportNames, headers: Headers): string {
  const rows = page.flatMap((one) =>
    one.variants.map((variant, index) => rowOf(one, variant, index, names, headers)),
  );
  return csvText(rows);
}

function rowOf(
  { product }: Exported,
  variant: VariantDocument,
  index: number,
  names: ExportNames,
  { attributes, locations }: Headers,
): string[] {
  const { currency } = variant;
  const isFirst = index === 0;
  const text = (value: string | null) => guarded(value ?? '');
  const number = (value: number | null) => (value === null ? '' : String(value));
  const amount = (amountMinor: number | null) =>
    amountMinor === null ? '' : formatAmount({ amountMinor, currency });
  const own = isFirst
    ? {
        name: text(product.name),
        description: text(product.description),
        status: statusOf(product),
        category: text(names.category(product.categoryId)),
        tags: text(listText(names.tags(product.tagIds))),
        seoTitle: text(product.seoTitle),
        seoDescription: text(product.seoDescription),
        slug: text(product.slug),
        images: text(listText(product.images.map(({ mediaId }) => names.image(mediaId)))),
      }
    : {};
  const [one, two, three] = variant.options;
  const cells: Partial<Record<(typeof COLUMNS)[number], string>> = {
    handle: text(product.slug),
    id: variant._id,
    sku: text(variant.sku),
    ...own,
    price: amount(variant.priceMinor),
    currency,
    compareAtPrice: amount(variant.compareAtPriceMinor),
    stock: number(levelAt(variant, MAIN_LOCATION).onHand),
    lowStockThreshold: number(variant.inventory.lowStockThreshold),
    weightGrams: number(variant.weightGrams),
    lengthMillimeters: number(variant.lengthMillimeters),
    widthMillimeters: number(variant.widthMillimeters),
    heightMillimeters: number(variant.heightMillimeters),
    option1Name: text(one?.name ?? null),
    option1Value: text(one?.value ?? null),
    option2Name: text(two?.name ?? null),
    option2Value: text(two?.value ?? null),
    option3Name: text(three?.name ?? null),
    option3Value: text(three?.value ?? null),
  };
  const values = new Map<string, AttributeValue['value']>([
    ...names.attributes(product.categoryPath, 'VARIANT', variant.attributes),
    ...(isFirst ? names.attributes(product.categoryPath, 'PRODUCT', product.attributes) : []),
  ]);
  return [
    ...COLUMNS.map((column) => cells[column] ?? ''),
    ...locations.map((location) => stockAt(variant, location)),
    ...attributes.map((slug) => cellOf(values.get(slug))),
  ];
}

/** Empty where the variant never was. */
function stockAt(variant: VariantDocument, location: LocationDocument): string {
  const level = variant.inventory.levels?.find(({ locationId }) => locationId === stockKeyOf(location));
  return level ? String(level.onHand) : '';
}

function cellOf(value: AttributeValue['value'] | undefined): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return guarded(value.join('|'));
  // Cells of attributes are read as texts, whatever their kind is.
  return guarded(String(value));
}
