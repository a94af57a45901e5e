// `npm start`: all of Souk in one process, with embedded servers and the demo market.
import { createLogger, logOptions, readPlatformConfig } from '@souk/platform';
import { startArguments } from './arguments.ts';
import { banner } from './banner.ts';
import { demoAccounts } from './demo-accounts.ts';
import { startDevServers } from './dev-servers.ts';
import { loadEnvFile, startSettings } from './environment.ts';
import { startInProcess } from './in-process.ts';
import { inboxRoutes } from './inbox-page.ts';
import { requireFreePort } from './ports.ts';
import { checkStart } from './settings.ts';
import { runUntilSignal } from './until-signal.ts';

const startedAt = performance.now();
const say = (line: string) => process.stdout.write(`${line}\n`);
const asked = startArguments('npm start');

await runUntilSignal(async (opening) => {
  loadEnvFile();
  for (const warning of checkStart(process.env, asked)) say(`Warning: ${warning}.`);
  const settings = startSettings();
  const { port, host } = settings;
  await requireFreePort(port, host, 'PORT=8080 npm start');
  const { servers, env } = await startDevServers(settings, {
    ...asked,
    opening,
    onProgress: say,
    logLevel: 'warn',
  });
  const platform = readPlatformConfig(env);
  const log = createLogger('souk', logOptions(platform, 'souk'));
  const demo = asked.demo && platform.NODE_ENV !== 'production';
  await opening.open(
    () =>
      startInProcess({
        env,
        platform,
        log,
        port,
        ...(demo ? { demo: { now: new Date(), tell: say, signal: opening.signal } } : {}),
        welcome: {
          accounts: demo ? demoAccounts : [],
          inbox: servers.inbox ? '/dev/mail' : undefined,
        },
        ...(servers.inbox ? { extraRoutes: inboxRoutes(servers.inbox) } : {}),
      }),
    (souk) => souk.stop(),
  );
  const url = `http://localhost:${port}`;
  const mailPageUrl = servers.inbox ? `${url}/dev/mail` : undefined;
  servers.announce({ mailPageUrl });
  say(banner({ url, servers, mailPageUrl, demo, startedAt, processes: 1 }));
}, say);
