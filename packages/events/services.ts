/** What the rest of Souk has to know of a subgraph. */
interface ServiceEntry {
  /** The port it listens on unless its URL says otherwise. */
  port: number;
  /** Where its containers keep files, as `volume:path`; absent when it keeps none. */
  volume?: string;
}

/**
 * The subgraphs of Souk by name, in the order in which they start. A new subgraph is an entry here and a folder under
 * `subgraphs/`; `npm run compose` then writes supergraph.yaml, deploy/prometheus.yml and docker-compose.yml, and
 * settings, tests and benchmarks follow by themselves.
 */
export const services = {
  users: { port: 3001 },
  sellers: { port: 3002 },
  media: { port: 3003, volume: 'media:/data/media' },
  products: { port: 3004 },
  orders: { port: 3005 },
  notifications: { port: 3007 },
} as const satisfies Record<string, ServiceEntry>;

/** The subgraphs, which publish and consume events. */
export type ServiceName = keyof typeof services;

/** The names of all subgraphs, in the order in which they start. */
export const SERVICE_NAMES = Object.keys(services) as readonly ServiceName[];

/** What a name is mapped to for every subgraph. */
export const forEachService = <T>(make: (name: ServiceName) => T) =>
  Object.fromEntries(SERVICE_NAMES.map((name) => [name, make(name)])) as Record<ServiceName, T>;

/** The name of the setting that holds a subgraph's URLs. */
export type ServiceUrlSetting<N extends ServiceName = ServiceName> = `${Uppercase<N>}_SERVICE_URL`;

/** The setting that holds a subgraph's URLs, such as `USERS_SERVICE_URL`. */
export const serviceUrlSetting = <N extends ServiceName>(name: N) =>
  `${name.toUpperCase()}_SERVICE_URL` as ServiceUrlSetting<N>;

/** Where a subgraph answers when nothing is set. */
export const defaultServiceUrl = (name: ServiceName) => `http://127.0.0.1:${services[name].port}`;
