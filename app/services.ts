// `npm run start:services`: the gateway and each subgraph as its own process, with the same embedded servers.
import { type ServiceName, serviceUrlSetting } from '@souk/events/services.ts';
import { readPlatformConfig, serviceUrls } from '@souk/platform';
import { startArguments } from './arguments.ts';
import { banner } from './banner.ts';
import { startDevServers } from './dev-servers.ts';
import { startDistributed } from './distributed.ts';
import { loadEnvFile, startSettings } from './environment.ts';
import { startInboxServer } from './inbox-page.ts';
import { requireFreePort } from './ports.ts';
import { checkStart } from './settings.ts';
import { supervise } from './supervisor.ts';
import { runUntilSignal } from './until-signal.ts';

const startedAt = performance.now();
const say = (line: string) => process.stdout.write(`${line}\n`);
const asked = startArguments('npm run start:services');

await runUntilSignal(async (opening) => {
  loadEnvFile();
  for (const warning of checkStart(process.env, asked)) say(`Warning: ${warning}.`);
  const settings = startSettings();
  const { port, host } = settings;
  await requireFreePort(port, host, 'PORT=8080 npm run start:services');
  const { servers, env } = await startDevServers(settings, {
    ...asked,
    opening,
    onProgress: say,
    logLevel: 'info',
  });
  const platform = readPlatformConfig(env);
  for (const [service, addresses] of Object.entries(serviceUrls(platform))) {
    for (const address of addresses) {
      const own = Number(new URL(address).port);
      await requireFreePort(
        own,
        host,
        `${serviceUrlSetting(service as ServiceName)}=http://127.0.0.1:${own + 100}`,
      );
    }
  }
  const demo = asked.demo && platform.NODE_ENV !== 'production';
  const processes = await opening.open(
    () =>
      startDistributed({
        env: demo ? { ...env, SEED_DEMO: new Date().toISOString() } : env,
        gatewayPort: port,
        onLine: say,
        onDeath: (death) => died(death),
        signal: opening.signal,
      }),
    (one) => one.stop(),
  );
  const died = supervise(processes.start, { say, giveUp: opening.giveUp, signal: opening.signal });
  const url = `http://localhost:${port}`;
  const { inbox } = servers;
  const mail =
    inbox &&
    (await opening.open(
      () => startInboxServer(inbox, url),
      (one) => one.stop(),
    ));
  servers.announce({ mailPageUrl: mail?.url });
  say(banner({ url, servers, mailPageUrl: mail?.url, demo, startedAt, processes: processes.pids.size + 1 }));
}, say);
