import type { SagaDocument } from '@souk/saga';
import type { Ctx } from '../../context.ts';

/**
 * Resumes a checkout that is postponed. One that is running, is being compensated, or waits without a due date is left
 * alone. Joins a transaction.
 */
export async function wakeSaga(ctx: Ctx, saga: SagaDocument | null): Promise<'WOKEN' | 'NOTHING'> {
  if (!saga) return 'NOTHING';
  const now = new Date();
  const { matchedCount } = await ctx.db.sagas.updateOne(
    { _id: saga._id, state: { $in: ['RUNNING', 'WAITING'] }, lease: null, dueAt: { $gt: now } },
    { $set: { dueAt: now } },
  );
  if (matchedCount === 0) return 'NOTHING';
  await ctx.enqueue('drive-saga', { sagaId: saga._id }, { id: `${saga._id}-${now.getTime()}` });
  return 'WOKEN';
}
