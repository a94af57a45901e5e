import type { FastifyInstance } from 'fastify';
import type { StatusInsight } from '../observability/status-insight.ts';
import { type HealthProbe, type OverallStatus, overallStatus } from './health.ts';
import { type PageOptions, sendPage } from './pages/page.ts';
import { renderStatus, type ShownStatus } from './pages/status-page.ts';

/** What the status is made from. */
export interface StatusOptions {
  probes: ReadonlyMap<string, HealthProbe>;
  insight(): Promise<StatusInsight>;
  /** Whether a caller may see more than the states of services. */
  mayReadAll(authorization: string | undefined): Promise<boolean>;
  page: PageOptions;
}

/** `GET /api/status`: the states of all services, as a page for browsers and as JSON for all else. */
export function mountStatus(app: FastifyInstance, options: StatusOptions): void {
  app.get('/api/status', async (request, reply) => {
    const all = await options.mayReadAll(request.headers.authorization);
    const shown = all ? await fullStatus(options) : publicStatus(await overallStatus(options.probes));
    reply.header('cache-control', 'no-store').header('vary', 'Accept, Authorization');
    if (!request.headers.accept?.includes('text/html')) return reply.send(shown);
    return sendPage(reply, renderStatus(shown, options.page));
  });
}

async function fullStatus({ probes, insight }: StatusOptions): Promise<ShownStatus> {
  // One after the other: gathering metrics would slow down the services that are being timed.
  const status = await overallStatus(probes);
  return { ...status, insight: await insight() };
}

const publicStatus = ({ status, checkedAt, services }: OverallStatus): ShownStatus => ({
  status,
  checkedAt,
  services: services.map(({ service, status: state }) => ({ service, status: state })),
});
