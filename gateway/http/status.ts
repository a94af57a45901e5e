import type { FastifyInstance } from 'fastify';
import { type HealthProbe, type OverallStatus, overallStatus, type ServiceStatus } from './health.ts';
import { escapeHtml, page } from './pages/page.ts';

/** `GET /api/status`: every service side by side, a page for browsers and JSON for everything else. */
export function mountStatus(app: FastifyInstance, probes: ReadonlyMap<string, HealthProbe>): void {
  app.get('/api/status', async (request, reply) => {
    const status = await overallStatus(probes);
    if (!request.headers.accept?.includes('text/html')) return reply.send(status);
    return reply.type('text/html; charset=utf-8').send(render(status));
  });
}

function render({ status, checkedAt, services }: OverallStatus): string {
  const away = services.filter((service) => service.status !== 'healthy').length;
  const summary =
    away === 0 ? 'All services are healthy.' : `${away} of ${services.length} services need a look.`;
  return page(
    'Status',
    `<h1>Souk is <span class="state ${status}">${status}</span></h1>
<p class="soft">${summary} Checked at <time datetime="${checkedAt}">${checkedAt.slice(11, 19)} UTC</time>; this page looks again every 10 seconds.</p>
<table><thead><tr><th>Service</th><th>State</th><th>Answered in</th><th>Dependencies</th></tr></thead>
<tbody>${services.map(row).join('')}</tbody></table>`,
    '<meta http-equiv="refresh" content="10">',
  );
}

function row({ service, status, responseTimeMs, dependencies }: ServiceStatus): string {
  const parts = Object.entries(dependencies).map(
    ([name, state]) => `${escapeHtml(name)} <span class="${state}">${state}</span>`,
  );
  return `<tr><td>${escapeHtml(service)}</td><td class="state ${status}">${status}</td><td>${responseTimeMs} ms</td><td>${parts.join(', ') || '–'}</td></tr>`;
}
