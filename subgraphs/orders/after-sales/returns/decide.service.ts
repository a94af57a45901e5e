import { refusal } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { ApproveReturnInput, CancelReturnInput, RejectReturnInput } from '../../generated/resolvers.ts';
import { returnPayload } from './events.ts';
import { moveReturn, readNote, releaseUnits } from './move.ts';
import type { ReturnDocument } from './return.model.ts';

/** Approves a return, so that the customer can send the parcel. Raises Refusal NOT_FOUND, INVALID_STATE, INVALID_INPUT. */
export async function approveReturn(
  ctx: Ctx,
  id: string,
  { note }: ApproveReturnInput,
): Promise<ReturnDocument> {
  const decisionNote = readNote(note, ['input', 'note']);
  return ctx.transaction(async () => {
    const one = await moveReturn(ctx, id, 'APPROVED', { decisionNote });
    await ctx.emit('return.approved', id, returnPayload(one, decisionNote));
    return one;
  });
}

/** Rejects a return; its units can be requested again. Raises Refusal NOT_FOUND, INVALID_STATE, INVALID_INPUT. */
export async function rejectReturn(
  ctx: Ctx,
  id: string,
  { reason }: RejectReturnInput,
): Promise<ReturnDocument> {
  const decisionNote = readNote(reason, ['input', 'reason']);
  if (decisionNote === null)
    throw refusal('INVALID_INPUT', 'Give a reason of 1 to 1000 characters.', ['input', 'reason']);
  return ctx.transaction(async () => {
    const one = await moveReturn(ctx, id, 'REJECTED', { decisionNote });
    await releaseUnits(ctx, one);
    await ctx.emit('return.rejected', id, returnPayload(one, decisionNote));
    return one;
  });
}

/** Cancels a return before its parcel is received. Raises Refusal NOT_FOUND, INVALID_STATE, INVALID_INPUT. */
export async function cancelReturn(
  ctx: Ctx,
  id: string,
  { note }: CancelReturnInput,
): Promise<ReturnDocument> {
  const cancellationNote = readNote(note, ['input', 'note']);
  return ctx.transaction(async () => {
    const one = await moveReturn(ctx, id, 'CANCELLED', { cancellationNote });
    await releaseUnits(ctx, one);
    await ctx.emit('return.cancelled', id, returnPayload(one, cancellationNote));
    return one;
  });
}
