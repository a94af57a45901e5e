import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Contestant, Running } from '../contestants/contestant.ts';
import { hiveGateway, mercurius, PATIENT, stockApollo } from '../contestants/gateways.ts';
import { cosmoRouter, hiveRouter } from '../contestants/routers.ts';
import { peerInFront, soukDistributed, soukInProcess } from '../contestants/souks.ts';
import { versionsNote } from '../contestants/versions.ts';
import type { BenchOptions } from '../options.ts';
import { openCounters } from '../souk/counters.ts';
import { copyMarket, fillMarket } from '../souk/data.ts';
import { startDistributedSouk } from '../souk/distributed.ts';
import { INTERNAL_KEY, layGround } from '../souk/market.ts';
import { Tokens } from '../souk/people.ts';
import { openShop, type Shop } from '../souk/shop.ts';
import { writeSupergraph } from '../stub/supergraph.ts';
import type { Arena } from './scenario.ts';

const IN_PROCESS = 'in_process_';
const DISTRIBUTED = 'distributed_';

/** A whole market with everything that stands in front of it. */
export interface Market {
  contestants: readonly Contestant[];
  shop: Shop;
  counters: NonNullable<Arena['counters']>;
  notes: readonly string[];
  stop(): Promise<void>;
}

/** Fills two equal markets and starts the subgraphs of the distributed one. Raises when anything does not start. */
export async function openMarket({ olist }: BenchOptions, say: (line: string) => void): Promise<Market> {
  const opened = new AsyncDisposableStack();
  try {
    const ground = await layGround(say);
    opened.defer(ground.stop);
    const attendants = attendantsOf(ground.servers.servers);
    await fillMarket(ground, IN_PROCESS, olist, say);
    const counters = await openCounters(ground.servers.mongoUri, ground.servers.redisUrl);
    opened.defer(counters.stop);
    // A cached answer would compare nothing but the cache.
    const env = {
      ...ground.env,
      ...PATIENT,
      NODE_ENV: 'test',
      RATE_LIMIT_MAX: '0',
      RESPONSE_CACHE_BYTES: '0',
    };
    const shop = await prepareShop(
      { ...env, SOUK_NAMESPACE: IN_PROCESS },
      ground.folder,
      olist ? 'perfumery' : 'cushion',
    );
    await copyMarket(ground.servers.mongoUri, IN_PROCESS, DISTRIBUTED);
    say('starting the distributed subgraphs…');
    const distributed = await startDistributedSouk(
      { ...env, SOUK_NAMESPACE: DISTRIBUTED },
      { gateway: true },
    );
    opened.defer(() => distributed.processes.stop());
    const pidsOf = (names: readonly string[]) =>
      [...distributed.processes.pids].flatMap(([name, pid]) => (names.includes(name) ? [pid] : []));
    const subgraphs = pidsOf([...distributed.serviceUrls.keys()]);
    const supergraph = join(ground.folder, 'supergraph.graphql');
    writeSupergraph(supergraph, (service) => `${distributed.serviceUrls.get(service)}/graphql`);
    const peer = (one: Contestant) =>
      peerInFront(one, subgraphs, { shop, internalKey: INTERNAL_KEY, attendants });
    const inFront = { supergraph, passOn: true };
    const souk = (name: string, title: string, gateway: string, url: string) =>
      soukDistributed({ name, title, url, pids: [...pidsOf([gateway]), ...subgraphs] }, shop, attendants);
    return {
      contestants: [
        peer(stockApollo(inFront)),
        soukInProcess({ ...env, SOUK_NAMESPACE: IN_PROCESS }, shop, attendants),
        souk('souk-distributed', 'Souk distributed', 'gateway', `${distributed.gatewayUrl}/graphql`),
        peer(hiveGateway(inFront, { planner: 'js', sharing: true })),
        peer(hiveGateway(inFront, { planner: 'rust', sharing: true })),
        peer(mercurius(inFront)),
        peer(hiveRouter(inFront, { sharing: true })),
        peer(cosmoRouter(inFront, { sharing: true })),
      ],
      shop,
      counters: counters.read,
      notes: [
        `Data: the demo market${olist ? ' and the Olist catalogue' : ' (no Olist data was given)'}, in MongoDB; ${availableParallelism()} cores for all.`,
        'Counted are the gateway and the six subgraphs; in brackets what MongoDB and Redis used for a request.',
        'Peers run in front of the same subgraph processes. They do not verify callers: the load sends them the signed context, which they forward.',
        versionsNote(process.env),
      ],
      stop: () => opened.disposeAsync(),
    };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

async function prepareShop(env: NodeJS.ProcessEnv, folder: string, search: string): Promise<Shop> {
  const lists = { readers: [], buyers: [], orderCursors: [], productCursors: [], slugs: [], offers: [] };
  const noMarket = { admin: NOBODY, categoryId: '', ...lists };
  const running = await soukInProcess(env, noMarket, undefined).start({ cores: null, folder });
  try {
    return await openShop(running.url, new Tokens(running.url), search);
  } finally {
    await running.stop();
  }
}

const NOBODY = { kind: 'customer', userId: '', email: '' } as const;

function attendantsOf(servers: readonly { name: string; pid?: number }[]): Running['attendants'] {
  return Object.fromEntries(
    servers.flatMap(({ name, pid }) => (pid !== undefined && name !== 'Mail' ? [[name, [pid]]] : [])),
  );
}
