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
  // Of an older Souk, which does not tell.
  version: z.string().default('unknown'),
  dependencies: z.record(z.string(), z.enum(['up', 'down'])),
});

/** Asks how a service is doing; raises when it cannot be reached. */
export type HealthProbe = () => Promise<Health>;

/** One line of the status page. */
export interface ServiceStatus {
  service: string;
  status: Health['status'] | 'unreachable';
  responseTimeMs: number;
  dependencies: Record<string, 'up' | 'down'>;
  /** Seconds since its process started; null when it was not reached. */
  uptime: number | null;
  version: string | null;
}

/** How all of Souk is doing. */
export interface OverallStatus {
  status: 'healthy' | 'degraded' | 'unhealthy';
  checkedAt: string;
  services: ServiceStatus[];
}

// Longer than a service takes to give up on a dependency, so that it is still heard then.
const PROBE_MS = 3_000;

/**
 * The gateway's own health: it can do without Redis for a while, serving public queries. `capacity` is down while new
 * operations are refused because there is too much to do.
 */
export const gatewayHealth = (redis: Redis, overload: Pick<Overload, 'overloaded'>): HealthProbe => {
  const own = async () => ({ capacity: !overload.overloaded });
  return () => probeHealth('gateway', { redis: async () => (await redis.ping()) === 'PONG', own });
};

/** Asks the `/health` of a service in other processes: of one that is well, if any of them is. */
export function healthAt(urls: readonly string[]): HealthProbe {
  const ask = async (url: string): Promise<Health> => {
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(PROBE_MS) });
    return answer.parse(await response.json());
  };
  return async () => {
    const asked = urls.map(ask);
    const well = asked.map(async (coming) => {
      const health = await coming;
      if (!health.success) throw new Error('unhealthy');
      return health;
    });
    return Promise.any(well).catch(() => Promise.any(asked));
  };
}

/** Asks all services side by side. One that does not answer is `unreachable`, never an error. */
export async function overallStatus(probes: ReadonlyMap<string, HealthProbe>): Promise<OverallStatus> {
  const services = await Promise.all([...probes].map(([service, probe]) => askOne(service, probe)));
  return { status: overall(services), checkedAt: new Date().toISOString(), services };
}

/** The worst that can be said is kept for when nothing but the gateway works. */
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
  const asked = Promise.resolve()
    .then(probe)
    .catch(() => null);
  const health = await Promise.race([asked, late]);
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
    // Which version it is helps whoever looks for holes in it more than a load balancer.
    const { version: _, ...health } = await probe();
    reply.header('cache-control', 'no-store');
    if (isStopping()) return reply.status(503).send({ ...health, success: false, status: 'unhealthy' });
    return reply.status(health.success ? 200 : 503).send(health);
  });
}
