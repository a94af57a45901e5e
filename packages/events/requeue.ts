import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { QueueConnections } from './connections.ts';
import { outboxOf } from './outbox.ts';
import type { ServiceName } from './services.ts';

// A Redis that crashed or failed over lacks its last moments: a second with `appendfsync everysec`, more on a replica.
const LOST_BY_RESTART_MS = 10 * 60_000;

/**
 * A marker in Redis tells whether Redis lost events since the last look: it is gone when Redis was emptied, and names
 * another run of the server when that was started anew. What may be lost is marked to be relayed again; consumers
 * know by id which events they have had. Which run it is takes Redis long to tell, and cannot change while a
 * connection stands: a look that is not `thorough` asks only whether the marker is there.
 */
export async function requeueIfLost(
  connection: Connection,
  queues: QueueConnections,
  source: ServiceName,
  log: Logger,
  thorough: boolean,
): Promise<void> {
  const marker = `${queues.settings.prefix}:outbox:${connection.name}:${source}`;
  const known = await queues.command((redis) => redis.get(marker));
  if (known !== null && !thorough) return;
  const run = await queues.command(async (redis) => runOf(await redis.info('server')));
  if (known === run) return;
  const lost = known === null ? { $ne: null } : { $gte: new Date(Date.now() - LOST_BY_RESTART_MS) };
  const { modifiedCount } = await outboxOf(connection).updateMany(
    { relayedAt: lost, order: { $ne: {} } },
    { $set: { relayedAt: null } },
  );
  await queues.command((redis) => redis.set(marker, run));
  if (modifiedCount > 0) {
    const what = known === null ? 'was emptied' : 'was started anew';
    log.warn({ events: modifiedCount }, `outbox: Redis ${what}, its queues are refilled`);
  }
}

/** The id of the server's run; constant where a hosted Redis does not tell. */
function runOf(info: string): string {
  return /^run_id:(\w+)/m.exec(info)?.[1] ?? 'unknown';
}
