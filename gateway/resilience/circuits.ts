import { Circuit, type CircuitState } from '@souk/platform';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../config.ts';

/** The state of one circuit. */
export interface CircuitReport {
  service: string;
  /** Null for a subgraph in this process. */
  url: string | null;
  state: CircuitState;
}

/** Called for each change of a circuit. */
export type CircuitObserver = (report: CircuitReport) => void;

/** When circuits open and for how long, for all subgraphs. */
export interface CircuitSettings {
  /** Failures in a row that open a circuit; 0 for never. */
  failures: number;
  pauseMs: number;
}

/** The circuits of a gateway with these settings. */
export const circuitsOf = (
  config: Pick<GatewayConfig, 'CIRCUIT_FAILURES' | 'CIRCUIT_PAUSE_MS'>,
  log: Logger,
): Circuits => new Circuits({ failures: config.CIRCUIT_FAILURES, pauseMs: config.CIRCUIT_PAUSE_MS }, log);

/** The circuits of a gateway: one for each URL of a subgraph, or one for a subgraph in this process. */
export class Circuits {
  readonly settings: CircuitSettings;
  readonly #log: Logger;
  readonly #reports = new Map<string, CircuitReport>();
  readonly #observers = new Set<CircuitObserver>();
  /** Called for each retried call. */
  onRetry: (service: string) => void = () => {};

  constructor(settings: CircuitSettings, log: Logger) {
    this.settings = settings;
    this.#log = log;
  }

  /** The circuits that have opened at least once. All others are closed. */
  reports(): readonly CircuitReport[] {
    return [...this.#reports.values()];
  }

  /** Calls `observer` for each change from now on. Returns how to stop that. */
  observe(observer: CircuitObserver): () => void {
    this.#observers.add(observer);
    return () => void this.#observers.delete(observer);
  }

  /** The circuit of a subgraph in this process. */
  inProcess(service: string): Circuit {
    return new Circuit({ ...this.settings, onState: (state) => this.note({ service, url: null, state }) });
  }

  /** Records and logs a change. */
  note(report: CircuitReport): void {
    const { service, url, state } = report;
    this.#reports.set(`${service} ${url ?? ''}`, report);
    if (state === 'open') this.#log.warn(report, 'a circuit has opened');
    else this.#log.info(report, state === 'closed' ? 'a circuit has closed' : 'a circuit is probed');
    for (const observer of this.#observers) observer(report);
  }

  /** Forgets a service that the supergraph no longer has. */
  forget(service: string): void {
    for (const [key, report] of this.#reports) if (report.service === service) this.#reports.delete(key);
  }
}
