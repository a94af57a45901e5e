import { newId } from '@souk/subgraph';
import type { Driver } from './host.ts';
import type { SagaCtx } from './runtime.ts';
import type { SagaDocument, SagaEventType } from './saga.model.ts';

/** Another process drives the saga by now; this driver must not write any more. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/** A fresh lease of this process. */
export const newLease = (leaseMs: number) => ({
  driver: newId('drv'),
  until: new Date(Date.now() + leaseMs),
});

/** Takes a saga that is due: one conditional update decides among rivals. Null when it is not due (any more). */
export async function takeLease<C extends SagaCtx, S extends SagaDocument>(
  { sagas, settings }: Driver<C, S>,
  sagaId: string,
): Promise<S | null> {
  const lease = newLease(settings.leaseMs);
  return sagas
    .findOneAndUpdate(
      { _id: sagaId, dueAt: { $lte: new Date() } },
      { $set: { lease, dueAt: lease.until } },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
}

// A renewal waits for a transaction that holds the saga, and must not keep that transaction from a connection.
const MAX_RENEWAL_MS = 1_000;

/** Keeps the lease of a saga alive; returns how to stop. */
export function keepLease<C extends SagaCtx, S extends SagaDocument>(
  { ctx, sagas, settings }: Driver<C, S>,
  saga: S,
): () => void {
  let isRenewing = false;
  const renew = async () => {
    // During an outage renewals would pile up, and afterwards take every connection.
    if (isRenewing) return;
    isRenewing = true;
    const until = new Date(Date.now() + settings.leaseMs);
    try {
      await sagas.updateOne(
        { _id: saga._id, 'lease.driver': saga.lease?.driver },
        { $set: { 'lease.until': until, dueAt: until } },
        { maxTimeMS: MAX_RENEWAL_MS },
      );
    } catch (error) {
      ctx.log.warn({ sagaId: saga._id, error: (error as Error).message }, 'saga: the lease was not renewed');
    } finally {
      isRenewing = false;
    }
  };
  const timer = setInterval(() => void renew(), settings.leaseMs / 3);
  return () => clearInterval(timer);
}

/** What is written to the log of a saga. */
export interface LogEntry {
  type: SagaEventType;
  step: string | null;
  data?: Record<string, unknown>;
}

/**
 * Records the new state of a saga, an entry in its log and whatever `apply` writes, in one transaction that only the
 * holder of the lease gets through. Raises {@link LeaseLost} for anybody else.
 */
export async function record<C extends SagaCtx, S extends SagaDocument>(
  { ctx, sagas, events }: Driver<C, S>,
  saga: S,
  set: Record<string, unknown>,
  log: LogEntry,
  apply?: () => Promise<void>,
): Promise<S> {
  return ctx.transaction(async () => {
    const next = await sagas
      .findOneAndUpdate(
        { _id: saga._id, 'lease.driver': saga.lease?.driver },
        { $set: set, $inc: { seq: 1 } },
        { returnDocument: 'after' },
      )
      .lean()
      .exec();
    if (!next) throw new LeaseLost(`${saga._id} is driven by another process`);
    await events.create([newEvent(next, log)]);
    await apply?.();
    return next;
  });
}

/** The newest entry in the log of a saga. */
export const newEvent = ({ _id, seq }: SagaDocument, { type, step, data = {} }: LogEntry) => ({
  _id: newId('sev'),
  sagaId: _id,
  seq,
  type,
  step,
  data: Object.keys(data).length > 0 ? data : null,
  expireAt: null,
});

/** Releases a saga, to be taken up again at `dueAt` by any process; null: by nobody, until it is woken. */
export const released = (dueAt: Date | null) => ({ lease: null, dueAt });
