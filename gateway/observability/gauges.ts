import type { CircuitState } from '@souk/platform';
import type { Metrics } from '@souk/telemetry';
import type { CircuitReport } from '../resilience/circuits.ts';

/** The state of a gateway, read only when somebody reads its metrics. */
export interface GatewayState {
  /** The subgraphs of the supergraph. */
  subgraphs(): Iterable<string>;
  /** The circuits that have opened at least once. All others are closed. */
  circuits(): readonly CircuitReport[];
  plansKept(): number;
  webSockets(): number;
  eventStreams(): number;
  subscriptions(): number;
}

const CIRCUIT_VALUES: Readonly<Record<CircuitState, number>> = { closed: 0, 'half-open': 1, open: 2 };

/** Registers the gauges for the state of a gateway. */
export function reportState(metrics: Metrics, state: GatewayState): void {
  const one = (name: string, help: string, value: () => number) =>
    metrics.gauge({ name, help, labels: [] }, () => [{ labels: {}, value: value() }]);
  one('souk_gateway_plans_kept', 'Plans of operations that are kept.', state.plansKept);
  one('souk_gateway_websockets_open', 'WebSockets that are open.', state.webSockets);
  one('souk_gateway_event_streams_open', 'Server-sent event streams that are open.', state.eventStreams);
  one('souk_gateway_subscriptions_open', 'Subscriptions that are followed.', state.subscriptions);
  metrics.gauge(
    {
      name: 'souk_gateway_circuit_state',
      help: 'The circuit of a subgraph, the worst of its URLs: 0 closed, 1 being probed, 2 open.',
      labels: ['subgraph'],
    },
    () => [...circuitStates(state)].map(([subgraph, value]) => ({ labels: { subgraph }, value })),
  );
}

/** The state of each subgraph's circuit, as a number. */
export function circuitStates({
  subgraphs,
  circuits,
}: Pick<GatewayState, 'subgraphs' | 'circuits'>): Map<string, number> {
  const states = new Map([...subgraphs()].map((name) => [name, 0]));
  for (const { service, state } of circuits()) {
    if (states.has(service)) states.set(service, Math.max(states.get(service) ?? 0, CIRCUIT_VALUES[state]));
  }
  return states;
}
