import { isAllowed, serviceViewer } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

// What administrators, the market's own programs and its import store was judged by the market.
const UNMODERATED = ['admin', 'key:product.write', 'service:import'] as const;

const approving = new WeakSet<Ctx>();

/** The context in which an approved change is applied: as Souk itself, and at once. */
export function asApproved(ctx: Ctx): Ctx {
  const viewer = serviceViewer('products');
  const own = new Proxy(ctx, {
    get: (target, name) => (name === 'viewer' ? viewer : Reflect.get(target, name)),
  });
  approving.add(own);
  return own;
}

/**
 * Whether what the caller stores of a seller's products waits for approval: where moderation is on, for everybody who acts
 * for the seller, unless the seller is trusted.
 */
export async function isModerated(ctx: Ctx, sellerId: string): Promise<boolean> {
  if (approving.has(ctx) || isAllowed(ctx.viewer, UNMODERATED)) return false;
  return isReviewed(ctx, sellerId);
}

/** Whether the products of a seller are reviewed, no matter who changes them. */
export async function isReviewed(ctx: Ctx, sellerId: string): Promise<boolean> {
  if (!ctx.config.PRODUCT_MODERATION) return false;
  return !(await ctx.db.trustedSellers.exists({ sellerId }));
}

/** The status of a product that the caller offers for sale. */
export const statusForSale = async (ctx: Ctx, sellerId: string): Promise<'ACTIVE' | 'IN_REVIEW'> =>
  (await isModerated(ctx, sellerId)) ? 'IN_REVIEW' : 'ACTIVE';
