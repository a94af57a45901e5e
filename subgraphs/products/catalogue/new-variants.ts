import { type InputProblems, newId } from '@souk/subgraph';
import type { CreateProductInput, NewProductVariantInput } from '../generated/resolvers.ts';
import { checkChoices, checkOptions, optionKeyOf } from '../variants/choices.ts';
import { MAX_VARIANTS } from '../variants/create-variant.ts';
import { checkCompareAt, checkMeasures, UNMEASURED } from '../variants/variant-fields.ts';
import type { ProductOption } from './product.model.ts';
import type { ProductDraft, VariantDraft } from './product-draft.ts';
import { checkPrice, checkSku, checkUnits } from './product-rules.ts';

/** What the variants of an input become before their attributes and pictures are known. */
export type VariantShape = Omit<VariantDraft, 'attributes' | 'imageMediaIds'> & {
  imageIndexes: readonly number[];
};

/** The parts of a new product that follow from its variants. */
export interface NewVariants {
  options: ProductDraft['options'];
  variants: [VariantShape, ...VariantShape[]];
}

const OF_VARIANTS = [
  ...(['sku', 'compareAtPrice', 'lowStockThreshold', 'weightGrams'] as const),
  ...(['lengthMillimeters', 'widthMillimeters', 'heightMillimeters'] as const),
];

type Given = Omit<NewProductVariantInput, 'options' | 'attributes' | 'imageIndexes'>;

/** The variants of a new product: those given, or the only one that its own fields describe. */
export function readVariants(
  problems: InputProblems,
  input: CreateProductInput,
  { pictures, lowStockThreshold }: { pictures: number; lowStockThreshold: number },
): NewVariants {
  const priceMinor = checkPrice(problems, ['input', 'price'], input.price);
  const basis = { lowStockThreshold, problems, priceMinor, currency: input.price.currency };
  const { variants } = input;
  if (variants == null || variants.length === 0) {
    if (input.options != null && input.options.length > 0)
      problems.add('INVALID_INPUT', 'Give the variants that have these options.', ['input', 'variants']);
    const { price: _, ...own } = input;
    return {
      options: [],
      variants: [{ ...readVariant(basis, ['input'], own), options: [], imageIndexes: [] }],
    };
  }
  for (const name of OF_VARIANTS)
    if (input[name] != null)
      problems.add('INVALID_INPUT', 'Give it for each of the variants.', ['input', name]);
  if (input.initialStock)
    problems.add('INVALID_INPUT', 'Give it for each of the variants.', ['input', 'initialStock']);
  if (variants.length > MAX_VARIANTS)
    problems.add('INVALID_INPUT', `A product has at most ${MAX_VARIANTS} variants.`, ['input', 'variants']);
  const options = checkOptions(problems, ['input', 'options'], input.options ?? []);
  const [first, ...others] = variants.map((variant, index) =>
    readListed(basis, options, variant, { index, pictures }),
  );
  if (!first) throw problems.asRefusal();
  requireDifferent(problems, [first, ...others]);
  return { options, variants: [first, ...others] };
}

interface Basis {
  /** For variants that name none. */
  lowStockThreshold: number;
  problems: InputProblems;
  /** The price of the product, which variants have that name none. */
  priceMinor: number;
  currency: string;
}

function readVariant(
  { lowStockThreshold, problems, priceMinor, currency }: Basis,
  path: string[],
  given: Given,
) {
  const price =
    given.price == null ? priceMinor : checkPrice(problems, [...path, 'price'], given.price, currency);
  const compareAt = given.compareAtPrice ?? null;
  const at = { priceMinor: price, currency, before: null };
  const threshold = given.lowStockThreshold ?? lowStockThreshold;
  return {
    id: newId('var'),
    sku: checkSku(problems, [...path, 'sku'], given.sku),
    priceMinor: price,
    compareAtPriceMinor: checkCompareAt(problems, [...path, 'compareAtPrice'], compareAt, at),
    stock: checkUnits(problems, [...path, 'initialStock'], given.initialStock ?? 0),
    lowStockThreshold: checkUnits(problems, [...path, 'lowStockThreshold'], threshold),
    ...UNMEASURED,
    ...checkMeasures(problems, path, given),
  };
}

function readListed(
  basis: Basis,
  options: readonly ProductOption[],
  given: NewProductVariantInput,
  { index, pictures }: { index: number; pictures: number },
): VariantShape {
  const { problems } = basis;
  const path = ['input', 'variants', String(index)];
  const imageIndexes = given.imageIndexes ?? [];
  for (const [place, picture] of imageIndexes.entries()) {
    if (picture >= 0 && picture < pictures) continue;
    const message = `The product has ${pictures} pictures, counted from 0.`;
    problems.add('INVALID_INPUT', message, [...path, 'imageIndexes', String(place)]);
  }
  return {
    ...readVariant(basis, path, given),
    options: checkChoices(problems, [...path, 'options'], options, given.options),
    imageIndexes,
  };
}

function requireDifferent(problems: InputProblems, variants: readonly VariantShape[]): void {
  const keys = variants.map(({ options }) => optionKeyOf(options));
  for (const [index, { sku }] of variants.entries()) {
    const path = ['input', 'variants', String(index)];
    if (keys.indexOf(keys[index] ?? '') !== index)
      problems.add('INVALID_INPUT', 'Another variant has the same option values.', [...path, 'options']);
    if (sku !== null && variants.findIndex((one) => one.sku === sku) !== index)
      problems.add('INVALID_INPUT', 'Another variant has the same SKU.', [...path, 'sku']);
  }
}
