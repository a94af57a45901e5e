import { projection, readOneLean } from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../context.ts';
import type { ProductDocument } from './product.model.ts';
import { productLoader, productNeeds } from './product-needs.ts';
import { JUDGED_BY, maySee } from './visibility.ts';

/** The product; null when there is none that the viewer may see. */
export async function visibleProduct(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<ProductDocument | null> {
  const product = await productLoader.load(ctx, id, info);
  return product && maySee(ctx.viewer, product) ? product : null;
}

/** The product that has a slug, or had it before; null when there is none that the viewer may see. */
export async function productBySlug(
  ctx: Ctx,
  slug: string,
  info: GraphQLResolveInfo,
): Promise<ProductDocument | null> {
  const fields = projection(info, 'Product', productNeeds, { always: JUDGED_BY });
  const product = await readOneLean(ctx.db.products, { slugs: slug }, { fields });
  return product && maySee(ctx.viewer, product) ? product : null;
}
