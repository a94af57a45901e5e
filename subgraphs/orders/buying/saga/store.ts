import { newId } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { SagaDocument } from './saga.model.ts';

/** Somebody else drives the saga by now; this driver must not write any more. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/** A fresh lease of this process. */
export const newLease = (ctx: Ctx) => ({
  driver: newId('drv'),
  until: new Date(Date.now() + ctx.config.SAGA_LEASE_MS),
});

/** Takes a saga that is due: one conditional update decides among rivals. Null when it is not due (any more). */
export async function takeLease(ctx: Ctx, sagaId: string): Promise<SagaDocument | null> {
  const lease = newLease(ctx);
  return ctx.db.sagas
    .findOneAndUpdate(
      { _id: sagaId, dueAt: { $lte: new Date() } },
      { $set: { lease, dueAt: lease.until } },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
}

// A renewal waits for a transaction that holds the saga, and must not keep that transaction from a connection.
const LONGEST_RENEWAL_MS = 1_000;

/** Keeps the lease of a saga alive; returns how to stop. */
export function keepLease(ctx: Ctx, saga: SagaDocument): () => void {
  let underWay = false;
  const renew = async () => {
    // During an outage renewals would heap up, and afterwards take every connection.
    if (underWay) return;
    underWay = true;
    const until = new Date(Date.now() + ctx.config.SAGA_LEASE_MS);
    try {
      await ctx.db.sagas.updateOne(
        { _id: saga._id, 'lease.driver': saga.lease?.driver },
        { $set: { 'lease.until': until, dueAt: until } },
        { maxTimeMS: LONGEST_RENEWAL_MS },
      );
    } catch (error) {
      ctx.log.warn({ sagaId: saga._id, error: (error as Error).message }, 'lease');
    } finally {
      underWay = false;
    }
  };
  const timer = setInterval(() => void renew(), ctx.config.SAGA_LEASE_MS / 3);
  return () => clearInterval(timer);
}

/** What is written to a saga's log. */
export interface LogEntry {
  type: string;
  step: string | null;
  data?: Record<string, unknown>;
}

/**
 * Moves a saga on: its new state, an entry in its log and whatever `apply` writes, in one transaction which only the
 * holder of the lease gets through. Raises {@link LeaseLost} for anybody else.
 */
export async function record(
  ctx: Ctx,
  saga: SagaDocument,
  set: Record<string, unknown>,
  log: LogEntry,
  apply?: () => Promise<void>,
): Promise<SagaDocument> {
  return ctx.transaction(async () => {
    const next = await ctx.db.sagas
      .findOneAndUpdate(
        { _id: saga._id, 'lease.driver': saga.lease?.driver },
        { $set: set, $inc: { seq: 1 } },
        { returnDocument: 'after' },
      )
      .lean()
      .exec();
    if (!next) throw new LeaseLost(`${saga._id} is driven by somebody else`);
    await ctx.db.sagaEvents.create([
      {
        _id: newId('sev'),
        sagaId: saga._id,
        seq: next.seq,
        type: log.type,
        step: log.step,
        data: log.data ?? null,
        expireAt: null,
      },
    ]);
    await apply?.();
    return next;
  });
}

/** Puts a saga down, to be taken up again at `dueAt` by anybody. */
export const putDown = (dueAt: Date | null) => ({ lease: null, dueAt });
