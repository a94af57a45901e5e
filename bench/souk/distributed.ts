import { freePort } from '@souk/embedded/ports.ts';
import { SERVICE_NAMES, type ServiceName, serviceUrlSetting } from '@souk/events/services.ts';
import { type SoukProcesses, startDistributed } from '../../app/distributed.ts';
import { interrupted } from '../interruption.ts';

/** Subgraphs as processes, with or without Souk's own gateway in front. */
export interface DistributedSouk {
  gatewayUrl: string;
  serviceUrls: ReadonlyMap<string, string>;
  processes: SoukProcesses;
}

/** Starts the subgraphs of Souk as processes on free ports, with its gateway or without. */
export async function startDistributedSouk(
  env: NodeJS.ProcessEnv,
  { gateway }: { gateway: boolean },
): Promise<DistributedSouk> {
  const serviceUrls = new Map<ServiceName, string>();
  for (const service of SERVICE_NAMES) serviceUrls.set(service, `http://127.0.0.1:${await freePort()}`);
  const own: NodeJS.ProcessEnv = { ...env };
  for (const [service, url] of serviceUrls) own[serviceUrlSetting(service)] = url;
  const gatewayPort = await freePort();
  const gatewayUrl = `http://127.0.0.1:${gatewayPort}`;
  const processes = await startDistributed({
    env: own,
    gatewayPort,
    signal: interrupted,
    except: gateway ? [] : ['gateway'],
  });
  return { gatewayUrl, serviceUrls, processes };
}
