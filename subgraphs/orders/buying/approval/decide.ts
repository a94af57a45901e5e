import { refusal } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { ApprovalStage } from '../../orders/approval/approval.model.ts';
import type { Decider } from '../../orders/approval/machine.ts';
import { type OrderDocument, type OrderStatus, timelineEntry } from '../../orders/order.model.ts';
import { canSeeOrder } from '../../orders/order.service.ts';

const CHANGED = 'The order has changed since you saw it. Reload it before you decide.';

/** A decision that the rules allow. */
export interface Decision {
  stage: ApprovalStage;
  decision: 'ACCEPTED' | 'REJECTED';
  comment: string | null;
  /** The status that the order enters at once; null when its checkout sets it. */
  status: OrderStatus | null;
}

/**
 * Decides on a revision of an order: `judge` judges the stored order, and a conditional update writes the decision only
 * if the order has not changed. Otherwise it is judged again, so that exactly one of several concurrent decisions wins;
 * VERSION_CONFLICT for another revision, as nobody decides on lines that they have not seen. `follow` runs in the same
 * transaction, and an error of it rolls the decision back. Raises Refusal NOT_FOUND, VERSION_CONFLICT, and what `judge`
 * raises.
 */
export async function decide(
  ctx: Ctx,
  id: string,
  revision: number,
  judge: (order: OrderDocument, decider: Decider) => Decision,
  follow: (order: OrderDocument, decision: Decision) => Promise<void>,
): Promise<OrderDocument> {
  const { viewer } = ctx;
  const decider = { userId: viewer.userId ?? '', roles: viewer.roles, isAdmin: viewer.kind === 'admin' };
  for (;;) {
    const order = await ctx.db.orders.findById(id).lean().exec();
    if (!order || !canSeeOrder(viewer, order)) {
      throw refusal('NOT_FOUND', 'There is no such order.', ['id']);
    }
    if (order.revision !== revision) throw refusal('VERSION_CONFLICT', CHANGED, ['input', 'revision']);
    const decision = judge(order, decider);
    const decided = await ctx.transaction(async () => {
      const after = await write(ctx, order, decider.userId, decision);
      if (after) await follow(after, decision);
      return after;
    });
    if (decided) return decided;
  }
}

function write(
  ctx: Ctx,
  { _id, version, revision }: OrderDocument,
  by: string,
  { stage, decision, comment, status }: Decision,
): Promise<OrderDocument | null> {
  const approval = { stage, by, at: new Date(), decision, comment, revision };
  const moved = status ? { timeline: timelineEntry(status, { message: comment }) } : {};
  return ctx.db.orders
    .findOneAndUpdate(
      { _id, version, pending: null, deletedAt: null },
      {
        ...(status ? { $set: { status } } : {}),
        $push: { approvals: approval, ...moved },
        $inc: { version: 1 },
      },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
}
