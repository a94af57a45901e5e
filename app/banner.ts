import { DEMO_EMAILS, DEMO_PASSWORD } from '@souk/demo';
import type { EmbeddedServers } from '@souk/embedded';

/** What `npm start` prints once Souk answers: where to click and whom to sign in as. */
export function banner(options: {
  url: string;
  servers: EmbeddedServers;
  demo: boolean;
  startedAt: number;
}): string {
  const { url, servers, demo, startedAt } = options;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
  const lines = [
    '',
    `Souk answers, ${seconds} s after the start (${memory} MB).`,
    '',
    `  Sandbox     ${url}/graphql`,
    `  Docs        ${url}/api/docs`,
    `  Status      ${url}/api/status`,
    ...(servers.inbox ? [`  Mail inbox  ${url}/dev/mail`] : []),
    '',
    ...servers.servers.map(({ name, origin, address }) => `  ${name.padEnd(11)} ${address} (${origin})`),
    '',
    ...(demo ? accounts() : []),
    'Try it: npm run tour.  Stop: Ctrl-C.',
    '',
  ];
  return lines.join('\n');
}

function accounts(): string[] {
  const kinds = Object.entries(DEMO_EMAILS).map(([kind, email]) => `  ${kind.padEnd(11)} ${email}`);
  return [`Demo accounts, password ${DEMO_PASSWORD} for all:`, ...kinds, ''];
}
