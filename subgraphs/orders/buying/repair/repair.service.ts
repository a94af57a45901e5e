import type { SagaEventDocument } from '@souk/saga';
import { type Connection, defineLoader, load, type PageArgs, readPage, refusal } from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import { requireReason } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { CheckoutSagaFilter, CheckoutSagaState } from '../../generated/resolvers.ts';
import { findVisibleOrder } from '../../orders/order.service.ts';
import type { CheckoutSagaDocument, CheckoutSagaSummary } from '../checkout/checkout.model.ts';
import { checkout } from '../checkout/checkout.saga.ts';

const APPROVAL = checkout.steps.findIndex(({ name }) => name === 'AWAIT_APPROVAL');

/** The state of a checkout, with what it waits for. */
export function sagaState({ state, step }: CheckoutSagaSummary): CheckoutSagaState {
  if (state !== 'WAITING') return state;
  return step === APPROVAL ? 'WAITING_APPROVAL' : 'WAITING_PAYMENT';
}

function inState(state: CheckoutSagaState): QueryFilter<CheckoutSagaDocument> {
  if (state === 'WAITING_APPROVAL') return { state: 'WAITING', step: APPROVAL };
  if (state === 'WAITING_PAYMENT') return { state: 'WAITING', step: { $ne: APPROVAL } };
  return { state };
}

/** Checkouts, newest first. */
export function listSagas(
  ctx: Ctx,
  args: PageArgs & { filter?: CheckoutSagaFilter | null },
): Promise<Connection<CheckoutSagaDocument>> {
  const { state, orderId } = args.filter ?? {};
  const filter: QueryFilter<CheckoutSagaDocument> = {
    ...(orderId ? { orderId } : {}),
    ...(state ? { $or: state.map(inState) } : {}),
  };
  return readPage({ model: ctx.db.sagas, filter, sort: { field: 'createdAt', direction: -1 } }, args);
}

/** The checkouts of orders, without their data. */
export const sagaByOrder = defineLoader<Ctx, string, CheckoutSagaSummary>(async (db, orderIds) => {
  const found = await db.sagas
    .find({ orderId: { $in: [...orderIds] } }, { data: 0 })
    .lean()
    .exec();
  return new Map(found.map((saga) => [saga.orderId, saga]));
});

const sagasById = defineLoader<Ctx, string, CheckoutSagaSummary>(async (db, ids) => {
  const found = await db.sagas
    .find({ _id: { $in: [...ids] } }, { data: 0 })
    .lean()
    .exec();
  return new Map(found.map((saga) => [saga._id, saga]));
});

/** A checkout by id; null for everybody but admins unless they may see its order. */
export async function findVisibleSaga(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<CheckoutSagaSummary | null> {
  const saga = await load(ctx, sagasById, id);
  if (!saga || ctx.viewer.kind === 'admin') return saga;
  return (await findVisibleOrder(ctx, saga.orderId, info)) ? saga : null;
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

/** Continues a checkout that is stuck at its current step, and waits a while for the result. Raises Refusal NOT_FOUND, INVALID_STATE. */
export async function retryCheckout(ctx: Ctx, id: string): Promise<CheckoutSagaDocument> {
  const saga = await checkout.requestRetry(ctx, id, ctx.viewer.userId);
  if (!saga) throw await whyNot(ctx, id, 'Only one that is stuck can be retried.');
  ctx.log.info({ sagaId: id, by: ctx.viewer.userId }, 'saga: retry requested');
  return checkout.waitFor(ctx, id, checkout.drive(ctx, id));
}

/** Stops and compensates a checkout, and waits a while for the result. Raises Refusal NOT_FOUND, INVALID_STATE when it is over. */
export async function compensateCheckout(ctx: Ctx, id: string, given: string): Promise<CheckoutSagaDocument> {
  const reason = requireReason(given);
  const found = await ctx.db.sagas.findById(id, { orderId: 1 }).lean().exec();
  const stop = { status: 'CANCELLED', reason, by: ctx.viewer.userId } as const;
  const saga = found && (await checkout.requestStop(ctx, { orderId: found.orderId }, stop));
  if (!saga) throw await whyNot(ctx, id, 'Only one that is running or waiting can be compensated.');
  ctx.log.info({ sagaId: id, by: ctx.viewer.userId }, 'saga: compensation requested');
  const after = await checkout.waitFor(ctx, id, checkout.drive(ctx, id));
  // It completed before the request was seen.
  if (after.state === 'COMPLETED')
    throw await whyNot(ctx, id, 'Only one that is running or waiting can be compensated.');
  return after;
}

async function whyNot(ctx: Ctx, id: string, allowed: string) {
  const saga = await ctx.db.sagas.findById(id).lean().exec();
  if (!saga) return refusal('NOT_FOUND', 'This checkout does not exist.', ['id']);
  const state = sagaState(saga);
  return refusal('INVALID_STATE', `The checkout is ${state}. ${allowed}`, ['id']);
}
