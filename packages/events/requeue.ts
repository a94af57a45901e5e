import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { QueueConnections } from './connections.ts';
import { outboxOf } from './outbox.ts';
import type { ServiceName } from './services.ts';

// A Redis that crashed or failed over lacks its last moments: a second with `appendfsync everysec`, more on a replica.
const LOST_BY_RESTART_MS = 10 * 60_000;

/** The key of the marker by which an outbox notices that Redis lost events: it holds the run of the server. */
export const markerOf = (connection: Connection, queues: QueueConnections, source: ServiceName) =>
  `${queues.settings.prefix}:outbox:${connection.name}:${source}`;

/**
 * Marks events to be relayed again when Redis may have lost them: the marker is gone when Redis was emptied, and names
 * another run of the server when Redis was restarted. Consumers know by id which events they have had. Redis takes
 * long to tell its run, which mostly changes with the connection only: a look that is not `thorough` asks only whether
 * the marker is there. The value of the marker.
 */
export async function requeueIfLost(
  connection: Connection,
  queues: QueueConnections,
  source: ServiceName,
  log: Logger,
  thorough: boolean,
): Promise<string> {
  const marker = markerOf(connection, queues, source);
  const known = await queues.command((redis) => redis.get(marker));
  if (known !== null && !thorough) return known;
  const run = await queues.command(async (redis) => runOf(await redis.info('server')));
  if (known === run) return run;
  const lost = known === null ? { $ne: null } : { $gte: new Date(Date.now() - LOST_BY_RESTART_MS) };
  const { modifiedCount } = await outboxOf(connection).updateMany(
    { relayedAt: lost, order: { $ne: {} } },
    { $set: { relayedAt: null } },
  );
  await queues.command((redis) => redis.set(marker, run));
  if (modifiedCount > 0) {
    const what = known === null ? 'was emptied' : 'was restarted';
    log.warn({ events: modifiedCount }, `outbox: Redis ${what}, its queues are refilled`);
  }
  return run;
}

/** The id of the server's run; constant where a hosted Redis does not tell. */
function runOf(info: string): string {
  return /^run_id:(\w+)/m.exec(info)?.[1] ?? 'unknown';
}
