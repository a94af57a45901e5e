import type { Minute } from '@souk/telemetry';
import { backlogIn, type ServiceBacklog } from './backlog.ts';
import { circuitStates, type GatewayState } from './gauges.ts';
import type { Observability } from './observe.ts';

/** The details for operators besides the states of services. */
export interface StatusInsight {
  /** Null when metrics are off. */
  lastMinute: Minute | null;
  circuits: { subgraph: string; state: 'closed' | 'half-open' | 'open' }[];
  backlog: ServiceBacklog[];
}

const STATES = ['closed', 'half-open', 'open'] as const;

/** Reads the details of the gateway and the backlog of services; `elsewhere` reads the metrics of other processes. */
export function createInsight(
  { metrics, lastMinute }: Pick<Observability, 'metrics' | 'lastMinute'>,
  state: Pick<GatewayState, 'subgraphs' | 'circuits'>,
  elsewhere: () => Promise<string[]>,
): () => Promise<StatusInsight> {
  return async () => {
    const texts = metrics ? [await metrics.text(), ...(await elsewhere())] : [];
    return {
      lastMinute: lastMinute?.read() ?? null,
      circuits: [...circuitStates(state)].map(([subgraph, value]) => ({
        subgraph,
        state: STATES[value] ?? 'closed',
      })),
      backlog: backlogIn(texts),
    };
  };
}
