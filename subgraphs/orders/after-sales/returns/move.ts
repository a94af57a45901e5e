import { isAllowed, refusal, type Viewer } from '@souk/subgraph';
import { lengthOf } from '@souk/text/characters.ts';
import type { UpdateQuery } from 'mongoose';
import { trimmed } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { SellerOrderDocument } from '../../orders/seller-order.model.ts';
import { moveUnits, type UnitMove } from '../../orders/units.ts';
import { comesFrom, type ReturnStep } from './machine.ts';
import type { ReturnDocument } from './return.model.ts';

const MAX_NOTE = 1_000;

/** Whether a caller may see a return: its customer, its seller, admins, services and API keys. */
export function canSeeReturn(viewer: Viewer, one: ReturnDocument): boolean {
  if (isAllowed(viewer, ['admin', 'service', 'key:return.read', 'key:return.manage'])) return true;
  const { kind, userId, sellerId } = viewer;
  if (kind === 'seller') return sellerId === one.sellerId;
  return kind === 'customer' && userId === one.customerId;
}

/** A return that the caller may see. Raises Refusal NOT_FOUND. */
export async function requireReturn(ctx: Ctx, id: string): Promise<ReturnDocument> {
  const found = await ctx.db.returns.findById(id).lean().exec();
  if (found && canSeeReturn(ctx.viewer, found)) return found;
  throw refusal('NOT_FOUND', 'There is no such return.', ['id']);
}

/**
 * Moves a return, if the caller may see it, to a status. Joins a transaction; one conditional update decides between
 * concurrent callers. Raises Refusal NOT_FOUND, INVALID_STATE.
 */
export async function moveReturn(
  ctx: Ctx,
  id: string,
  to: ReturnStep,
  $set: UpdateQuery<ReturnDocument>['$set'] = {},
): Promise<ReturnDocument> {
  const { status } = await requireReturn(ctx, id);
  const moved = await ctx.db.returns
    .findOneAndUpdate(
      { _id: id, status: { $in: comesFrom[to] } },
      {
        $set: { ...$set, status: to },
        $push: { history: { status: to, occurredAt: new Date(), by: ctx.viewer.userId } },
      },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
  if (moved) return moved;
  throw refusal(
    'INVALID_STATE',
    `The return is ${status}; only a return that is ${comesFrom[to].join(' or ')} can become ${to}.`,
    ['id'],
  );
}

/** The seller order of a return. Raises Error when it does not exist. */
export async function sellerOrderOfReturn(
  ctx: Ctx,
  { sellerOrderId }: ReturnDocument,
): Promise<SellerOrderDocument> {
  const sellerOrder = await ctx.db.sellerOrders.findById(sellerOrderId).lean().exec();
  if (!sellerOrder) throw new Error(`seller order ${sellerOrderId} does not exist`);
  return sellerOrder;
}

/** Releases the units that a return had set aside; `returned` says how many of each line count as returned. Joins a transaction. */
export async function releaseUnits(
  ctx: Ctx,
  one: ReturnDocument,
  returned: (itemId: string) => number = () => 0,
): Promise<SellerOrderDocument> {
  const sellerOrder = await sellerOrderOfReturn(ctx, one);
  const moves: UnitMove[] = one.items.map(({ orderItemId: itemId, quantity }) => ({
    itemId,
    returning: -quantity,
    returned: returned(itemId),
  }));
  if (!(await moveUnits(ctx, sellerOrder, moves)))
    throw new Error(`seller order ${sellerOrder._id} changed while it was read`);
  return sellerOrder;
}

/** A note without surrounding white space. Raises Refusal INVALID_INPUT for more than 1000 characters. */
export function readNote(given: string | null | undefined, field: string[]): string | null {
  const note = trimmed(given);
  if (note === null || lengthOf(note) <= MAX_NOTE) return note;
  throw refusal('INVALID_INPUT', `A note has at most ${MAX_NOTE} characters.`, field);
}
