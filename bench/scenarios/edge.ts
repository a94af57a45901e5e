import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { versionsNote } from '../contestants/versions.ts';
import type { BenchOptions } from '../options.ts';
import { EDGE_QUERIES } from '../queries/edge-queries.ts';
import { RECORDED } from '../stub/record.ts';
import { startStub } from '../stub/stub.ts';
import { writeSupergraph } from '../stub/supergraph.ts';
import { edgeContestants } from './edge-contestants.ts';
import type { Arena, Scenario } from './scenario.ts';

const CONCURRENCY = 16;

/** Gateways alone: the subgraphs are a stub that costs the contestants nothing. */
export const edge: Scenario = {
  name: 'edge',
  title: 'The gateway alone, one core, in front of recorded subgraphs',
  prepare: (options) => prepareEdge(options, { concurrency: CONCURRENCY, sharing: false, notes: [] }),
};

/** Starts the stub and names the gateways that stand alone in front of it. Raises when nothing is recorded yet. */
export async function prepareEdge(
  options: BenchOptions,
  { concurrency, sharing, notes }: { concurrency: number; sharing: boolean; notes: readonly string[] },
): Promise<Arena> {
  if (!existsSync(RECORDED)) throw new Error('Nothing is recorded yet: npm run bench -- --record');
  const apart = availableParallelism() > 1;
  const cores = apart ? { contestants: '0', load: '1' } : { contestants: null, load: null };
  const folder = mkdtempSync(join(tmpdir(), 'souk-bench-stub-'));
  const stub = await startStub(RECORDED, cores.load);
  const supergraph = join(folder, 'supergraph.graphql');
  writeSupergraph(supergraph, (service) => `${stub.url}/${service}/graphql`);
  return {
    contestants: edgeContestants(supergraph, { sharing }),
    queries: EDGE_QUERIES,
    pace: { kind: 'closed', concurrency: options.concurrency || concurrency },
    cores,
    notes: [
      `Subgraph answers of the demo market come out of a stub in another process${apart ? ', on another core' : ''}; its cost is not counted.`,
      versionsNote(process.env),
      ...notes,
    ],
    check: stub.check,
    async stop() {
      await stub.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
