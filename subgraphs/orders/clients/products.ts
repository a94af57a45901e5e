import { defineOwnLoader, load, type Money, parseAmount, type UserError } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { Offer, PlacedOffer, Shortage, StockLine } from './offer.ts';

const offersQuery = (more: string) => `query ($variantIds: [ID!]!) {
  offersFor(variantIds: $variantIds) {
    productId variantId sellerId name variantName sku price { amount currency } available orderable reason imageMediaId ${more}
  }
}`;

const OFFERS = offersQuery('');
const PLACED_OFFERS = offersQuery('categoryIds');

type OfferAnswer = Omit<Offer, 'price'> & {
  price: { amount: string; currency: string };
  categoryIds?: string[];
};

/** The current offers for variants, in one call; null where a variant is unknown. Raises SERVICE_UNAVAILABLE. */
export const offersFor = (ctx: Ctx, variantIds: readonly string[]): Promise<(Offer | null)[]> =>
  readOffers(ctx, OFFERS, variantIds);

/** The same, with the categories of the products. Raises SERVICE_UNAVAILABLE. */
export async function placedOffersFor(
  ctx: Ctx,
  variantIds: readonly string[],
): Promise<(PlacedOffer | null)[]> {
  const found = await readOffers(ctx, PLACED_OFFERS, variantIds);
  return found.map((offer) => offer && { ...offer, categoryIds: offer.categoryIds ?? [] });
}

async function readOffers(ctx: Ctx, query: string, variantIds: readonly string[]) {
  if (variantIds.length === 0) return [];
  const answer = await ctx.services.call<{ offersFor: (OfferAnswer | null)[] }>('products', query, {
    variantIds,
  });
  return answer.offersFor.map((offer) => offer && { ...offer, price: moneyOf(offer.price) });
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

const offers = defineOwnLoader<Ctx, string, Offer>(async (ctx, variantIds) => {
  const found = await offersFor(ctx, variantIds);
  return new Map(found.flatMap((offer) => (offer ? [[offer.variantId, offer]] : [])));
});

/** The offer for a variant; all offers of a request are read in one call. Raises SERVICE_UNAVAILABLE. */
export const loadOffer = (ctx: Ctx, variantId: string) => load(ctx, offers, variantId);

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
