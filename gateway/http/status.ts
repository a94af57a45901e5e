import type { FastifyInstance } from 'fastify';
import { type HealthProbe, type OverallStatus, overallStatus, type ServiceStatus } from './health.ts';
import { escapeHtml, type PageOptions, page, sendPage } from './pages/page.ts';

/** `GET /api/status`: every service side by side, a page for browsers and JSON for everything else. */
export function mountStatus(
  app: FastifyInstance,
  probes: ReadonlyMap<string, HealthProbe>,
  options: PageOptions,
): void {
  app.get('/api/status', async (request, reply) => {
    const status = await overallStatus(probes);
    reply.header('cache-control', 'no-store').header('vary', 'Accept');
    if (!request.headers.accept?.includes('text/html')) return reply.send(status);
    return sendPage(reply, render(status, options));
  });
}

function render({ status, checkedAt, services }: OverallStatus, options: PageOptions): string {
  const away = services.filter((service) => service.status !== 'healthy').length;
  const look = away === 1 ? 'needs a look' : 'need a look';
  const summary =
    away === 0 ? 'All services are healthy.' : `${away} of ${services.length} services ${look}.`;
  return page(
    'Status',
    `<h1>Souk is <span class="${status}">${status}</span></h1>
<p class="soft">${summary} Checked at <time datetime="${checkedAt}">${checkedAt.slice(11, 19)} UTC</time>; this page looks again every 10 seconds.</p>
<table><thead><tr><th>Service</th><th>State</th><th>Answered in</th><th>Dependencies</th></tr></thead>
<tbody>${services.map(row).join('')}</tbody></table>`,
    { ...options, refreshSeconds: 10 },
  );
}

function row({ service, status, responseTimeMs, dependencies }: ServiceStatus): string {
  const parts = Object.entries(dependencies).map(
    ([name, state]) => `<span class="part">${escapeHtml(name)} <span class="${state}">${state}</span></span>`,
  );
  const took = status === 'unreachable' ? '–' : `${responseTimeMs} ms`;
  return `<tr><td class="name">${escapeHtml(service)}</td><td><span class="state ${status}">${status}</span></td><td class="number" data-label="Answered in">${took}</td><td>${parts.join('')}</td></tr>`;
}
