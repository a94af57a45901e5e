import { forbidden, isAllowed, refusal, type Viewer } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { ProductDocument } from './product.model.ts';

/** The stored fields that {@link maySee} needs. */
export const JUDGED_BY = ['status', 'sellerActive', 'sellerId'] as const;

/** Selects the products that everybody may see. */
export const forSaleFilter = { status: 'ACTIVE', sellerActive: true } as const;

/** Whether a product is for sale, regardless of its stock. */
export const isAvailableForSale = ({
  status,
  sellerActive,
}: Pick<ProductDocument, 'status' | 'sellerActive'>) => status === 'ACTIVE' && sellerActive;

/** Whether the viewer acts for a seller in everything: the seller itself, admins and services. */
function actsFor(viewer: Viewer, sellerId: string): boolean {
  if (viewer.kind === 'admin' || viewer.kind === 'service') return true;
  return viewer.kind === 'seller' && viewer.sellerId === sellerId;
}

/**
 * Whether the viewer may change products of a seller. What an API key may change of them, the product or its stock, is up to
 * the operation, which names the scope.
 */
export const mayManage = (viewer: Viewer, sellerId: string): boolean =>
  actsFor(viewer, sellerId) || isAllowed(viewer, ['key:product.write', 'key:inventory.write']);

/** Whether the viewer may see the products of a seller in every status. */
export const maySeeAll = (viewer: Viewer, sellerId: string): boolean =>
  mayManage(viewer, sellerId) || isAllowed(viewer, ['key:product.read']);

/** Whether the viewer may see the stock of a seller's products and its movements. */
export const maySeeStock = (viewer: Viewer, sellerId: string): boolean =>
  actsFor(viewer, sellerId) || isAllowed(viewer, ['key:inventory.read', 'key:inventory.write']);

/** Whether the viewer may see the product. */
export const maySee = (viewer: Viewer, product: ProductDocument) =>
  isAvailableForSale(product) || maySeeAll(viewer, product.sellerId);

/**
 * A product that the viewer may change. Raises Refusal NOT_FOUND, also for a product that the viewer may not see, and
 * FORBIDDEN for a product for sale of another seller.
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
