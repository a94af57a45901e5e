import { InputProblems, refusal } from '@souk/subgraph';
import { readLine } from '@souk/text/line.ts';
import { documentsOf } from '../catalogue/product-draft.ts';
import { checkPrice, checkSku, checkTexts, checkUnits } from '../catalogue/product-rules.ts';
import { requireEligibility } from '../catalogue/publishing.ts';
import type { CategoryDocument } from '../categories/category.model.ts';
import type { Ctx } from '../context.ts';
import { productsChanged } from '../counts/products-changed.ts';
import type { ImportProductInput } from '../generated/resolvers.ts';
import { NOTHING, transactionOf } from '../inventory/movements.ts';
import { countersOf } from '../inventory/stock.ts';
import { defaultThresholds } from '../inventory/stock-settings.service.ts';
import type { SellerEligibilityDocument } from '../seller-eligibility/eligibility.model.ts';
import { confirmEligibilities, eligibilitiesOf, maySell } from '../seller-eligibility/eligibility.service.ts';
import { UNMEASURED } from '../variants/variant-fields.ts';
import { assertBatch, Batch, importedId } from './rows.ts';

type Made = ReturnType<typeof documentsOf>;

/** The data that rows are checked against, read once for all of them. */
interface Surroundings {
  eligibilities: ReadonlyMap<string, SellerEligibilityDocument>;
  categories: ReadonlyMap<string, CategoryDocument>;
  /** The low-stock thresholds of sellers that have one of their own. */
  thresholds: ReadonlyMap<string, number>;
  /** SKUs in use, as `seller/sku`; those of the batch are added while it is read. */
  skus: Set<string>;
}

/**
 * Stores products by the rules of `createProduct`: valid rows in one transaction; invalid ones are answered with an error.
 * An import publishes no events.
 */
export async function importProducts(ctx: Ctx, rows: readonly ImportProductInput[]) {
  assertBatch(rows);
  const idOf = ({ externalId }: ImportProductInput) => importedId('prd', externalId);
  const eligibilities = await eligibilitiesOf(
    ctx,
    rows.map(({ sellerId }) => sellerId),
  );
  return ctx.transaction(async () => {
    const here = await ctx.db.products.find({ _id: { $in: rows.map(idOf) } }, { _id: 1 }).lean();
    const around: Surroundings = {
      eligibilities,
      categories: await categoriesOf(ctx, rows),
      thresholds: await defaultThresholds(
        ctx,
        rows.map(({ sellerId }) => sellerId),
      ),
      skus: await skusOf(ctx, rows),
    };
    const batch = new Batch(rows, idOf, new Set(here.map(({ _id }) => _id)), (row, id) =>
      productOf(ctx, row, id, around),
    );
    await store(ctx, [...batch.made.values()]);
    return batch.answer();
  });
}

async function store(ctx: Ctx, made: readonly Made[]): Promise<void> {
  if (made.length === 0) return;
  const active = await confirmEligibilities(
    ctx,
    made.map(({ product }) => product.sellerId),
  );
  for (const { product } of made) product.sellerActive = active.has(product.sellerId);
  await ctx.db.products.insertMany(made.map(({ product }) => product));
  const variants = made.flatMap((one) => one.variants);
  await ctx.db.variants.insertMany(variants);
  await productsChanged(ctx, ...made.map(({ product }) => product));
  await ctx.db.inventoryTransactions.insertMany(
    variants.map((variant) => {
      const after = countersOf(variant.inventory);
      const note = { kind: 'INITIAL', quantity: after.onHand } as const;
      return transactionOf(ctx.viewer, variant, note, NOTHING, after);
    }),
  );
}

function productOf(ctx: Ctx, row: ImportProductInput, id: string, around: Surroundings): Made {
  const problems = new InputProblems();
  const { name = '', description = '' } = checkTexts(problems, [], row);
  const priceMinor = checkPrice(problems, ['price'], row.price);
  const sku = checkSku(problems, ['sku'], row.sku);
  const stock = checkUnits(problems, ['stock'], row.stock);
  const eligibility = around.eligibilities.get(row.sellerId);
  if (!eligibility) problems.add('NOT_FOUND', 'There is no such seller.', ['sellerId']);
  const category = row.categoryExternalId == null ? null : around.categories.get(row.categoryExternalId);
  if (category === undefined) problems.add('NOT_FOUND', 'There is no such category.', ['categoryExternalId']);
  const skuKey = `${row.sellerId}/${sku ?? ''}`;
  if (sku !== null && around.skus.has(skuKey)) {
    problems.add('ALREADY_EXISTS', 'Another product of this seller already has this SKU.', ['sku']);
  }
  problems.refuse();
  if (!eligibility) throw refusal('NOT_FOUND', 'There is no such seller.');
  const status = row.status ?? 'ACTIVE';
  if (status === 'ACTIVE') requireEligibility(eligibility, ['status']);
  if (sku !== null) around.skus.add(skuKey);
  return documentsOf({
    id,
    sellerId: row.sellerId,
    sellerActive: maySell(eligibility),
    name,
    description,
    seoTitle: null,
    seoDescription: null,
    slug: null,
    currency: row.price.currency,
    status,
    categoryId: category?._id ?? null,
    categoryPath: category?.path ?? [],
    tagIds: [],
    attributes: [],
    facets: { facets: [], facetNumbers: [] },
    mediaIds: [],
    relatedProductIds: [],
    options: [],
    variants: [
      {
        id: importedId('var', row.externalId),
        sku,
        priceMinor,
        compareAtPriceMinor: null,
        options: [],
        attributes: [],
        imageMediaIds: [],
        stock,
        lowStockThreshold: around.thresholds.get(row.sellerId) ?? ctx.config.LOW_STOCK_THRESHOLD,
        ...UNMEASURED,
        weightGrams: row.weightGrams ?? null,
      },
    ],
  });
}

async function categoriesOf(ctx: Ctx, rows: readonly ImportProductInput[]) {
  const external = new Set(rows.flatMap(({ categoryExternalId }) => categoryExternalId ?? []));
  const byId = new Map([...external].map((id) => [importedId('cat', id), id]));
  const found = await ctx.db.categories.find({ _id: { $in: [...byId.keys()] } }).lean();
  return new Map(found.map((category) => [byId.get(category._id) ?? '', category]));
}

async function skusOf(ctx: Ctx, rows: readonly ImportProductInput[]): Promise<Set<string>> {
  const found = await ctx.db.variants
    .find(
      {
        live: true,
        sellerId: { $in: [...new Set(rows.map(({ sellerId }) => sellerId))] },
        sku: { $in: rows.flatMap(({ sku }) => (sku == null ? [] : (readLine(sku).text ?? []))) },
      },
      { sellerId: 1, sku: 1 },
    )
    .lean();
  return new Set(found.map(({ sellerId, sku }) => `${sellerId}/${sku}`));
}
