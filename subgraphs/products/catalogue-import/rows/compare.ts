import { formatAmount, InputProblems, newId, Refusal, refusal } from '@souk/subgraph';
import { readLine } from '@souk/text/line.ts';
import type { AttributeValue } from '../../attributes/attribute.model.ts';
import { checkValues, withHidden } from '../../attributes/values.ts';
import type { ProductDocument } from '../../catalogue/product.model.ts';
import { checkPrice, checkSeo, checkTexts } from '../../catalogue/product-rules.ts';
import { requireEligibility } from '../../catalogue/publishing.ts';
import { levelAt } from '../../inventory/levels.ts';
import { MAIN_LOCATION } from '../../locations/location.model.ts';
import { normalise } from '../../tags/tag.service.ts';
import type { VariantDocument } from '../../variants/variant.model.ts';
import type { Around } from './around.ts';
import { type AttributeInputs, attributeInputs, mergedInputs } from './attribute-inputs.ts';
import { type Change, noChange, type StoredChange } from './change.ts';
import { categoryOf, measuresOf, optionsOf, variantInput } from './create.ts';
import type { Entry, VariantEntry } from './entry.ts';
import { type Problem, Problems } from './problem.ts';
import { problemsOfRefusal } from './refusals.ts';

/** A product as it is stored, with its variants that are not deleted. */
export interface Stored {
  product: ProductDocument;
  variants: readonly VariantDocument[];
  /** The names of its tags. */
  tags: readonly string[];
}

/** What a row changes, and what puts it back. */
export interface Compared {
  change: Change;
  before: StoredChange;
}

/** What an entry changes of a stored product, or what keeps it from that. Nothing is read or stored. */
export function compare(entry: Entry, stored: Stored, around: Around): Compared | { problems: Problem[] } {
  const problems = new Problems();
  const category = categoryOf(entry, around, problems);
  const path = category?.path ?? stored.product.categoryPath;
  const attributes = attributeInputs(entry, around, path);
  const all = () => [...entry.problems, ...problems.found, ...attributes.problems];
  if (all().length > 0) return { problems: all() };
  const compared: Compared = { change: noChange(), before: noChange() };
  try {
    compareTexts(compared, entry, stored);
    if (category && category._id !== stored.product.categoryId) {
      compared.change.product.categoryId = category._id;
      compared.before.product.categoryId = stored.product.categoryId;
    }
    compareValues(compared, attributes, stored.product.attributes ?? []);
    compareStatus(compared, entry, stored.product, around);
    compareVariants(compared, entry, stored, attributes, problems);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { problems: problemsOfRefusal(entry, error) };
  }
  return problems.found.length > 0 ? { problems: all() } : compared;
}

function compareTexts(
  { change, before }: Compared,
  { product: given }: Entry,
  { product, tags }: Stored,
): void {
  const problems = new InputProblems();
  const { name, description, tags: names } = checkTexts(problems, ['input'], given);
  const seo = checkSeo(problems, ['input'], given);
  problems.refuse();
  const texts = { name, description, ...seo };
  for (const key of ['name', 'description', 'seoTitle', 'seoDescription'] as const) {
    const value = texts[key];
    if (value === undefined || value === product[key]) continue;
    change.product[key] = value;
    before.product[key] = product[key];
  }
  const slug = given.slug?.trim();
  if (slug !== undefined && slug !== product.slug) {
    change.product.slug = slug;
    before.product.slug = product.slug;
  }
  if (names && names.toSorted().join('\n') !== tags.toSorted().join('\n')) {
    change.product.tags = names.map(normalise);
    before.product.tags = [...tags];
  }
}

function compareValues(
  { change, before }: Compared,
  { assigned, product: given }: AttributeInputs,
  stored: readonly AttributeValue[],
): void {
  if (given.length === 0) return;
  const inputs = mergedInputs(assigned, 'PRODUCT', stored, given);
  if (!isChanged(assigned, 'PRODUCT', stored, inputs)) return;
  change.product.attributes = inputs;
  before.product.attributes = mergedInputs(assigned, 'PRODUCT', stored, []);
}

function isChanged(
  assigned: AttributeInputs['assigned'],
  level: 'PRODUCT' | 'VARIANT',
  stored: readonly AttributeValue[],
  inputs: ReturnType<typeof mergedInputs>,
): boolean {
  const problems = new InputProblems();
  const values = checkValues(problems, ['input', 'attributes'], level, assigned, inputs);
  problems.refuse();
  const keyOf = (all: readonly AttributeValue[]) =>
    all
      .map(({ attributeId, value }) => JSON.stringify([attributeId, value]))
      .toSorted()
      .join('\n');
  return keyOf(withHidden(assigned, level, stored, values)) !== keyOf(stored);
}

function compareStatus(
  { change, before }: Compared,
  { product: given }: Entry,
  product: ProductDocument,
  around: Around,
): void {
  const { status } = given;
  if (status === undefined || status === product.status) return;
  if (status === 'ACTIVE') requireEligibility(around.eligibility, ['input', 'status']);
  const isOffered = product.status === 'ACTIVE' || product.status === 'IN_REVIEW';
  if (status === 'ACTIVE' ? isOffered : !isOffered) return;
  change.status = status;
  before.status = isOffered ? 'ACTIVE' : 'DRAFT';
}

function compareVariants(
  compared: Compared,
  entry: Entry,
  stored: Stored,
  attributes: AttributeInputs,
  problems: Problems,
): void {
  const { product, variants } = stored;
  const given = optionsOf(entry, new Problems());
  const known = product.options.map(({ name }) => name);
  if (given.length > 0 && given.map(({ name }) => name).join('\n') !== known.join('\n')) {
    const cell = [...(entry.rows[0]?.cells ?? [])].find(([field]) => field.startsWith('option'))?.[1];
    problems.add(
      'CONTRADICTION',
      { line: entry.line, column: cell?.column ?? null, value: cell?.text ?? null },
      known.length === 0 ? 'The product has no options.' : `The product has the options ${known.join(', ')}.`,
      'Name the options of the product in their order, or change them in the shop first.',
    );
    return;
  }
  const options = product.options.map(({ name, values }) => {
    const more = given.find((one) => one.name === name)?.values ?? [];
    return { name, values: [...values, ...more.filter((value) => !values.includes(value))] };
  });
  if (options.some(({ values }, index) => values.length > (product.options[index]?.values.length ?? 0))) {
    compared.change.options = options;
    compared.before.options = product.options.map(({ name, values }) => ({ name, values }));
  }
  for (const [index, variant] of entry.variants.entries()) {
    const row = entry.rows[index];
    const values = (row && attributes.byRow.get(row)) ?? [];
    const match = matchOf(variant, variants);
    if (match) compareVariant(compared, { variant, index, match, values }, product, attributes);
    else add(compared, variant, product, values, problems);
  }
}

/** The stored variant of a row: by its id, else by its SKU; ids of another market are unknown. */
export const matchOf = (
  variant: VariantEntry,
  variants: readonly VariantDocument[],
): VariantDocument | undefined =>
  variants.find(({ _id }) => _id === variant.id) ??
  variants.find(({ sku }) => sku !== null && sku === skuOf(variant));

/** A SKU in the form in which it is stored. */
export const skuOf = ({ sku }: VariantEntry): string | null =>
  sku === undefined ? null : (readLine(sku).text ?? null);

interface Matched {
  variant: VariantEntry;
  index: number;
  match: VariantDocument;
  values: ReturnType<typeof mergedInputs>;
}

function compareVariant(
  { change, before }: Compared,
  { variant, index, match, values }: Matched,
  product: ProductDocument,
  { assigned }: AttributeInputs,
): void {
  const path = ['input', 'variants', String(index)];
  const { currency } = product;
  const input: Change['variants'][number]['input'] = {};
  const old: typeof input = {};
  const money = (amountMinor: number) => ({ amount: formatAmount({ amountMinor, currency }), currency });
  const problems = new InputProblems();
  for (const [key, stored] of [
    ['price', match.priceMinor],
    ['compareAtPrice', match.compareAtPriceMinor],
  ] as const) {
    const amount = variant[key];
    if (amount === undefined) continue;
    const given = { amount, currency: variant.currency ?? currency };
    if (checkPrice(problems, [...path, key], given, currency) === stored) continue;
    input[key] = given;
    if (stored !== null) old[key] = money(stored);
    else if (key === 'compareAtPrice') old[key] = null;
  }
  problems.refuse();
  for (const [name, value] of Object.entries({ ...measuresOf(variant) }) as [
    keyof ReturnType<typeof measuresOf>,
    number,
  ][]) {
    if (value === match[name]) continue;
    input[name] = value;
    old[name] = match[name];
  }
  if (
    variant.lowStockThreshold !== undefined &&
    variant.lowStockThreshold !== match.inventory.lowStockThreshold
  ) {
    input.lowStockThreshold = variant.lowStockThreshold;
    old.lowStockThreshold = match.inventory.lowStockThreshold;
  }
  const sku = skuOf(variant);
  if (sku !== null && sku !== match.sku) {
    input.sku = sku;
    old.sku = match.sku;
  }
  const isMoved =
    variant.options.length > 0 && variant.options.some(({ value }, at) => value !== match.options[at]?.value);
  if (isMoved) {
    input.options = variant.options;
    old.options = match.options;
  }
  const stored = match.attributes ?? [];
  if (values.length > 0) {
    const inputs = mergedInputs(assigned, 'VARIANT', stored, values);
    if (isChanged(assigned, 'VARIANT', stored, inputs)) {
      input.attributes = inputs;
      old.attributes = mergedInputs(assigned, 'VARIANT', stored, []);
    }
  }
  if (Object.keys(input).length > 0) {
    change.variants.push({ id: match._id, input });
    before.variants.push({ id: match._id, input: old });
  }
  const counts = [
    ...(variant.stock === undefined ? [] : [{ locationId: null, onHand: variant.stock }]),
    ...variant.located,
  ];
  for (const { locationId, onHand } of counts) {
    const now = levelAt(match, locationId ?? MAIN_LOCATION).onHand;
    if (now === onHand) continue;
    change.stock.push({ variantId: match._id, locationId, onHand });
    before.stock.push({ variantId: match._id, locationId, onHand: now });
  }
}

function add(
  { change, before }: Compared,
  variant: VariantEntry,
  { _id: productId, currency, options }: ProductDocument,
  values: ReturnType<typeof mergedInputs>,
  problems: Problems,
): void {
  const { price, ...input } = variantInput(variant, currency);
  if (variant.sku === undefined)
    problems.add(
      'MISSING_VALUE',
      { line: variant.line, column: 'sku' },
      'The row has no SKU.',
      'Give each variant a SKU of its own.',
    );
  else if (!price)
    problems.add(
      'MISSING_VALUE',
      { line: variant.line, column: 'price' },
      'A new variant needs a price.',
      'Fill the price.',
    );
  else if (options.length === 0)
    throw refusal('INVALID_STATE', 'The product has no options, so it has a single variant.', [
      'input',
      'variants',
      '0',
      'sku',
    ]);
  else {
    const id = newId('var');
    change.added.push({ ...input, id, price, productId, attributes: values });
    before.removed.push(id);
    for (const one of variant.located) change.stock.push({ variantId: id, ...one });
  }
}
