import { ana, type Shop, type UserErrors } from '../../testing/shop.ts';

/** The main location of ana. */
export const MAIN = 'loc_ana';

/** The units of a variant at a location. */
export interface ShownLevel extends Units {
  at: string;
}

interface Units {
  onHand: number;
  reserved: number;
  available: number;
}

interface StockedVariant {
  inventory: Units;
  inventoryLevels: (Units & { location: { id: string } })[];
}

/** Creates a location of ana; its id. */
export async function createLocation(shop: Shop, name: string): Promise<string> {
  const { stockLocation } = await shop.mutate<{ stockLocation: { id: string } }>(
    ana,
    'createStockLocation',
    `mutation ($input: CreateStockLocationInput!) {
      createStockLocation(input: $input) { stockLocation { id } userErrors { code field } } }`,
    { input: { name, idempotencyKey: crypto.randomUUID() } },
  );
  return stockLocation.id;
}

/** Corrects the stock of a variant at a location. */
export const correct = (shop: Shop, variantId: string, delta: number, locationId?: string) =>
  shop.mutate<UserErrors>(
    ana,
    'adjustInventory',
    'mutation ($input: AdjustInventoryInput!) { adjustInventory(input: $input) { userErrors { code field } } }',
    { input: { variantId, delta, locationId, reason: 'count', idempotencyKey: crypto.randomUUID() } },
  );

/** Moves units of a variant between two locations. */
export const transfer = (
  shop: Shop,
  variantId: string,
  quantity: number,
  fromLocationId: string,
  toLocationId: string,
  idempotencyKey: string = crypto.randomUUID(),
) =>
  shop.mutate<UserErrors>(
    ana,
    'transferInventory',
    'mutation ($input: TransferInventoryInput!) { transferInventory(input: $input) { userErrors { code field } } }',
    { input: { variantId, quantity, fromLocationId, toLocationId, reason: 'move', idempotencyKey } },
  );

/** The stock of a variant by location, as ana sees it; raises when its sums are not the stock of the variant. */
export async function levels(shop: Shop, variantId: string): Promise<ShownLevel[]> {
  const { data } = await shop.run<{ _entities: StockedVariant[] }>(
    ana,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ProductVariant {
      inventory { onHand reserved available }
      inventoryLevels { location { id } onHand reserved available } } } }`,
    { of: [{ __typename: 'ProductVariant', id: variantId }] },
  );
  const [variant] = data._entities;
  if (!variant) throw new Error(`no variant ${variantId}`);
  const shown = variant.inventoryLevels.map(({ location, ...units }) => ({ at: location.id, ...units }));
  for (const key of ['onHand', 'reserved', 'available'] as const) {
    const sum = shown.reduce((total, level) => total + level[key], 0);
    if (sum !== variant.inventory[key]) throw new Error(`${key}: ${sum} is not ${variant.inventory[key]}`);
  }
  return shown;
}
