import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Contestant, Running } from '../contestants/contestant.ts';
import { ask } from '../queries/ask.ts';
import { begin } from '../run/begin.ts';
import { firstDifference } from '../run/judge.ts';
import type { Query } from '../scenarios/scenario.ts';
import { startDistributedSouk } from '../souk/distributed.ts';
import { layGround } from '../souk/market.ts';
import { startRecorder } from './recorder.ts';
import { writeSupergraph } from './supergraph.ts';

/** What the stub answers from; rewritten by `npm run bench -- --record`. */
export const RECORDED = join(import.meta.dirname, 'generated', 'market.json');

/**
 * Records what the edge scenario needs: Souk's subgraphs are started with the demo market, each contestant is asked
 * each query in front of them, and all that they asked the subgraphs for is kept. Raises when two answer differently.
 */
export async function record(
  edge: { queries: readonly Query[]; contestants(supergraph: string): readonly Contestant[] },
  say: (line: string) => void,
): Promise<void> {
  const opened = new AsyncDisposableStack();
  try {
    const ground = await layGround(say);
    opened.defer(ground.stop);
    say('starting the subgraphs with the demo market…');
    const env = { ...ground.env, NODE_ENV: 'development', SEED_DEMO: '2026-06-01T12:00:00Z' };
    const souk = await startDistributedSouk(env, { gateway: false });
    opened.defer(() => souk.processes.stop());
    const recorder = await startRecorder(souk.serviceUrls, ground.env.SOUK_INTERNAL_KEY ?? '', say);
    opened.defer(recorder.stop);
    const supergraph = join(ground.folder, 'supergraph.graphql');
    writeSupergraph(supergraph, (service) => `${recorder.url}/${service}/graphql`);
    const reference = new Map<string, unknown>();
    for (const contestant of edge.contestants(supergraph)) {
      const { running, why } = await begin(contestant, { cores: null, folder: ground.folder });
      if (!running) {
        say(`${contestant.title} is left out: ${why}`);
        continue;
      }
      try {
        await recordOne(contestant.title, running, edge.queries, reference);
      } finally {
        await running.stop();
      }
      say(`${contestant.title} is recorded`);
    }
    writeFileSync(RECORDED, `${JSON.stringify(recorder.market, null, 1)}\n`);
    say(`written to ${RECORDED}`);
  } finally {
    await opened.disposeAsync();
  }
}

async function recordOne(
  title: string,
  { url }: Running,
  queries: readonly Query[],
  reference: Map<string, unknown>,
): Promise<void> {
  for (const { name, requests, fault } of queries) {
    for (const [index, request] of requests.entries()) {
      const { data, errors } = await ask(url, request);
      const why = errors ? JSON.stringify(errors).slice(0, 500) : fault(data);
      if (why) throw new Error(`${title}, ${name}: ${why}`);
      const key = `${name}/${index}`;
      if (!reference.has(key)) reference.set(key, data);
      else if (!isDeepStrictEqual(reference.get(key), data)) {
        throw new Error(`${title} answers ${name} otherwise: ${firstDifference(reference.get(key), data)}`);
      }
    }
  }
}
