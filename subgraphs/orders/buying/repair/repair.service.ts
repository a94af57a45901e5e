import type { SagaEventDocument } from '@souk/saga';
import {
  type Connection,
  defineLoader,
  inRange,
  load,
  type PageArgs,
  readPage,
  refusal,
} from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import { requireReason } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type {
  CheckoutFilter,
  CheckoutSort,
  CheckoutStatus,
  RollBackCheckoutInput,
} from '../../generated/resolvers.ts';
import { findVisibleOrder } from '../../orders/order.service.ts';
import type { CheckoutSagaDocument, CheckoutSagaSummary } from '../checkout/checkout.model.ts';
import { checkout } from '../checkout/checkout.saga.ts';

/** The newest entries of a log that are shown. */
const MAX_EVENTS = 200;
const APPROVAL = checkout.steps.findIndex(({ name }) => name === 'AWAIT_APPROVAL');
const NOT_RUNNING = 'Only one that is running or waiting can be rolled back.';

/** The status of a checkout, with what it waits for. */
export function checkoutStatus({ state, step }: CheckoutSagaSummary): CheckoutStatus {
  if (state === 'COMPENSATING') return 'ROLLING_BACK';
  if (state === 'COMPENSATED') return 'ROLLED_BACK';
  if (state !== 'WAITING') return state;
  return step === APPROVAL ? 'WAITING_APPROVAL' : 'WAITING_PAYMENT';
}

function inStatus(status: CheckoutStatus): QueryFilter<CheckoutSagaDocument> {
  if (status === 'ROLLING_BACK') return { state: 'COMPENSATING' };
  if (status === 'ROLLED_BACK') return { state: 'COMPENSATED' };
  if (status === 'WAITING_APPROVAL') return { state: 'WAITING', step: APPROVAL };
  if (status === 'WAITING_PAYMENT') return { state: 'WAITING', step: { $ne: APPROVAL } };
  return { state: status };
}

/** Checkouts by the time they were started. Raises INVALID_INPUT for an empty range. */
export function listCheckouts(
  ctx: Ctx,
  args: PageArgs & { filter?: CheckoutFilter | null; sort: CheckoutSort },
): Promise<Connection<CheckoutSagaDocument>> {
  const { statuses, orderId, createdAt } = args.filter ?? {};
  const range = inRange('createdAt', createdAt);
  const filter: QueryFilter<CheckoutSagaDocument> = {
    ...(orderId ? { orderId } : {}),
    ...(range ? { createdAt: range } : {}),
    // An empty `$or` is refused; an empty `$in` matches nothing.
    ...(statuses ? (statuses.length > 0 ? { $or: statuses.map(inStatus) } : { state: { $in: [] } }) : {}),
  };
  const direction = args.sort === 'OLDEST_FIRST' ? 1 : -1;
  return readPage({ model: ctx.db.sagas, filter, sort: { field: 'createdAt', direction } }, args);
}

/** The checkouts of orders, without their data. */
export const checkoutByOrder = defineLoader<Ctx, string, CheckoutSagaSummary>(async (db, orderIds) => {
  const found = await db.sagas
    .find({ orderId: { $in: [...orderIds] } }, { data: 0 })
    .lean()
    .exec();
  return new Map(found.map((saga) => [saga.orderId, saga]));
});

const checkoutsById = defineLoader<Ctx, string, CheckoutSagaSummary>(async (db, ids) => {
  const found = await db.sagas
    .find({ _id: { $in: [...ids] } }, { data: 0 })
    .lean()
    .exec();
  return new Map(found.map((saga) => [saga._id, saga]));
});

/** A checkout by id; null for everybody but admins unless they may see its order. */
export async function findVisibleCheckout(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<CheckoutSagaSummary | null> {
  const saga = await load(ctx, checkoutsById, id);
  if (!saga || ctx.viewer.kind === 'admin') return saga;
  return (await findVisibleOrder(ctx, saga.orderId, info)) ? saga : null;
}

/** The newest entries in the logs of checkouts, oldest first. */
export const eventsByCheckout = defineLoader<Ctx, string, SagaEventDocument[]>(async (db, sagaIds) => {
  const found = await db.sagaEvents
    .find({ sagaId: { $in: [...sagaIds] } })
    .sort({ sagaId: 1, seq: 1 })
    .lean()
    .exec();
  const byId = Map.groupBy(found, ({ sagaId }) => sagaId);
  return new Map([...byId].map(([id, events]) => [id, events.slice(-MAX_EVENTS)]));
});

/** Continues a checkout that is stuck at its current step, and waits a while for the result. Raises Refusal NOT_FOUND, INVALID_STATE. */
export async function retryCheckout(ctx: Ctx, id: string): Promise<CheckoutSagaDocument> {
  const saga = await checkout.requestRetry(ctx, id, ctx.viewer.userId);
  if (!saga) throw await whyNot(ctx, id, 'Only one that is stuck can be retried.');
  ctx.log.info({ sagaId: id, by: ctx.viewer.userId }, 'saga: retry requested');
  return checkout.waitFor(ctx, id, checkout.drive(ctx, id));
}

/** Stops a checkout and rolls it back, and waits a while for the result. Raises Refusal NOT_FOUND, INVALID_STATE when it is over. */
export async function rollBackCheckout(
  ctx: Ctx,
  id: string,
  input: RollBackCheckoutInput,
): Promise<CheckoutSagaDocument> {
  const reason = requireReason(input.reason, ['input', 'reason']);
  const found = await ctx.db.sagas.findById(id, { orderId: 1 }).lean().exec();
  const stop = { status: 'CANCELLED', reason, by: ctx.viewer.userId } as const;
  const saga =
    found && (await ctx.transaction(() => checkout.requestStop(ctx, { orderId: found.orderId }, stop)));
  if (!saga) throw await whyNot(ctx, id, NOT_RUNNING);
  ctx.log.info({ sagaId: id, by: ctx.viewer.userId }, 'saga: compensation requested');
  const after = await checkout.waitFor(ctx, id, checkout.drive(ctx, id));
  // It completed before the request was seen.
  if (after.state === 'COMPLETED') throw await whyNot(ctx, id, NOT_RUNNING);
  return after;
}

async function whyNot(ctx: Ctx, id: string, allowed: string) {
  const saga = await ctx.db.sagas.findById(id).lean().exec();
  if (!saga) return refusal('NOT_FOUND', 'There is no such checkout.', ['id']);
  return refusal('INVALID_STATE', `The checkout is ${checkoutStatus(saga)}. ${allowed}`, ['id']);
}
