import type { StatusInsight } from '../../observability/status-insight.ts';
import type { OverallStatus, ServiceStatus } from '../health.ts';
import { formatDuration, formatNumber, formatShare } from './format-numbers.ts';
import { escapeHtml, type PageOptions, renderPage } from './page.ts';

/** The part of a service's status that everybody may see. */
export type PublicService = Pick<ServiceStatus, 'service' | 'status'>;

/** The status for operators, or for the public. */
export type ShownStatus =
  | (OverallStatus & { insight: StatusInsight })
  | (Pick<OverallStatus, 'status' | 'checkedAt'> & { services: PublicService[]; insight?: undefined });

/** The status as a page: problems first, then the services, then the details for operators. */
export function renderStatus(shown: ShownStatus, options: PageOptions): string {
  const { status, checkedAt, services, insight } = shown;
  const away = services.filter((service) => service.status !== 'healthy').length;
  const verb = away === 1 ? 'is' : 'are';
  const summary =
    away === 0 ? 'All services are healthy.' : `${away} of ${services.length} services ${verb} not healthy.`;
  const table = shown.insight ? detailsOf(shown.services) : statesOf(services);
  return renderPage(
    'Status',
    `<h1>Souk is <span class="${status}">${status}</span></h1>
<p class="soft">${summary} Checked at <time datetime="${checkedAt}">${checkedAt.slice(11, 19)} UTC</time>; this page reloads every 10 seconds.</p>
${insight ? lastMinuteRates(insight) : ''}${table}${insight ? circuitsAndBacklog(insight) : ''}`,
    { ...options, refreshSeconds: 10 },
  );
}

const statesOf = (services: readonly PublicService[]) =>
  tableOf(
    ['Service', 'State'],
    services.map(({ service, status }) => row([name(service), state(status)])),
  );

function detailsOf(services: readonly ServiceStatus[]): string {
  const rows = services.map(({ service, status, responseTimeMs, dependencies, uptime, version }) => {
    const parts = Object.entries(dependencies).map(
      ([part, how]) => `<span class="part">${escapeHtml(part)} <span class="${how}">${how}</span></span>`,
    );
    return row([
      name(service),
      state(status),
      number('Answered in', status === 'unreachable' ? '–' : `${responseTimeMs} ms`),
      number('Up for', uptime === null ? '–' : formatDuration(uptime)),
      number('Version', version === null ? '–' : escapeHtml(version)),
      `<td>${parts.join('')}</td>`,
    ]);
  });
  return tableOf(['Service', 'State', 'Answered in', 'Up for', 'Version', 'Dependencies'], rows);
}

function lastMinuteRates({ lastMinute }: StatusInsight): string {
  if (!lastMinute) return '';
  const { perSecond, p50Ms, p95Ms, errorRate } = lastMinute;
  const shown = [
    ['Operations', `${formatNumber(perSecond)} / s`],
    ['Half within', p50Ms === null ? '–' : `${formatNumber(p50Ms)} ms`],
    ['95 % within', p95Ms === null ? '–' : `${formatNumber(p95Ms)} ms`],
    ['Failed', errorRate === null ? '–' : formatShare(errorRate)],
  ];
  const cells = shown.map(([label, value]) => `<div><dt>${label}</dt><dd>${value}</dd></div>`);
  return `<h2>The last minute</h2><dl class="figures">${cells.join('')}</dl><h2>Services</h2>`;
}

function circuitsAndBacklog({ circuits, backlog }: StatusInsight): string {
  const open = circuits.filter((circuit) => circuit.state !== 'closed');
  const said =
    open.length === 0
      ? `All ${circuits.length} are closed.`
      : open.map(({ subgraph, state: how }) => `${escapeHtml(subgraph)} is ${how}.`).join(' ');
  const parts = [`<h2>Circuits</h2><p class="${open.length === 0 ? 'soft' : 'degraded'}">${said}</p>`];
  if (backlog.length > 0) {
    const rows = backlog.map((one) =>
      row([
        name(one.service),
        number('Waiting', formatNumber(one.waiting)),
        number('Active', formatNumber(one.active)),
        number('Later', formatNumber(one.delayed)),
        number('Outbox', formatNumber(one.pendingEvents)),
        number('Oldest', one.pendingEvents === 0 ? '–' : formatDuration(one.lagSeconds)),
      ]),
    );
    const heads = ['Service', 'Waiting', 'Active', 'Later', 'Outbox', 'Oldest'];
    parts.push(`<h2>Queues and outbox</h2>${tableOf(heads, rows)}`);
  }
  return parts.join('');
}

const name = (service: string) => `<td class="name">${escapeHtml(service)}</td>`;
const state = (status: string) => `<td><span class="state ${status}">${status}</span></td>`;
const number = (label: string, value: string) => `<td class="number" data-label="${label}">${value}</td>`;
const row = (cells: readonly string[]) => `<tr>${cells.join('')}</tr>`;
const tableOf = (heads: readonly string[], rows: readonly string[]) =>
  `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
