import { DEMO_PASSWORD } from '@souk/demo';
import type { EmbeddedServers } from '@souk/embedded';
import { demoAccounts } from './demo-accounts.ts';

/** The values shown in the banner. */
export interface BannerOptions {
  /** The address of the gateway. */
  url: string;
  servers: EmbeddedServers;
  /** The page of the mail inbox; absent with a real mail server. */
  mailPageUrl?: string | undefined;
  demo: boolean;
  /** In milliseconds, from `performance.now()`. */
  startedAt: number;
  processes: number;
}

/** The text that a start prints once Souk answers: addresses and demo accounts. */
export function banner(options: BannerOptions): string {
  const { url, servers, mailPageUrl, demo, startedAt, processes } = options;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
  const size = processes === 1 ? `${memory} MB` : `${processes} processes`;
  return [
    '',
    `Souk answers, ${seconds} s after the start (${size}).`,
    '',
    ...columns([
      ['Start here', `${url}/`],
      ['Sandbox', `${url}/graphql`],
      ['GraphiQL', `${url}/graphiql`],
      ['Docs', `${url}/api/docs`],
      ['Status', `${url}/api/status`],
      ...(mailPageUrl ? [['Mail inbox', mailPageUrl] as const] : []),
    ]),
    '',
    ...columns(servers.servers.map(({ name, origin, address }) => [name, `${address} (${origin})`])),
    '',
    ...(demo ? accounts() : []),
    'Try it: npm run tour.  Stop: Ctrl-C.',
    '',
  ].join('\n');
}

function accounts(): string[] {
  return [
    `Demo accounts, password ${DEMO_PASSWORD} for all:`,
    ...columns(demoAccounts.map(({ label, email }) => [label, email])),
    '',
  ];
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
}
