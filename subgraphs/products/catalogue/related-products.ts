import { InputProblems } from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../context.ts';
import type { ProductDocument } from './product.model.ts';
import { productLoader } from './product-needs.ts';
import { maySee } from './visibility.ts';

const MAX_RELATED = 12;
const FIELD = ['input', 'relatedProductIds'];

/** The related products of a product as they are stored; a Refusal INVALID_INPUT names each that cannot be one. */
export async function requireRelated(
  ctx: Ctx,
  { id, sellerId }: { id: string; sellerId: string },
  given: readonly string[],
): Promise<string[]> {
  const ids = [...new Set(given)];
  const problems = new InputProblems();
  if (ids.length > MAX_RELATED)
    problems.add('INVALID_INPUT', `A product has at most ${MAX_RELATED} related products.`, FIELD);
  problems.refuse();
  const found =
    ids.length > 0 ? await ctx.db.products.find({ _id: { $in: ids }, sellerId }, { _id: 1 }).lean() : [];
  const own = new Set(found.map(({ _id }) => _id));
  for (const [index, one] of given.entries()) {
    if (own.has(one) && one !== id) continue;
    const message = one === id ? 'A product is not related to itself.' : `The seller has no product ${one}.`;
    problems.add('INVALID_INPUT', message, [...FIELD, String(index)]);
  }
  problems.refuse();
  return ids;
}

/** The related products that the viewer may see, in their order. */
export async function relatedTo(
  ctx: Ctx,
  ids: readonly string[] | undefined,
  info: GraphQLResolveInfo,
): Promise<ProductDocument[]> {
  const found = await Promise.all((ids ?? []).map((id) => productLoader.load(ctx, id, info)));
  return found.flatMap((product) => (product && maySee(ctx.viewer, product) ? [product] : []));
}
