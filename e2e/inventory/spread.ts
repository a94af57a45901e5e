import { randomUUID } from 'node:crypto';
import type { Actor } from '../harness/actors.ts';
import { type Listing, listing } from '../harness/shop.ts';

const CREATE = `mutation ($input: CreateStockLocationInput!) {
  createStockLocation(input: $input) { stockLocation { id } userErrors { code } } }`;
const ADJUST = `mutation ($input: AdjustInventoryInput!) { adjustInventory(input: $input) { userErrors { code } } }`;

/** A listing with units at the main location and at further ones, which are created; the ids of these. */
export async function spreadListing(
  seller: Actor,
  [main = 0, ...further]: readonly number[],
): Promise<Listing & { locationIds: string[] }> {
  const goods = await listing(seller, { stock: main });
  const locationIds: string[] = [];
  for (const [at, delta] of further.entries()) {
    const { createStockLocation } = await seller.client.ok<{
      createStockLocation: { stockLocation: { id: string } };
    }>(CREATE, { input: { name: `Room ${at + 1}`, idempotencyKey: randomUUID() } });
    const locationId = createStockLocation.stockLocation.id;
    locationIds.push(locationId);
    const { variantId } = goods;
    await seller.client.ok(ADJUST, {
      input: { variantId, delta, locationId, reason: 'delivery', idempotencyKey: randomUUID() },
    });
  }
  return { ...goods, locationIds };
}
