import { Refusal } from '@souk/subgraph';
import { newAttributes } from '../../attributes/product-attributes.ts';
import { checkProduct } from '../../catalogue/create-product.ts';
import type { VariantShape } from '../../catalogue/new-variants.ts';
import type { ProductDraft, VariantDraft } from '../../catalogue/product-draft.ts';
import { requireEligibility } from '../../catalogue/publishing.ts';
import type { Ctx } from '../../context.ts';
import type {
  CreateProductInput,
  NewProductVariantInput,
  ProductOptionInput,
} from '../../generated/resolvers.ts';
import type { Around } from './around.ts';
import { attributeInputs } from './attribute-inputs.ts';
import type { StockCount } from './change.ts';
import type { Entry, VariantEntry } from './entry.ts';
import { type Problem, Problems, problemOf } from './problem.ts';
import { problemsOfRefusal } from './refusals.ts';

/** A new product, checked by the rules of `createProduct`, whose tags have yet to be found. */
export type NewProduct = Omit<ProductDraft, 'tagIds'> & { tags: string[]; located: StockCount[] };

/** A new product of an entry, or what keeps it from being one. Nothing is read or stored. */
export function newProductOf(
  ctx: Ctx,
  id: string,
  entry: Entry,
  around: Around,
): { product: NewProduct } | { problems: Problem[] } {
  const problems = new Problems();
  const category = categoryOf(entry, around, problems);
  const categoryPath = category?.path ?? [];
  const attributes = attributeInputs(entry, around, categoryPath);
  const input = inputOf(ctx, entry, problems);
  const all = [...entry.problems, ...problems.found, ...attributes.problems];
  if (input === null || all.length > 0) return { problems: all };
  try {
    const { variants, ...checked } = checkProduct(input, 0, around.lowStockThreshold);
    if (checked.status === 'ACTIVE') requireEligibility(around.eligibility, ['input', 'isPublished']);
    const { variantAttributes, ...values } = newAttributes(
      attributes.assigned,
      checked.status,
      {
        attributes: attributes.product,
        variants: entry.rows.map((row) => ({ attributes: attributes.byRow.get(row) ?? [] })),
      },
      variants,
    );
    const whole = ({ imageIndexes: _, ...variant }: VariantShape, index: number): VariantDraft => ({
      ...variant,
      attributes: variantAttributes[index] ?? [],
      imageMediaIds: [],
    });
    const [first, ...others] = variants;
    return {
      product: {
        ...checked,
        ...values,
        id,
        sellerId: around.sellerId,
        sellerActive: false,
        categoryId: category?._id ?? null,
        categoryPath,
        mediaIds: [],
        relatedProductIds: [],
        located: variants.flatMap(({ id: variantId }, index) =>
          (entry.variants[index]?.located ?? []).map((one) => ({ variantId, ...one })),
        ),
        variants: [whole(first, 0), ...others.map((variant, index) => whole(variant, index + 1))],
      },
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { problems: problemsOfRefusal(entry, error) };
  }
}

/** The category that an entry names; a problem for one that does not exist. */
export function categoryOf(entry: Entry, around: Around, problems: Problems) {
  const { category: text } = entry.product;
  if (text === undefined) return undefined;
  const category = around.category(text);
  if (category) return category;
  const cell = entry.rows.map(({ cells }) => cells.get('category')).find((one) => one);
  problems.add(
    'NOT_FOUND',
    { line: entry.line, column: cell?.column ?? null, value: text },
    `There is no category ${JSON.stringify(text)}.`,
    'Write its slug, or its names from the top: Home > Kitchen.',
  );
  return undefined;
}

function inputOf(ctx: Ctx, entry: Entry, problems: Problems): CreateProductInput | null {
  const { product, variants, line } = entry;
  const missing = (at: number, column: string, message: string, remedy: string) =>
    problems.add('MISSING_VALUE', { line: at, column }, message, remedy);
  if (product.name === undefined)
    missing(
      line,
      'name',
      'No product of yours has this SKU, and a new one needs a name.',
      'Fill the name, or correct the SKU.',
    );
  const [first] = variants;
  for (const variant of variants) {
    if (variant.sku === undefined)
      missing(variant.line, 'sku', 'The row has no SKU.', 'Give each variant a SKU of its own.');
    if (!hasPrice(variant) && !(first && hasPrice(first)))
      missing(variant.line, 'price', 'A new product needs a price.', 'Fill the price.');
  }
  const options = optionsOf(entry, problems);
  if (problems.found.length > 0 || !first || product.name === undefined) return null;
  const currency = variants.find((one) => one.currency)?.currency ?? ctx.config.SOUK_CURRENCY;
  const price = { amount: first.price ?? '0', currency };
  const common = {
    idempotencyKey: 'import',
    name: product.name,
    description: product.description ?? '',
    price,
    isPublished: product.status === 'ACTIVE',
    ...(product.seoTitle === undefined ? {} : { seoTitle: product.seoTitle }),
    ...(product.seoDescription === undefined ? {} : { seoDescription: product.seoDescription }),
    ...(product.slug === undefined ? {} : { slug: product.slug.trim() }),
    tags: product.tags ?? [],
  };
  if (options.length === 0) {
    const { price: _price, options: _options, ...own } = variantInput(first, currency);
    return { ...common, ...own };
  }
  return { ...common, options, variants: variants.map((one) => variantInput(one, currency)) };
}

const hasPrice = ({ row }: VariantEntry) => [...row.cells.keys()].some((field) => /^price(:|$)/u.test(field));

/** The fields of a variant in the form of the mutations; absent cells are absent. */
export function variantInput(variant: VariantEntry, currency: string): NewProductVariantInput {
  const money = (amount: string) => ({ amount, currency: variant.currency ?? currency });
  const { sku, price, compareAtPrice, options, lowStockThreshold, stock } = variant;
  return {
    options,
    ...(sku === undefined ? {} : { sku }),
    ...(price === undefined ? {} : { price: money(price) }),
    ...(compareAtPrice === undefined ? {} : { compareAtPrice: money(compareAtPrice) }),
    ...(lowStockThreshold === undefined ? {} : { lowStockThreshold }),
    ...measuresOf(variant),
    initialStock: stock ?? 0,
  };
}

const MEASURES = ['weightGrams', 'lengthMillimeters', 'widthMillimeters', 'heightMillimeters'] as const;

/** The measures that a row names. */
export function measuresOf(variant: VariantEntry): Partial<Record<(typeof MEASURES)[number], number>> {
  return Object.fromEntries(
    MEASURES.flatMap((name) => (variant[name] === undefined ? [] : [[name, variant[name]]])),
  );
}

/** The options in which the rows of an entry differ; the names may stand in its first row only. */
export function optionsOf({ variants, rows }: Entry, problems: Problems): ProductOptionInput[] {
  const names = variants.find(({ options }) => options.length > 0)?.options.map(({ name }) => name) ?? [];
  const values = names.map((): string[] => []);
  for (const variant of variants) {
    variant.options = variant.options.map(({ name, value }, index) => ({
      name: name || (names[index] ?? ''),
      value,
    }));
    for (const { name, value } of variant.options) {
      const of = values[names.indexOf(name)];
      if (of && !of.includes(value)) of.push(value);
    }
  }
  if (rows.length > 1 && names.length === 0)
    problems.found.push(
      problemOf(
        'MISSING_VALUE',
        { line: rows[1]?.line ?? null, column: 'option1Value' },
        'Several rows of one product need options in which they differ.',
        'Fill option1Name and option1Value, or give each product a handle of its own.',
      ),
    );
  return names.map((name, index) => ({ name, values: values[index] ?? [] }));
}
