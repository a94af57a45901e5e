import {
  defineOwnLoader,
  type ErrorCode,
  load,
  type Money,
  parseAmount,
  type UserError,
} from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** What a variant costs at this moment and whether it can be had. */
export interface Offer {
  productId: string;
  /** Null when the product has several variants and none was named. */
  variantId: string | null;
  sellerId: string;
  name: string;
  variantName: string | null;
  sku: string | null;
  price: Money | null;
  available: number;
  orderable: boolean;
  reason: ErrorCode | null;
  imageMediaId: string | null;
}

/** An offer with its category and that one's ancestors, nearest first. */
export type PlacedOffer = Offer & { categoryIds: string[] };

export interface Selection {
  productId: string;
  variantId: string | null;
}

export interface StockLine {
  lineId: string;
  variantId: string;
  quantity: number;
}

export interface Shortage {
  lineId: string;
  requested: number;
  available: number;
}

const offersQuery = (more: string) => `query ($selections: [OfferSelection!]!) {
  offersFor(selections: $selections) {
    productId variantId sellerId name variantName sku price { amount currency } available orderable reason imageMediaId ${more}
  }
}`;

const OFFERS = offersQuery('');
const PLACED_OFFERS = offersQuery('categoryIds');

type OfferAnswer = Omit<Offer, 'price'> & {
  price: { amount: string; currency: string } | null;
  categoryIds?: string[];
};

/** The current offers for selections, in one call; null where the product is unknown. Raises SERVICE_UNAVAILABLE. */
export const offersFor = (ctx: Ctx, selections: readonly Selection[]): Promise<(Offer | null)[]> =>
  askForOffers(ctx, OFFERS, selections);

/** The same with where the products stand in the tree of categories. Raises SERVICE_UNAVAILABLE. */
export async function placedOffersFor(
  ctx: Ctx,
  selections: readonly Selection[],
): Promise<(PlacedOffer | null)[]> {
  const found = await askForOffers(ctx, PLACED_OFFERS, selections);
  return found.map((offer) => offer && { ...offer, categoryIds: offer.categoryIds ?? [] });
}

async function askForOffers(ctx: Ctx, query: string, selections: readonly Selection[]) {
  if (selections.length === 0) return [];
  // Cart lines come here as they are stored; products knows only these two of their fields.
  const asked = selections.map(({ productId, variantId }) => ({ productId, variantId }));
  const answer = await ctx.services.call<{ offersFor: (OfferAnswer | null)[] }>('products', query, {
    selections: asked,
  });
  return answer.offersFor.map((offer) => offer && { ...offer, price: offer.price && moneyOf(offer.price) });
}

function moneyOf({ amount, currency }: { amount: string; currency: string }): Money {
  const amountMinor = parseAmount(amount, currency);
  if (amountMinor === null) throw new Error(`products named a price of ${amount} ${currency}`);
  return { amountMinor, currency };
}

/** Whether there is such a category. Raises SERVICE_UNAVAILABLE. */
export async function categoryExists(ctx: Ctx, id: string): Promise<boolean> {
  const query = 'query ($id: ID!) { category(id: $id) { id } }';
  const answer = await ctx.services.call<{ category: { id: string } | null }>('products', query, { id });
  return answer.category !== null;
}

const offers = defineOwnLoader<Ctx, string, Offer>(async (ctx, keys) => {
  const selections = keys.map((key) => {
    const [productId = '', variantId = ''] = key.split('|');
    return { productId, variantId };
  });
  const found = await offersFor(ctx, selections);
  return new Map(keys.flatMap((key, index) => (found[index] ? [[key, found[index]]] : [])));
});

/** The offer for one variant; all those asked for at once in a request are read in one call. */
export const loadOffer = (ctx: Ctx, line: { productId: string; variantId: string }) =>
  load(ctx, offers, `${line.productId}|${line.variantId}`);

interface ReservationAnswer {
  userErrors: UserError[];
  shortages?: Shortage[] | null;
}

const ERRORS = 'userErrors { code message field }';

/** Holds the lines for an order, all or none. The same order may be reserved again: the first answer stands. */
export async function reserve(ctx: Ctx, orderId: string, lines: StockLine[], expiresAt: Date | null) {
  const answer = await ctx.services.call<{ reserveInventory: ReservationAnswer }>(
    'products',
    `mutation ($input: ReserveInventoryInput!) {
      reserveInventory(input: $input) { shortages { lineId requested available } ${ERRORS} }
    }`,
    { input: { orderId, lines, expiresAt: expiresAt?.toISOString() ?? null } },
  );
  const { userErrors, shortages } = answer.reserveInventory;
  return { userErrors, shortages: shortages ?? [] };
}

/** Has an order hold other lines, all of them or those it held before. Each revision of an order is decided once. */
export async function reviseReservation(ctx: Ctx, orderId: string, revision: number, lines: StockLine[]) {
  const answer = await ctx.services.call<{ reviseReservation: ReservationAnswer }>(
    'products',
    `mutation ($input: ReviseReservationInput!) {
      reviseReservation(input: $input) { shortages { lineId requested available } ${ERRORS} }
    }`,
    { input: { orderId, revision, lines } },
  );
  const { userErrors, shortages } = answer.reviseReservation;
  return { userErrors, shortages: shortages ?? [] };
}

/** Turns the hold into a sale. Answers the refusals: a released hold cannot be committed. */
export async function commit(ctx: Ctx, orderId: string): Promise<UserError[]> {
  const query = `mutation ($orderId: ID!) { commitReservation(orderId: $orderId) { ${ERRORS} } }`;
  const answer = await ctx.services.call<{ commitReservation: ReservationAnswer }>('products', query, {
    orderId,
  });
  return answer.commitReservation.userErrors;
}

/** Gives the hold back, and keeps a late reservation of this order out. Answers the refusals: sold is sold. */
export async function release(ctx: Ctx, orderId: string): Promise<UserError[]> {
  const query = `mutation ($orderId: ID!) { releaseReservation(orderId: $orderId) { ${ERRORS} } }`;
  const answer = await ctx.services.call<{ releaseReservation: ReservationAnswer }>('products', query, {
    orderId,
  });
  return answer.releaseReservation.userErrors;
}

/** Puts sold units back on the shelf, once for each `restockId`. Answers the refusals. */
export async function restock(
  ctx: Ctx,
  orderId: string,
  restockId: string,
  lines: StockLine[],
): Promise<UserError[]> {
  const answer = await ctx.services.call<{ restockOrder: ReservationAnswer }>(
    'products',
    `mutation ($orderId: ID!, $restockId: ID!, $lines: [ReservationLineInput!]!) {
      restockOrder(input: { orderId: $orderId, restockId: $restockId, lines: $lines }) { ${ERRORS} }
    }`,
    { orderId, restockId, lines },
  );
  return answer.restockOrder.userErrors;
}
