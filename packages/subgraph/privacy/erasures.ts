import { decrypt, type Encrypted, type SoukEvent } from '@souk/events';
import type { ClientSession, Connection } from 'mongoose';
import type { Ctx } from '../context.ts';
import { renewing } from '../shared/renewing.ts';
import { eraseAuditTrail } from './audit-trail.ts';
import { eraseFromKernel } from './kernel-collections.ts';
import { type Erased, heldBy, type Person, type PersonalData } from './personal-data.ts';

/** That a person has to be erased here, or was; `_id` is the account. */
export interface ErasureRecord {
  _id: string;
  sellerId: string | null;
  /** The email address, encrypted; null once the erasure is complete. */
  identity: Encrypted | null;
  /** When the account was erased. */
  erasedAt: Date;
  /** When the sweep has to look at it; null once it is complete. */
  dueAt: Date | null;
  /** How often everything was erased. */
  passes: number;
  /** When everything was erased for the first time. */
  completedAt: Date | null;
}

/** What an erasure works with. */
export interface ErasureHost<C extends Ctx> {
  readonly connection: Connection;
  readonly internalKey: string;
  readonly personalData: PersonalData<C> | undefined;
}

/** The collection of a subgraph's erasures. */
const erasuresOf = (connection: Connection) => connection.collection<ErasureRecord>('erasures');

// Renewed while the erasure runs: what a killed process left is taken up within a minute.
const LEASE_MS = 60_000;
const RENEW_MS = 20_000;
const MIN_LATER_MS = 2_000;
const MAX_LATER_MS = 60 * 60_000;
// Events of before the erasure may still arrive; what they wrote goes with a second pass.
const SECOND_PASS_MS = 60 * 60_000;
const PASSES = 2;

/** Creates the collection and its index. */
export async function buildErasureIndexes(connection: Connection): Promise<void> {
  // Serves the sweep over erasures that are due.
  await erasuresOf(connection).createIndex({ dueAt: 1 });
}

/** Notes, in the transaction of its event, that a person has to be erased. A repeated event changes nothing. */
export async function noteErasure(
  connection: Connection,
  session: ClientSession | undefined,
  { payload: { userId, sellerId, identity }, occurredAt }: SoukEvent<'user.erased'>,
): Promise<void> {
  const record = { sellerId, identity, erasedAt: new Date(occurredAt), dueAt: new Date() };
  await erasuresOf(connection).updateOne(
    { _id: userId },
    { $setOnInsert: { ...record, passes: 0, completedAt: null } },
    { upsert: true, ...(session ? { session } : {}) },
  );
}

/** Erases everybody who is due. One that fails stays due and does not keep the others waiting. */
export async function eraseDue<C extends Ctx>(ctx: C, host: ErasureHost<C>): Promise<void> {
  const erasures = erasuresOf(host.connection);
  for (;;) {
    const record = await erasures.findOneAndUpdate(
      { dueAt: { $gt: new Date(0), $lte: new Date() } },
      { $set: { dueAt: new Date(Date.now() + LEASE_MS) } },
      { sort: { dueAt: 1 } },
    );
    if (!record) return;
    try {
      await eraseOne(ctx, host, record);
    } catch (error) {
      ctx.log.warn({ userId: record._id, error: (error as Error).message }, 'erasure: has to be repeated');
      await erasures.updateOne({ _id: record._id }, { $set: { dueAt: later(record) } });
    }
  }
}

/** Keeps other processes from an erasure while `work` runs. */
function leased<T>({ log }: Ctx, connection: Connection, _id: string, work: () => Promise<T>): Promise<T> {
  const renew = () =>
    erasuresOf(connection)
      .updateOne({ _id }, { $set: { dueAt: new Date(Date.now() + LEASE_MS) } })
      .catch((error: Error) => log.warn({ userId: _id, error: error.message }, 'erasure: lease not renewed'));
  return renewing(renew, RENEW_MS, work);
}

/** Twice as long each time, up to an hour. */
function later({ erasedAt }: ErasureRecord): Date {
  const waited = Date.now() - erasedAt.getTime();
  return new Date(Date.now() + Math.min(Math.max(waited, MIN_LATER_MS), MAX_LATER_MS));
}

async function eraseOne<C extends Ctx>(ctx: C, host: ErasureHost<C>, record: ErasureRecord): Promise<void> {
  const { _id: userId, sellerId, identity } = record;
  if (identity === null) return;
  const person = { userId, sellerId, email: decrypt(identity, host.internalKey) };
  const erased = await leased(ctx, host.connection, userId, () => eraseEverything(ctx, host, person));
  const erasures = erasuresOf(host.connection);
  if (erased === 'LATER') {
    await erasures.updateOne({ _id: userId }, { $set: { dueAt: later(record) } });
    return;
  }
  const passes = record.passes + 1;
  const isLast = passes >= PASSES;
  await erasures.updateOne(
    { _id: userId },
    {
      $set: {
        passes,
        completedAt: record.completedAt ?? new Date(),
        dueAt: isLast ? null : new Date(Date.now() + SECOND_PASS_MS),
        ...(isLast ? { identity: null } : {}),
      },
    },
  );
  ctx.log.info({ userId, passes }, 'erasure: complete');
}

/** Erases all that the subgraph holds, in the order in which it declares it. */
async function eraseEverything<C extends Ctx>(
  ctx: C,
  { connection, personalData }: ErasureHost<C>,
  person: Person,
): Promise<Erased> {
  // First: what is deleted below can no longer be named.
  let all: Erased = personalData ? await eraseAuditTrail(ctx, connection, personalData, person) : 'DONE';
  for (const [, held] of personalData ? heldBy(personalData) : []) {
    if ('none' in held || typeof held.erased === 'string') continue;
    if ((await held.erased(ctx, person)) === 'LATER') all = 'LATER';
  }
  return (await eraseFromKernel(connection, person)) === 'LATER' ? 'LATER' : all;
}
