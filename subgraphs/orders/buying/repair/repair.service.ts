import { type Connection, defineLoader, type PageArgs, readPage, refusal } from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';
import { requireReason } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { CheckoutSagaFilter, CheckoutSagaState } from '../../generated/resolvers.ts';
import { checkout } from '../checkout/checkout.saga.ts';
import { waitForSaga } from '../checkout/wait.ts';
import { requestRetry, requestStop } from '../saga/repair.ts';
import type { SagaDocument, SagaEventDocument, SagaSummary } from '../saga/saga.model.ts';

const APPROVAL = checkout.steps.findIndex(({ name }) => name === 'AWAIT_APPROVAL');

/** How far a checkout is, with what it waits for. */
export function stateOf({ state, step }: SagaSummary): CheckoutSagaState {
  if (state !== 'WAITING') return state;
  return step === APPROVAL ? 'WAITING_APPROVAL' : 'WAITING_PAYMENT';
}

function inState(state: CheckoutSagaState): QueryFilter<SagaDocument> {
  if (state === 'WAITING_APPROVAL') return { state: 'WAITING', step: APPROVAL };
  if (state === 'WAITING_PAYMENT') return { state: 'WAITING', step: { $ne: APPROVAL } };
  return { state };
}

/** Checkouts, newest first. */
export function listSagas(
  ctx: Ctx,
  args: PageArgs & { filter?: CheckoutSagaFilter | null },
): Promise<Connection<SagaDocument>> {
  const { state, orderId } = args.filter ?? {};
  const filter: QueryFilter<SagaDocument> = {
    ...(orderId ? { orderId } : {}),
    ...(state ? { $or: state.map(inState) } : {}),
  };
  return readPage({ model: ctx.db.sagas, filter, sort: { field: 'createdAt', direction: -1 } }, args);
}

/** The logs of checkouts, oldest entry first. */
export const eventsBySaga = defineLoader<Ctx, string, SagaEventDocument[]>(async (db, sagaIds) => {
  const found = await db.sagaEvents
    .find({ sagaId: { $in: [...sagaIds] } })
    .sort({ sagaId: 1, seq: 1 })
    .lean()
    .exec();
  return Map.groupBy(found, ({ sagaId }) => sagaId);
});

/** Has a checkout go on where it stands, and waits a while for what comes of it. Raises Refusal when it is over. */
export async function retryCheckout(ctx: Ctx, id: string): Promise<SagaDocument> {
  const saga = await requestRetry(ctx, id, ctx.viewer.userId);
  if (!saga) throw await whyNot(ctx, id, 'goes on');
  ctx.log.info({ sagaId: id, by: ctx.viewer.userId }, 'saga: retry asked for');
  return waitForSaga(ctx, id, checkout.drive(ctx, id));
}

/** Has a checkout turn back, and waits a while for what comes of it. Raises Refusal when it is over. */
export async function compensateCheckout(ctx: Ctx, id: string, given: string): Promise<SagaDocument> {
  const reason = requireReason(given);
  const found = await ctx.db.sagas.findById(id, { orderId: 1 }).lean().exec();
  const stop = { status: 'CANCELLED', reason, by: ctx.viewer.userId } as const;
  const saga = found && (await requestStop(ctx, found.orderId, stop));
  if (!saga) throw await whyNot(ctx, id, 'can turn back');
  ctx.log.info({ sagaId: id, by: ctx.viewer.userId }, 'saga: compensation asked for');
  const after = await waitForSaga(ctx, id, checkout.drive(ctx, id));
  // It was through before the wish was heeded.
  if (after.state === 'COMPLETED') throw await whyNot(ctx, id, 'can turn back');
  return after;
}

async function whyNot(ctx: Ctx, id: string, what: string) {
  const saga = await ctx.db.sagas.findById(id).lean().exec();
  if (!saga) return refusal('NOT_FOUND', 'There is no such checkout.', ['id']);
  const state = stateOf(saga);
  return refusal('INVALID_STATE', `The checkout is ${state}; only one that is not over ${what}.`, ['id']);
}
