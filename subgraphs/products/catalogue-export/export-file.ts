import { Readable } from 'node:stream';
import type { ProductDocument } from '../catalogue/product.model.ts';
import type { Ctx } from '../context.ts';
import { locationsOf } from '../locations/location.loader.ts';
import { csvPage, headersOf } from './csv.ts';
import { type Exported, type ExportNames, namesFor } from './exported.ts';
import { jsonOf } from './json.ts';

const PAGE = 200;

/** A file with the products of a seller, read page by page as it is sent. */
export function exportFile(ctx: Ctx, sellerId: string, format: 'csv' | 'json'): Readable {
  return Readable.from(format === 'csv' ? csvFile(ctx, sellerId) : jsonFile(ctx, sellerId), {
    objectMode: false,
  });
}

async function* csvFile(ctx: Ctx, sellerId: string): AsyncGenerator<Buffer> {
  const locations = (await locationsOf(ctx, sellerId)).filter(({ isMain }) => !isMain);
  const headers = headersOf(await attributesOf(ctx, sellerId), locations);
  yield Buffer.from(headers.line, 'utf8');
  for await (const { products, names } of pages(ctx, sellerId))
    yield Buffer.from(csvPage(products, names, headers));
}

async function* jsonFile(ctx: Ctx, sellerId: string): AsyncGenerator<Buffer> {
  const locations = await locationsOf(ctx, sellerId);
  let isFirst = true;
  for await (const { products, names } of pages(ctx, sellerId)) {
    const objects = products.map((one) => JSON.stringify(jsonOf(one, names, locations)));
    yield Buffer.from(`${isFirst ? '[' : ','}\n${objects.join(',\n')}`);
    isFirst = false;
  }
  yield Buffer.from(isFirst ? '[]\n' : '\n]\n');
}

/** The slugs of the attributes of which products or variants of the seller have values. */
async function attributesOf(ctx: Ctx, sellerId: string): Promise<string[]> {
  const used = [
    ...(await ctx.db.products.distinct('attributes.attributeId', { sellerId })),
    ...(await ctx.db.variants.distinct('attributes.attributeId', { sellerId, live: true })),
  ];
  const found = await ctx.db.attributes.find({ _id: { $in: used } }, { slug: 1 }).lean();
  return found.map(({ slug }) => slug).toSorted();
}

async function* pages(
  ctx: Ctx,
  sellerId: string,
): AsyncGenerator<{ products: Exported[]; names: ExportNames }> {
  const status = { $in: ['DRAFT' as const, 'IN_REVIEW' as const, 'ACTIVE' as const] };
  for (let last: ProductDocument | undefined; ; ) {
    const after = last
      ? {
          $or: [
            { createdAt: { $gt: last.createdAt } },
            { createdAt: last.createdAt, _id: { $gt: last._id } },
          ],
        }
      : {};
    const found = await ctx.db.products
      .find({ sellerId, status, ...after })
      .sort({ createdAt: 1, _id: 1 })
      .limit(PAGE)
      .lean();
    last = found.at(-1);
    if (!last) return;
    const variants = await ctx.db.variants
      .find({ productId: { $in: found.map(({ _id }) => _id) }, live: true })
      .sort({ productId: 1, position: 1, _id: 1 })
      .lean();
    const of = Map.groupBy(variants, ({ productId }) => productId);
    const products = found.map((product) => ({ product, variants: of.get(product._id) ?? [] }));
    yield { products, names: await namesFor(ctx, products) };
  }
}
