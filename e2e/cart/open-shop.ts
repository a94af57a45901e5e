import { type Actor, seller } from '../harness/actors.ts';
import type { TestSouk } from '../harness/souk.ts';

const MAX_WAIT_MS = 120_000;

/**
 * A new, approved seller of whose approval the products subgraph has heard. Before that the seller's products may
 * come and go, for the news of its papers handed in can arrive after the answer that they are good.
 */
export async function openShop(
  souk: TestSouk,
  approvedBy: Actor,
): Promise<Awaited<ReturnType<typeof seller>>> {
  const shop = await seller(souk, { approvedBy });
  const eligibilities = souk
    .db('products')
    .collection<{ _id: string; approved: boolean | null }>('sellerEligibilities');
  const until = Date.now() + MAX_WAIT_MS;
  // Until somebody puts a product in, only the event of the approval writes this.
  while (!(await eligibilities.findOne({ _id: shop.sellerId, approved: true }))) {
    if (Date.now() > until) throw new Error(`products did not receive the approval of ${shop.sellerId}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return shop;
}
