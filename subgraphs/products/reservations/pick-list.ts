import { defineLoader, load } from '@souk/subgraph';
import { maySeeStock } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';
import { type Part, splitParts } from '../locations/allocation.ts';
import { MAIN_LOCATION } from '../locations/location.model.ts';
import type { ReservationDocument } from './reservation.model.ts';

/** A seller order from the gateway, with the `@requires` fields. */
export interface SellerOrderReference {
  id: string;
  orderId?: string;
  seller?: { id: string } | null;
}

/** Units to take at a location of a seller. */
export interface PickLineOf {
  sellerId: string;
  variantId: string;
  locationId: string;
  quantity: number;
}

type Taken = Pick<ReservationDocument, '_id' | 'state' | 'lines' | 'restocks'>;

const reservations = defineLoader<Ctx, string, Taken>(async (db, ids) => {
  const found = await db.reservations
    .find({ _id: { $in: [...ids] } }, { state: 1, lines: 1, restocks: 1 })
    .lean<Taken[]>();
  return new Map(found.map((reservation) => [reservation._id, reservation]));
});

const sellersOfVariants = defineLoader<Ctx, string, string>(async (db, ids) => {
  const found = await db.variants.find({ _id: { $in: [...ids] } }, { sellerId: 1 }).lean();
  return new Map(found.map(({ _id, sellerId }) => [_id, sellerId]));
});

const successors = defineLoader<Ctx, string, string>(async (db, ids) => {
  const gone = await db.stockLocations
    .find({ _id: { $in: [...ids] }, successorId: { $ne: null } }, { successorId: 1 })
    .lean();
  return new Map(
    gone.flatMap(({ _id, successorId }) => (successorId === null ? [] : [[_id, successorId] as const])),
  );
});

/** What a seller takes from which location for an order; null for who may not see its stock. */
export async function pickListOf(
  ctx: Ctx,
  { orderId, seller }: SellerOrderReference,
): Promise<PickLineOf[] | null> {
  if (!orderId || !seller || !maySeeStock(ctx.viewer, seller.id)) return null;
  const reservation = await load(ctx, reservations, orderId);
  if (!reservation || reservation.state === 'RELEASED') return [];
  const lines = await Promise.all(
    reservation.lines.map(async (line) =>
      (await load(ctx, sellersOfVariants, line.variantId)) === seller.id ? line : null,
    ),
  );
  const picked = lines.flatMap((line) => {
    if (!line) return [];
    const { variantId, quantity, allocations } = line;
    const back = reservation.restocks
      .flatMap((restock) => restock.lines)
      .filter((restocked) => restocked.variantId === variantId)
      .reduce((sum, restocked) => sum + restocked.quantity, 0);
    const parts: readonly Part[] = allocations ?? [{ locationId: MAIN_LOCATION, quantity }];
    return splitParts(parts, back).kept.map((part) => ({ ...part, variantId, sellerId: seller.id }));
  });
  return Promise.all(
    picked.map(async (line) => ({ ...line, locationId: await nowAt(ctx, line.locationId) })),
  );
}

/** Where the units of a location are by now, should it be deleted. */
async function nowAt(ctx: Ctx, locationId: string): Promise<string> {
  let at = locationId;
  while (at !== MAIN_LOCATION) {
    const next = await load(ctx, successors, at);
    if (next === null) break;
    at = next;
  }
  return at;
}
