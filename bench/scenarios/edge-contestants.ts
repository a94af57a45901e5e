import { join } from 'node:path';
import type { Contestant } from '../contestants/contestant.ts';
import { hiveGateway, mercurius, type Sharing, soukAlone, stockApollo } from '../contestants/gateways.ts';
import { cosmoRouter, hiveRouter } from '../contestants/routers.ts';

const RECORDED_SUBGRAPHS = join(import.meta.dirname, '..', 'souk', 'recorded-subgraphs.ts');

/** All gateways that can stand alone in front of the subgraphs of a supergraph file; the reference comes first. */
export function edgeContestants(supergraph: string, sharing: Sharing = { sharing: false }): Contestant[] {
  const place = { supergraph };
  const shared = { SHARE_IDENTICAL_QUERIES: String(sharing.sharing) };
  const souk = (name: string, title: string, env: NodeJS.ProcessEnv, main?: string) =>
    soukAlone(place, { name, title, env: { ...shared, ...env }, main });
  return [
    stockApollo(place),
    souk('souk', 'Souk', { GATEWAY_GUARDS: 'false' }),
    souk('souk-guarded', 'Souk, guards on', { GATEWAY_GUARDS: 'true' }),
    souk(
      'souk-in-process',
      'Souk, subgraphs in its process',
      { GATEWAY_GUARDS: 'false' },
      RECORDED_SUBGRAPHS,
    ),
    hiveGateway(place, { planner: 'js', ...sharing }),
    hiveGateway(place, { planner: 'rust', ...sharing }),
    mercurius(place),
    hiveRouter(place, sharing),
    cosmoRouter(place, sharing),
  ];
}
