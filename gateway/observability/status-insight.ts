import type { Minute } from '@souk/telemetry';
import { backlogIn, type ServiceBacklog } from './backlog.ts';
import { circuitStates, type GatewayState } from './gauges.ts';
import type { Observability } from './observe.ts';

/** What an operator sees beside the states of services. */
export interface StatusInsight {
  /** Null where no figures are kept. */
  lastMinute: Minute | null;
  circuits: { subgraph: string; state: 'closed' | 'half-open' | 'open' }[];
  backlog: ServiceBacklog[];
}

const STATES = ['closed', 'half-open', 'open'] as const;

/** Looks at the gateway and at what waits behind it; `elsewhere` gives the figures of other processes. */
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
