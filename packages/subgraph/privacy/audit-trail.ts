import { outboxOf, withoutPersonal } from '@souk/events';
import type { Connection } from 'mongoose';
import type { Ctx } from '../context.ts';
import { type Erased, heldBy, type Person, type PersonalData } from './personal-data.ts';

const BATCH = 200;

/**
 * Erases what was recorded for the audit log about things of a person: in the outbox here, and in the log by an event.
 * `LATER` while a record waits to be relayed.
 */
export async function eraseAuditTrail<C extends Ctx>(
  ctx: C,
  connection: Connection,
  personalData: PersonalData<C>,
  person: Person,
): Promise<Erased> {
  let erased: Erased = 'DONE';
  for await (const entityIds of batchesOf(idsIn(ctx, personalData, person))) {
    if ((await emptyRecords(connection, entityIds)) === 'LATER') erased = 'LATER';
    await ctx.transaction(() => ctx.emit('audit.subjects_erased', `erasure:${person.userId}`, { entityIds }));
  }
  return erased;
}

async function* idsIn<C extends Ctx>(
  ctx: C,
  personalData: PersonalData<C>,
  person: Person,
): AsyncGenerator<string> {
  for (const [, held] of heldBy(personalData)) {
    if (!('none' in held) && held.audited) yield* held.audited(ctx, person);
  }
}

async function* batchesOf(ids: AsyncIterable<string>): AsyncGenerator<string[]> {
  let batch: string[] = [];
  for await (const id of ids) {
    batch.push(id);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function emptyRecords(connection: Connection, entityIds: readonly string[]): Promise<Erased> {
  const outbox = outboxOf(connection);
  const about = { type: 'audit.recorded', 'payload.entityId': { $in: [...entityIds] } } as const;
  let erased: Erased = 'DONE';
  for await (const { _id, payload, relayedAt } of outbox.find(about)) {
    // Where from the caller acted is not about this person.
    const changes = 'changes' in payload ? withoutPersonal({ changes: payload.changes }, 'payload') : null;
    if (changes === null) continue;
    if (relayedAt === null) erased = 'LATER';
    else await outbox.updateOne({ _id }, { $set: changes });
  }
  return erased;
}
