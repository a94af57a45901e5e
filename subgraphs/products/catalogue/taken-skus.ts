import { InputProblems, type Refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { ProductDraft } from './product-draft.ts';

/** The Refusal ALREADY_EXISTS of a new product: for each SKU in use the product that has it. */
export async function skusTaken(
  ctx: Ctx,
  { sellerId, variants }: ProductDraft,
  isListed: boolean,
): Promise<Refusal> {
  const skus = variants.flatMap(({ sku }) => sku ?? []);
  const found = await ctx.db.variants
    .find({ sellerId, live: true, sku: { $in: skus } }, { sku: 1, productId: 1 })
    .lean();
  const holders = new Map(found.map(({ sku, productId }) => [sku, productId]));
  const problems = new InputProblems();
  const add = (index: number, which: string) =>
    problems.add(
      'ALREADY_EXISTS',
      `Another product of this seller already has this SKU${which}.`,
      isListed ? ['input', 'variants', String(index), 'sku'] : ['input', 'sku'],
    );
  for (const [index, { sku }] of variants.entries()) {
    const holder = sku === null ? undefined : holders.get(sku);
    if (holder) add(index, `: ${holder}`);
  }
  // It may have been freed at this moment.
  if (found.length === 0) add(0, '');
  return problems.asRefusal();
}
