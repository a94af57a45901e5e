import { forbidden, Refusal, refusal } from '@souk/subgraph';
import { lengthOf } from '@souk/text/characters.ts';
import { requireReason, trimmed } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { ApprovalStage } from '../../orders/approval/approval.model.ts';
import {
  AFTER,
  type Approvable,
  type Decider,
  stageOfRejection,
  whyNotAccept,
} from '../../orders/approval/machine.ts';
import { orderPayload } from '../../orders/events.ts';
import type { OrderDocument } from '../../orders/order.model.ts';
import { answerOf, type CheckoutAnswer } from '../checkout/answer.ts';
import { checkout } from '../checkout/checkout.saga.ts';
import { decide } from './decide.ts';

const MAX_COMMENT = 500;

/**
 * Accepts an order as a responsable of its agency; a director decides next. Raises Refusal NOT_FOUND, INVALID_STATE,
 * VERSION_CONFLICT, INVALID_INPUT, SAME_PERSON for the person who placed it.
 */
export function acceptByResponsable(ctx: Ctx, id: string, comment?: string | null): Promise<OrderDocument> {
  const words = readComment(comment);
  return decide(ctx, id, accepting('RESPONSABLE', words), async (order) => {
    await ctx.emit('order.accepted_by_responsable', id, orderPayload(order));
  });
}

/**
 * Accepts an order as a director of its agency, which resumes its checkout, and waits for that a while. Raises Refusal as
 * {@link acceptByResponsable} does, SAME_PERSON also for the person who accepted it as a responsable.
 */
export async function acceptByDirector(
  ctx: Ctx,
  id: string,
  comment?: string | null,
): Promise<CheckoutAnswer> {
  const words = readComment(comment);
  let sagaId = '';
  await decide(ctx, id, accepting('DIRECTOR', words), async (order) => {
    sagaId = await wake(ctx, id);
    await ctx.emit('order.accepted_by_director', id, orderPayload(order));
  });
  return answerOf(ctx, await checkout.waitFor(ctx, sagaId, checkout.drive(ctx, sagaId)));
}

/**
 * Rejects an order: its checkout is compensated, which releases the stock and cancels the invoice. A responsable rejects
 * at the first stage, a director at the second, an admin at both. Raises Refusal NOT_FOUND, INVALID_STATE,
 * VERSION_CONFLICT, INVALID_INPUT without a reason; FORBIDDEN for the role of the other stage.
 */
export async function rejectOrder(ctx: Ctx, id: string, given: string): Promise<OrderDocument> {
  const reason = requireReason(given);
  let sagaId = '';
  const rejected = await decide(ctx, id, rejecting(reason), async () => {
    const stop = { status: 'REJECTED', reason, by: ctx.viewer.userId } as const;
    const saga = await checkout.requestStop(ctx, { orderId: id }, stop);
    if (!saga) throw alreadyCancelling();
    sagaId = saga._id;
  });
  await checkout.waitFor(ctx, sagaId, checkout.drive(ctx, sagaId));
  return (await ctx.db.orders.findById(id).lean().exec()) ?? rejected;
}

const accepting = (stage: ApprovalStage, comment: string | null) => (order: Approvable, decider: Decider) => {
  const no = whyNotAccept(order, stage, decider);
  if (no) throw no;
  return { stage, decision: 'ACCEPTED', comment, status: AFTER[stage] } as const;
};

const rejecting = (reason: string) => (order: Approvable, decider: Decider) => {
  const stage = stageOfRejection(order, decider);
  if (stage === 'FORBIDDEN') throw forbidden();
  if (stage instanceof Refusal) throw stage;
  return { stage, decision: 'REJECTED', comment: reason, status: null } as const;
};

/** Makes the checkout that waits for the decision due; returns its id. Joins a transaction, which a refusal rolls back. */
async function wake(ctx: Ctx, orderId: string): Promise<string> {
  const saga = await ctx.db.sagas
    .findOneAndUpdate(
      { orderId, state: 'WAITING', lease: null, stop: null },
      { $set: { dueAt: new Date() } },
      { projection: { _id: 1 } },
    )
    .lean()
    .exec();
  if (!saga) throw alreadyCancelling();
  return saga._id;
}

const alreadyCancelling = () => refusal('INVALID_STATE', 'The order is being cancelled.', ['id']);

function readComment(given: string | null | undefined): string | null {
  const comment = trimmed(given);
  if (lengthOf(comment ?? '') <= MAX_COMMENT) return comment;
  throw refusal('INVALID_INPUT', `A comment has at most ${MAX_COMMENT} characters.`, ['comment']);
}
