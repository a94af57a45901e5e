import { defineOwnLoader, load, type Money, parseAmount, type UserError } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { Offer, PlacedOffer, Selection, Shortage, StockLine } from './offer.ts';

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
  readOffers(ctx, OFFERS, selections);

/** The same, with the categories of the products. Raises SERVICE_UNAVAILABLE. */
export async function placedOffersFor(
  ctx: Ctx,
  selections: readonly Selection[],
): Promise<(PlacedOffer | null)[]> {
  const found = await readOffers(ctx, PLACED_OFFERS, selections);
  return found.map((offer) => offer && { ...offer, categoryIds: offer.categoryIds ?? [] });
}

async function readOffers(ctx: Ctx, query: string, selections: readonly Selection[]) {
  if (selections.length === 0) return [];
  // Callers pass whole cart lines; products accepts only these two of their fields.
  const wanted = selections.map(({ productId, variantId }) => ({ productId, variantId }));
  const answer = await ctx.services.call<{ offersFor: (OfferAnswer | null)[] }>('products', query, {
    selections: wanted,
  });
  return answer.offersFor.map((offer) => offer && { ...offer, price: offer.price && moneyOf(offer.price) });
}

function moneyOf({ amount, currency }: { amount: string; currency: string }): Money {
  const amountMinor = parseAmount(amount, currency);
  if (amountMinor === null) throw new Error(`products answered a price of ${amount} ${currency}`);
  return { amountMinor, currency };
}

/** Whether a category exists. Raises SERVICE_UNAVAILABLE. */
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

/** The offer for one variant; all offers of a request are read in one call. Raises SERVICE_UNAVAILABLE. */
export const loadOffer = (ctx: Ctx, line: { productId: string; variantId: string }) =>
  load(ctx, offers, `${line.productId}|${line.variantId}`);

interface ReservationAnswer {
  userErrors: UserError[];
  shortages?: Shortage[] | null;
}

const ERRORS = 'userErrors { code message field }';

/** Reserves all lines of an order or none. Repeating it for the same order returns the first answer. */
export async function reserveLines(ctx: Ctx, orderId: string, lines: StockLine[], expiresAt: Date | null) {
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

/** Replaces the lines that are reserved for an order, all of them or none. Each revision of an order is decided once. */
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

/** Turns a reservation into a sale. Returns the refusals: a released reservation cannot be committed. */
export async function commitReservation(ctx: Ctx, orderId: string): Promise<UserError[]> {
  const query = `mutation ($orderId: ID!) { commitReservation(orderId: $orderId) { ${ERRORS} } }`;
  const answer = await ctx.services.call<{ commitReservation: ReservationAnswer }>('products', query, {
    orderId,
  });
  return answer.commitReservation.userErrors;
}

/** Releases a reservation, and blocks one for this order that arrives late. Returns the refusals: sold units cannot be released. */
export async function releaseReservation(ctx: Ctx, orderId: string): Promise<UserError[]> {
  const query = `mutation ($orderId: ID!) { releaseReservation(orderId: $orderId) { ${ERRORS} } }`;
  const answer = await ctx.services.call<{ releaseReservation: ReservationAnswer }>('products', query, {
    orderId,
  });
  return answer.releaseReservation.userErrors;
}

/** Returns sold units to the stock, once for each `restockId`. Returns the refusals. */
export async function restockOrder(
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
