import { type Health, probeHealth } from '@souk/subgraph';
import type { FastifyInstance } from 'fastify';
import type { Redis } from 'ioredis';

/** Asks how a service is doing; raises when it cannot be reached. */
export type HealthProbe = () => Promise<Health>;

/** One line of the status page. */
export interface ServiceStatus {
  service: string;
  status: Health['status'] | 'unreachable';
  responseTimeMs: number;
  dependencies: Record<string, string>;
}

/** How all of Souk is doing. */
export interface OverallStatus {
  status: 'healthy' | 'degraded' | 'unhealthy';
  checkedAt: string;
  services: ServiceStatus[];
}

const PROBE_MS = 2_000;

/** The gateway's own health: it can do without Redis for a while, serving public queries. */
export const gatewayHealth = (redis: Redis): HealthProbe => {
  return () => probeHealth('gateway', { redis: async () => (await redis.ping()) === 'PONG' });
};

/** Asks all services side by side. One that does not answer is `unreachable`, never an error. */
export async function overallStatus(probes: ReadonlyMap<string, HealthProbe>): Promise<OverallStatus> {
  const services = await Promise.all([...probes].map(([service, probe]) => askOne(service, probe)));
  const broken = services.filter(({ status }) => status !== 'healthy');
  const gateway = services.find(({ service }) => service === 'gateway');
  return {
    status: broken.length === 0 ? 'healthy' : gateway?.status === 'unhealthy' ? 'unhealthy' : 'degraded',
    checkedAt: new Date().toISOString(),
    services,
  };
}

async function askOne(service: string, probe: HealthProbe): Promise<ServiceStatus> {
  const start = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PROBE_MS);
  });
  const health = await Promise.race([probe().catch(() => null), late]);
  clearTimeout(timer);
  return {
    service,
    status: health?.status ?? 'unreachable',
    responseTimeMs: Math.round(performance.now() - start),
    dependencies: health?.dependencies ?? {},
  };
}

/** `GET /health` for load balancers: 503 while stopping, so that they send no more. */
export function mountHealth(app: FastifyInstance, probe: HealthProbe, isStopping: () => boolean): void {
  app.get('/health', async (_request, reply) => {
    const health = await probe();
    return reply.status(health.success && !isStopping() ? 200 : 503).send(health);
  });
}
