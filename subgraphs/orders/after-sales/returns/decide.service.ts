import { refusal } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { returnPayload } from './events.ts';
import { moveReturn, readNote, releaseUnits } from './move.ts';
import type { ReturnDocument } from './return.model.ts';

/** Approves a return, so that the customer can send the parcel. Raises Refusal NOT_FOUND, INVALID_STATE. */
export async function approveReturn(
  ctx: Ctx,
  id: string,
  given: string | null | undefined,
): Promise<ReturnDocument> {
  const decisionNote = readNote(given, ['note']);
  return ctx.transaction(async () => {
    const one = await moveReturn(ctx, id, 'APPROVED', { decisionNote });
    await ctx.emit('return.approved', id, returnPayload(one, decisionNote));
    return one;
  });
}

/** Rejects a return; its units can be requested again. Raises Refusal NOT_FOUND, INVALID_STATE, INVALID_INPUT. */
export async function rejectReturn(ctx: Ctx, id: string, given: string): Promise<ReturnDocument> {
  const decisionNote = readNote(given, ['reason']);
  if (decisionNote === null)
    throw refusal('INVALID_INPUT', 'Give a reason of 1 to 1000 characters.', ['reason']);
  return ctx.transaction(async () => {
    const one = await moveReturn(ctx, id, 'REJECTED', { decisionNote });
    await releaseUnits(ctx, one);
    await ctx.emit('return.rejected', id, returnPayload(one, decisionNote));
    return one;
  });
}

/** Cancels a return before its parcel is received. Raises Refusal NOT_FOUND, INVALID_STATE. */
export async function cancelReturn(ctx: Ctx, id: string): Promise<ReturnDocument> {
  return ctx.transaction(async () => {
    const one = await moveReturn(ctx, id, 'CANCELLED');
    await releaseUnits(ctx, one);
    await ctx.emit('return.cancelled', id, returnPayload(one));
    return one;
  });
}
