import { outboxOf, type QueueConnections } from '@souk/events';
import type { Metrics, Reading } from '@souk/telemetry';
import type { Connection } from 'mongoose';

/** What a subgraph has yet to do: looked up when figures are asked for. */
export interface Backlog {
  service: string;
  connection: Connection;
  queues: QueueConnections;
  /** The queues that the subgraph works on. */
  names: readonly string[];
}

/** Registers gauges of what waits in the outbox and in the queues; returns how to remove them. */
export function tellBacklog(metrics: Metrics, { service, connection, queues, names }: Backlog): () => void {
  const outbox = outboxOf(connection);
  const ends = [
    metrics.gauge(
      {
        name: 'souk_outbox_pending_events',
        help: 'Events that have yet to be put on the queues.',
        labels: ['service'],
      },
      async () => [{ labels: { service }, value: await outbox.countDocuments({ relayedAt: null }) }],
    ),
    metrics.gauge(
      {
        name: 'souk_outbox_lag_seconds',
        help: 'How long the oldest of them has waited; 0 when none does.',
        labels: ['service'],
      },
      async () => {
        const oldest = await outbox.findOne({ relayedAt: null }, { sort: { _id: 1 } });
        const value = oldest ? Math.max(0, Date.now() - oldest.occurredAt.getTime()) / 1_000 : 0;
        return [{ labels: { service }, value }];
      },
    ),
    metrics.gauge(
      {
        name: 'souk_queue_jobs',
        help: 'Jobs and events on a queue, by state.',
        labels: ['service', 'queue', 'state'],
      },
      async () => (await Promise.all(names.map((name) => depthOf(service, name, queues)))).flat(),
    ),
  ];
  return () => {
    for (const end of ends) end();
  };
}

async function depthOf(service: string, queue: string, queues: QueueConnections): Promise<Reading[]> {
  const counts = await queues.use(queue, (one) => one.getJobCounts('waiting', 'active', 'delayed', 'failed'));
  return Object.entries(counts).map(([state, value]) => ({ labels: { service, queue, state }, value }));
}
