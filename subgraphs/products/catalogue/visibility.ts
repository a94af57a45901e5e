import { forbidden, refusal, type Viewer } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { ProductDocument } from './product.model.ts';

/** What is needed of a product to judge who may see it. */
export const JUDGED_BY = ['status', 'sellerActive', 'sellerId'] as const;

/** What everybody may see. */
export const onSaleFilter = { status: 'ACTIVE', sellerActive: true } as const;

/** Whether a product can be ordered, stock aside. */
export const isOnSale = ({ status, sellerActive }: Pick<ProductDocument, 'status' | 'sellerActive'>) =>
  status === 'ACTIVE' && sellerActive;

/** Whether the viewer may see and do everything with the products of a seller. */
export function mayManage(viewer: Viewer, sellerId: string): boolean {
  if (viewer.kind === 'admin' || viewer.kind === 'service') return true;
  return viewer.kind === 'seller' && viewer.sellerId === sellerId;
}

/** Whether the viewer may know of the product. */
export const maySee = (viewer: Viewer, product: ProductDocument) =>
  isOnSale(product) || mayManage(viewer, product.sellerId);

/**
 * A product for its seller or an admin to work on. Raises Refusal NOT_FOUND (also for what others may not know of)
 * and FORBIDDEN for a product on sale that is not the viewer's.
 */
export async function managedProduct(
  ctx: Ctx,
  productId: string,
  field: string[] = ['id'],
): Promise<ProductDocument> {
  const product = await ctx.db.products.findById(productId).lean();
  if (!product || !maySee(ctx.viewer, product))
    throw refusal('NOT_FOUND', 'There is no such product.', field);
  if (!mayManage(ctx.viewer, product.sellerId)) throw forbidden('This product belongs to another seller.');
  return product;
}

/** As {@link managedProduct}, and raises Refusal INVALID_STATE for an archived one. */
export async function editableProduct(
  ctx: Ctx,
  productId: string,
  field: string[] = ['id'],
): Promise<ProductDocument> {
  const product = await managedProduct(ctx, productId, field);
  if (product.status === 'ARCHIVED') throw refusal('INVALID_STATE', 'The product is archived.', field);
  return product;
}
