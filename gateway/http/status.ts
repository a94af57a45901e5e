import type { FastifyInstance } from 'fastify';
import type { StatusInsight } from '../observability/status-insight.ts';
import { type HealthProbe, type OverallStatus, overallStatus, type ServiceStatus } from './health.ts';
import { type PageOptions, sendPage } from './pages/page.ts';
import { renderStatus } from './pages/status-page.ts';

/** What the status is told from. */
export interface StatusOptions {
  probes: ReadonlyMap<string, HealthProbe>;
  insight(): Promise<StatusInsight>;
  /** Whether a caller may see more than which services are well. */
  mayReadAll(authorization: string | undefined): Promise<boolean>;
  page: PageOptions;
}

/** What everybody may know of a service. */
export type PublicService = Pick<ServiceStatus, 'service' | 'status'>;

/** What is shown: all of it, or which services are well. */
export type ShownStatus =
  | (OverallStatus & { insight: StatusInsight })
  | (Pick<OverallStatus, 'status' | 'checkedAt'> & { services: PublicService[]; insight?: undefined });

/** `GET /api/status`: every service side by side, a page for browsers and JSON for everything else. */
export function mountStatus(app: FastifyInstance, options: StatusOptions): void {
  app.get('/api/status', async (request, reply) => {
    const all = await options.mayReadAll(request.headers.authorization);
    const shown = all ? await everything(options) : inPublic(await overallStatus(options.probes));
    reply.header('cache-control', 'no-store').header('vary', 'Accept, Authorization');
    if (!request.headers.accept?.includes('text/html')) return reply.send(shown);
    return sendPage(reply, renderStatus(shown, options.page));
  });
}

async function everything({ probes, insight }: StatusOptions): Promise<ShownStatus> {
  // One after the other: gathering figures would show in the times that services took.
  const status = await overallStatus(probes);
  return { ...status, insight: await insight() };
}

const inPublic = ({ status, checkedAt, services }: OverallStatus): ShownStatus => ({
  status,
  checkedAt,
  services: services.map(({ service, status: state }) => ({ service, status: state })),
});
