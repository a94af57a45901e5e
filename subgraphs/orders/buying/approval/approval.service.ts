import { Refusal, refusal } from '@souk/subgraph';
import { lengthOf } from '@souk/text/characters.ts';
import { requireReason, trimmed } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { ApproveOrderInput, RejectOrderInput } from '../../generated/resolvers.ts';
import {
  AFTER,
  type Approvable,
  type Decider,
  stageOfApproval,
  stageOfRejection,
} from '../../orders/approval/machine.ts';
import { orderPayload } from '../../orders/events.ts';
import type { OrderDocument } from '../../orders/order.model.ts';
import { answerOf, type CheckoutAnswer } from '../checkout/answer.ts';
import { checkout } from '../checkout/checkout.saga.ts';
import { decide } from './decide.ts';

const MAX_COMMENT = 500;

type Approved = Pick<CheckoutAnswer, 'order' | 'userErrors'>;

/**
 * Approves a revision of an order at the stage that it waits for. The approval of a director resumes its checkout, which
 * is waited for a while. Raises Refusal NOT_FOUND, INVALID_STATE, VERSION_CONFLICT, INVALID_INPUT, and SAME_PERSON for
 * the person who placed it or approved it at the stage before.
 */
export async function approveOrder(ctx: Ctx, id: string, input: ApproveOrderInput): Promise<Approved> {
  const comment = readComment(input.comment);
  const resumed: { sagaId?: string } = {};
  const order = await decide(ctx, id, input.revision, approving(comment), async (after, { stage }) => {
    if (stage === 'DIRECTOR') resumed.sagaId = await wake(ctx, id);
    const event = stage === 'DIRECTOR' ? 'order.accepted_by_director' : 'order.accepted_by_responsable';
    await ctx.emit(event, id, orderPayload(after));
  });
  const { sagaId } = resumed;
  if (sagaId === undefined) return { order, userErrors: [] };
  return answerOf(ctx, await checkout.waitFor(ctx, sagaId, checkout.drive(ctx, sagaId)));
}

/**
 * Rejects a revision of an order: its checkout is compensated, which releases the stock and cancels the invoice. A
 * responsable rejects at the first stage, a director at the second, an admin at both. Raises Refusal NOT_FOUND,
 * INVALID_STATE, VERSION_CONFLICT, INVALID_INPUT without a reason.
 */
export async function rejectOrder(ctx: Ctx, id: string, input: RejectOrderInput): Promise<OrderDocument> {
  const reason = requireReason(input.reason, ['input', 'reason']);
  let sagaId = '';
  const rejected = await decide(ctx, id, input.revision, rejecting(reason), async () => {
    const stop = { status: 'REJECTED', reason, by: ctx.viewer.userId } as const;
    const saga = await checkout.requestStop(ctx, { orderId: id }, stop);
    if (!saga) throw alreadyCancelling();
    sagaId = saga._id;
  });
  await checkout.waitFor(ctx, sagaId, checkout.drive(ctx, sagaId));
  return (await ctx.db.orders.findById(id).lean().exec()) ?? rejected;
}

const approving = (comment: string | null) => (order: Approvable, decider: Decider) => {
  const stage = stageOfApproval(order, decider);
  if (stage instanceof Refusal) throw stage;
  return { stage, decision: 'ACCEPTED', comment, status: AFTER[stage] } as const;
};

const rejecting = (reason: string) => (order: Approvable, decider: Decider) => {
  const stage = stageOfRejection(order, decider);
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
  throw refusal('INVALID_INPUT', `A comment has at most ${MAX_COMMENT} characters.`, ['input', 'comment']);
}
