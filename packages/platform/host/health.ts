import { version } from '@souk/telemetry';

/** The health of a service. `degraded`: a dependency is down without which it still works in part. */
export interface Health {
  success: boolean;
  service: string;
  status: 'healthy' | 'degraded' | 'unhealthy';
  timestamp: string;
  /** Seconds since the process started. */
  uptime: number;
  /** The version of Souk. */
  version: string;
  dependencies: Record<string, 'up' | 'down'>;
}

const PROBE_MS = 2_000;
const startedAt = Date.now();

interface Probes {
  mongodb?: () => Promise<boolean>;
  redis?: () => Promise<boolean>;
  own?: () => Promise<Record<string, boolean>>;
}

/** Probes all dependencies in parallel, each for at most two seconds. Without MongoDB the service is `unhealthy`. */
export async function probeHealth(service: string, probes: Probes): Promise<Health> {
  const [mongodb, redis, own] = await Promise.all([
    probes.mongodb ? withinProbeTime(probes.mongodb(), false) : undefined,
    probes.redis ? withinProbeTime(probes.redis(), false) : undefined,
    probes.own ? withinProbeTime<Record<string, boolean>>(probes.own(), { probe: false }) : {},
  ]);
  const found = {
    ...(mongodb === undefined ? {} : { mongodb }),
    ...(redis === undefined ? {} : { redis }),
    ...own,
  };
  const allUp = Object.values(found).every(Boolean);
  const status = mongodb === false ? 'unhealthy' : allUp ? 'healthy' : 'degraded';
  return {
    success: status !== 'unhealthy',
    service,
    status,
    timestamp: new Date().toISOString(),
    uptime: Math.round((Date.now() - startedAt) / 1000),
    version,
    dependencies: Object.fromEntries(Object.entries(found).map(([name, up]) => [name, up ? 'up' : 'down'])),
  };
}

async function withinProbeTime<T>(probe: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), PROBE_MS);
  });
  try {
    return await Promise.race([probe, late]);
  } catch {
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}
