/** The pending work of a service. */
export interface ServiceBacklog {
  service: string;
  /** The number of events that are not on the queues yet, and the age of the oldest in seconds. */
  pendingEvents: number;
  lagSeconds: number;
  /** The numbers of jobs and events on all queues of the service, by state. */
  waiting: number;
  active: number;
  delayed: number;
}

const LINE = /^(souk_outbox_pending_events|souk_outbox_lag_seconds|souk_queue_jobs)\{([^}]*)\} (\S+)$/gm;

/** The backlog of each service, from the metrics of its processes, which all report the same queues. */
export function backlogIn(texts: readonly string[]): ServiceBacklog[] {
  const services = new Map<string, ServiceBacklog>();
  for (const text of texts) {
    const found = new Map<string, ServiceBacklog>();
    for (const [, name, labels = '', value = ''] of text.matchAll(LINE)) {
      const { service = '', state = '' } = labelsIn(labels);
      const backlog = found.get(service) ?? nothing(service);
      found.set(service, backlog);
      if (name === 'souk_outbox_pending_events') backlog.pendingEvents = Number(value);
      else if (name === 'souk_outbox_lag_seconds') backlog.lagSeconds = Number(value);
      else if (state === 'waiting' || state === 'active' || state === 'delayed')
        backlog[state] += Number(value);
    }
    for (const [service, backlog] of found) services.set(service, backlog);
  }
  return [...services.values()].toSorted((a, b) => a.service.localeCompare(b.service));
}

const nothing = (service: string): ServiceBacklog => ({
  service,
  pendingEvents: 0,
  lagSeconds: 0,
  waiting: 0,
  active: 0,
  delayed: 0,
});

const labelsIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
