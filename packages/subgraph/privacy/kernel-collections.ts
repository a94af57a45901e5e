import { deadLettersOf, outboxOf, PERSON_KEYS, withoutPersonal } from '@souk/events';
import type { Connection } from 'mongoose';
import type { IdempotentRequestDocument } from '../idempotency/idempotency.ts';
import type { Erased, Person } from './personal-data.ts';

const KINDS = ['customer', 'seller', 'staff', 'admin'] as const;
const BATCH = 500;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Erases a person from the collections of every subgraph. `LATER` while events about the person wait to be relayed. */
export async function eraseFromKernel(connection: Connection, person: Person): Promise<Erased> {
  await eraseRequests(connection, person);
  await emptyDeadLetters(connection, person);
  return emptyOutbox(connection, person);
}

/** The answers are stored under a key that begins with who called. */
async function eraseRequests(connection: Connection, { userId, sellerId }: Person): Promise<void> {
  const callers = [userId, sellerId].filter((id) => id !== null);
  const starts = KINDS.flatMap((kind) => callers.map((id) => JSON.stringify([kind, id]).slice(0, -1)));
  for (const start of starts) {
    await connection
      .collection<IdempotentRequestDocument>('requests')
      .deleteMany({ _id: { $regex: `^${escaped(start)},` } });
  }
}

const aboutPerson = ({ userId, sellerId, email }: Person, path: string) => ({
  $or: [
    ...PERSON_KEYS.map((key) => ({ [`${path}.${key}`]: userId })),
    ...(sellerId === null ? [] : [{ [`${path}.entityId`]: sellerId }]),
    { [`${path}.email`]: email },
    { [`${path}.error`]: { $regex: escaped(email) } },
  ],
});

/** One reading of the last two weeks; what has yet to be relayed is needed whole. */
async function emptyOutbox(connection: Connection, person: Person): Promise<Erased> {
  const outbox = outboxOf(connection);
  const found = outbox.find(aboutPerson(person, 'payload'), { batchSize: BATCH });
  let erased: Erased = 'DONE';
  for await (const { _id, payload, relayedAt } of found) {
    const changes = withoutPersonal({ ...payload }, 'payload');
    if (changes === null) continue;
    if (relayedAt === null) erased = 'LATER';
    else await outbox.updateOne({ _id }, { $set: changes });
  }
  return erased;
}

async function emptyDeadLetters(connection: Connection, person: Person): Promise<void> {
  const letters = deadLettersOf(connection);
  for await (const { _id, event } of letters.find(aboutPerson(person, 'event.payload'))) {
    const changes = withoutPersonal({ ...event.payload }, 'event.payload');
    if (changes !== null) await letters.updateOne({ _id }, { $set: changes });
  }
  // The message of an error quotes values, such as those of a duplicate key.
  await letters.updateMany({ error: { $regex: escaped(person.email) } }, { $set: { error: '-' } });
}
