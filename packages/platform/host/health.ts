import { version } from '@souk/telemetry';

/** How a service is doing. `degraded`: something it can do without for a while is down. */
export interface Health {
  success: boolean;
  service: string;
  status: 'healthy' | 'degraded' | 'unhealthy';
  timestamp: string;
  /** Seconds since the process started. */
  uptime: number;
  /** Which Souk it is. */
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

/** Probes all dependencies side by side, none for longer than two seconds. Without MongoDB nothing works. */
export async function probeHealth(service: string, probes: Probes): Promise<Health> {
  const [mongodb, redis, own] = await Promise.all([
    probes.mongodb ? within(probes.mongodb(), false) : undefined,
    probes.redis ? within(probes.redis(), false) : undefined,
    probes.own ? within<Record<string, boolean>>(probes.own(), { probe: false }) : {},
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

async function within<T>(probe: Promise<T>, otherwise: T): Promise<T> {
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
