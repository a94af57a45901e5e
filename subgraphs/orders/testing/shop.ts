import { formatAmount, unavailable, type Viewer, viewerOf } from '@souk/subgraph';
import { justProven, type Partner } from '@souk/testing';

/** A variant of the small shop that replaces products, users and sellers in tests. */
export interface ShelfItem {
  productId: string;
  variantId: string;
  sellerId: string;
  name: string;
  priceMinor: number;
  currency: string;
  onHand: number;
  orderable: boolean;
  /** Its category and that one's ancestors, nearest first. */
  categoryIds?: string[];
}

interface Hold {
  state: 'HELD' | 'COMMITTED' | 'RELEASED';
  lines: { lineId: string; variantId: string; quantity: number }[];
  restocked: Set<string>;
  /** The answer to each change of lines, by its revision. */
  revisions?: Map<number, ReturnType<typeof refusalOf> | typeof agreed>;
}

/** How a call fails: without an answer, before or after its effect, or with a refusal. */
export type Mishap = 'before' | 'after' | { refuse: string };

const refusalOf = (code: string) => ({
  userErrors: [{ code, message: code, field: null }],
  shortages: null as { lineId: string; requested: number; available: number }[] | null,
});
const agreed = { userErrors: [], shortages: null };

/** Stock, customers and sellers for tests, by the rules of the real subgraphs. */
export function createShop(shelf: ShelfItem[]) {
  const holds = new Map<string, Hold>();
  const blocked = new Set<string>();
  const suspended = new Set<string>();
  const agencies = new Map<string, { id: string; isActive: boolean }>();
  const mishaps = new Map<string, Mishap[]>();
  const calls = {
    offersFor: 0,
    category: 0,
    reserveInventory: 0,
    reviseReservation: 0,
    commitReservation: 0,
    releaseReservation: 0,
    restockOrder: 0,
    serviceUsersByIds: 0,
    serviceSellersByIds: 0,
  };

  const itemOf = (variantId: string) => shelf.find((item) => item.variantId === variantId);
  const held = (variantId: string) =>
    [...holds.values()]
      .filter(({ state }) => state === 'HELD')
      .flatMap(({ lines }) => lines)
      .filter((line) => line.variantId === variantId)
      .reduce((sum, { quantity }) => sum + quantity, 0);
  const available = (item: ShelfItem) => item.onHand - held(item.variantId);

  function offer(variantId: string) {
    const item = itemOf(variantId);
    if (!item) return null;
    return {
      ...item,
      variantName: null,
      sku: `SKU-${variantId}`,
      price: {
        amount: formatAmount({ amountMinor: item.priceMinor, currency: item.currency }),
        currency: item.currency,
      },
      available: available(item),
      reason: item.orderable ? null : 'PRODUCT_UNAVAILABLE',
      imageMediaId: null,
      categoryIds: item.categoryIds ?? [],
    };
  }

  const effects = {
    offersFor: ({ variantIds }: { variantIds: string[] }) => variantIds.map(offer),
    serviceUsersByIds: ({ ids }: { ids: string[] }) =>
      ids.map((id) => ({
        id,
        status: blocked.has(id) ? 'BLOCKED' : 'ACTIVE',
        agency: agencies.get(id) ?? null,
      })),
    serviceSellersByIds: ({ ids }: { ids: string[] }) =>
      ids.map((id) =>
        shelf.some(({ sellerId }) => sellerId === id)
          ? { id, name: id, status: suspended.has(id) ? 'SUSPENDED' : 'ACTIVE' }
          : null,
      ),
    category: ({ id }: { id: string }) =>
      shelf.some(({ categoryIds }) => categoryIds?.includes(id)) ? { id } : null,
    reserveInventory({ input }: { input: { orderId: string; lines: Hold['lines'] } }) {
      const known = holds.get(input.orderId);
      if (known) return known.state === 'RELEASED' ? refusalOf('INVALID_STATE') : agreed;
      const shortages = input.lines.flatMap(({ lineId, variantId, quantity }) => {
        const item = itemOf(variantId);
        const left = item ? available(item) : 0;
        return left < quantity ? [{ lineId, requested: quantity, available: left }] : [];
      });
      if (shortages.length > 0) return { ...refusalOf('OUT_OF_STOCK'), shortages };
      holds.set(input.orderId, { state: 'HELD', lines: input.lines, restocked: new Set() });
      return agreed;
    },
    reviseReservation({
      input: { orderId, revision, lines },
    }: {
      input: { orderId: string; revision: number; lines: Hold['lines'] };
    }) {
      const hold = holds.get(orderId);
      if (hold?.state !== 'HELD') return refusalOf('INVALID_STATE');
      hold.revisions ??= new Map();
      const before = hold.revisions.get(revision);
      if (before) return before;
      const own = (variantId: string) =>
        hold.lines
          .filter((line) => line.variantId === variantId)
          .reduce((sum, line) => sum + line.quantity, 0);
      const shortages = lines.flatMap(({ lineId, variantId, quantity }) => {
        const item = itemOf(variantId);
        const left = (item ? available(item) : 0) + own(variantId);
        return left < quantity ? [{ lineId, requested: quantity, available: left }] : [];
      });
      const answer = shortages.length > 0 ? { ...refusalOf('OUT_OF_STOCK'), shortages } : agreed;
      hold.revisions.set(revision, answer);
      if (shortages.length === 0) hold.lines = lines;
      return answer;
    },
    commitReservation({ orderId }: { orderId: string }) {
      const hold = holds.get(orderId);
      if (!hold || hold.state === 'RELEASED') return refusalOf('INVALID_STATE');
      if (hold.state === 'HELD') {
        for (const { variantId, quantity } of hold.lines) {
          const item = itemOf(variantId);
          if (item) item.onHand -= quantity;
        }
      }
      hold.state = 'COMMITTED';
      return agreed;
    },
    releaseReservation({ orderId }: { orderId: string }) {
      const hold = holds.get(orderId);
      if (hold?.state === 'COMMITTED') return refusalOf('INVALID_STATE');
      holds.set(orderId, { state: 'RELEASED', lines: hold?.lines ?? [], restocked: new Set() });
      return agreed;
    },
    restockOrder({
      orderId,
      restockId,
      lines,
    }: {
      orderId: string;
      restockId: string;
      lines: Hold['lines'];
    }) {
      const hold = holds.get(orderId);
      if (hold?.state !== 'COMMITTED') return refusalOf('INVALID_STATE');
      if (hold.restocked.has(restockId)) return agreed;
      hold.restocked.add(restockId);
      for (const { variantId, quantity } of lines) {
        const item = itemOf(variantId);
        if (item) item.onHand += quantity;
      }
      return agreed;
    },
  };

  const isOperation = (name: string): name is keyof typeof effects => name in effects;

  const partner: Partner = async (query, variables) => {
    const name = /\{\s*(\w+)/.exec(query)?.[1] ?? '';
    if (!isOperation(name)) throw new Error(`the shop does not know ${name}`);
    calls[name] += 1;
    const mishap = mishaps.get(name)?.shift();
    if (mishap === 'before') throw unavailable('products');
    if (typeof mishap === 'object') return { [name]: refusalOf(mishap.refuse) };
    const effect = effects[name] as (variables: Record<string, unknown>) => unknown;
    const answer = effect(variables);
    if (mishap === 'after') throw unavailable('products');
    return { [name]: answer };
  };

  return {
    shelf,
    holds,
    blocked,
    suspended,
    agencies,
    calls,
    partners: { products: partner, users: partner, sellers: partner },
    /** Makes the next calls of an operation fail in these ways, one each. */
    plan: (name: keyof typeof effects, ...planned: Mishap[]) => void mishaps.set(name, planned),
    stockOf: (variantId: string) => itemOf(variantId)?.onHand ?? 0,
    heldOf: (variantId: string) => held(variantId),
  };
}

let made = 0;

/** A number that is unique in this worker; of one width, so that names sort in the order of their creation. */
function nextNumber(): string {
  made += 1;
  return String(made).padStart(5, '0');
}

/** Two products of two sellers, with unique ids and 100 units each. */
export function twoProducts(): ShelfItem[] {
  const number = nextNumber();
  const base = { currency: 'EUR', onHand: 100, orderable: true };
  return [
    {
      ...base,
      productId: `lamp${number}`,
      variantId: `lamp${number}-v`,
      sellerId: 'selA',
      name: 'Lamp',
      priceMinor: 1_999,
    },
    {
      ...base,
      productId: `rug${number}`,
      variantId: `rug${number}-v`,
      sellerId: 'selB',
      name: 'Rug',
      priceMinor: 10_050,
    },
  ];
}

/** A signed-in customer that no other test uses. */
export function aCustomer(): Viewer & { userId: string } {
  return { ...viewerOf('customer'), userId: `usr_cust${nextNumber()}` };
}

export const sellerA = viewerOf('seller', { userId: 'accA', sellerId: 'selA' });
export const sellerB = viewerOf('seller', { userId: 'accB', sellerId: 'selB' });
export const admin = justProven(viewerOf('admin', { userId: 'adm1' }));
