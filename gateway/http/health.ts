import { type Health, probeHealth } from '@souk/platform';
import type { FastifyInstance } from 'fastify';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { Overload } from '../resilience/overload.ts';

const answer = z.object({
  success: z.boolean(),
  service: z.string(),
  status: z.enum(['healthy', 'degraded', 'unhealthy']),
  timestamp: z.string(),
  uptime: z.number(),
  // Older versions of Souk do not send it.
  version: z.string().default('unknown'),
  dependencies: z.record(z.string(), z.enum(['up', 'down'])),
});

/** Checks the health of a service. Raises when the service is unreachable. */
export type HealthProbe = () => Promise<Health>;

/** The status of one service. */
export interface ServiceStatus {
  service: string;
  status: Health['status'] | 'unreachable';
  responseTimeMs: number;
  dependencies: Record<string, 'up' | 'down'>;
  /** Seconds since its process started; null when it was not reached. */
  uptime: number | null;
  version: string | null;
}

/** The status of all services. */
export interface OverallStatus {
  status: 'healthy' | 'degraded' | 'unhealthy';
  checkedAt: string;
  services: ServiceStatus[];
}

// Longer than the timeout of a service for its dependencies, so that its answer still arrives.
const PROBE_MS = 3_000;

/**
 * The health of the gateway itself. Without Redis it is degraded, as it can serve public queries for a while. `capacity`
 * is down while new operations are refused because of overload.
 */
export const gatewayHealth = (redis: Redis, overload: Pick<Overload, 'overloaded'>): HealthProbe => {
  const own = async () => ({ capacity: !overload.overloaded });
  return () => probeHealth('gateway', { redis: async () => (await redis.ping()) === 'PONG', own });
};

/** Reads the `/health` of a service in other processes, preferably of a healthy one. */
export function healthAt(urls: readonly string[]): HealthProbe {
  const ask = async (url: string): Promise<Health> => {
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(PROBE_MS) });
    return answer.parse(await response.json());
  };
  return async () => {
    const pending = urls.map(ask);
    const healthy = pending.map(async (coming) => {
      const health = await coming;
      if (!health.success) throw new Error('unhealthy');
      return health;
    });
    return Promise.any(healthy).catch(() => Promise.any(pending));
  };
}

/** Checks all services in parallel. A service without an answer is `unreachable`. */
export async function overallStatus(probes: ReadonlyMap<string, HealthProbe>): Promise<OverallStatus> {
  const services = await Promise.all([...probes].map(([service, probe]) => askOne(service, probe)));
  return { status: overall(services), checkedAt: new Date().toISOString(), services };
}

/** The overall status; unhealthy only when no service but the gateway works. */
function overall(services: readonly ServiceStatus[]): OverallStatus['status'] {
  if (services.every(({ status }) => status === 'healthy')) return 'healthy';
  const behind = services.filter(({ service }) => service !== 'gateway');
  const works = behind.some(({ status }) => status === 'healthy' || status === 'degraded');
  return works || behind.length === 0 ? 'degraded' : 'unhealthy';
}

async function askOne(service: string, probe: HealthProbe): Promise<ServiceStatus> {
  const start = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PROBE_MS);
  });
  const pending = Promise.resolve()
    .then(probe)
    .catch(() => null);
  const health = await Promise.race([pending, late]);
  clearTimeout(timer);
  return {
    service,
    status: health?.status ?? 'unreachable',
    responseTimeMs: Math.round(performance.now() - start),
    dependencies: health?.dependencies ?? {},
    uptime: health?.uptime ?? null,
    version: health?.version ?? null,
  };
}

/** `GET /health` for load balancers: 503 while stopping, so that they send no more. */
export function mountHealth(app: FastifyInstance, probe: HealthProbe, isStopping: () => boolean): void {
  app.get('/health', async (_request, reply) => {
    // The version would help attackers more than a load balancer.
    const { version: _, ...health } = await probe();
    reply.header('cache-control', 'no-store');
    if (isStopping()) return reply.status(503).send({ ...health, success: false, status: 'unhealthy' });
    return reply.status(health.success ? 200 : 503).send(health);
  });
}
