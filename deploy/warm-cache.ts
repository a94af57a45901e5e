// Run while an image is built, under the same NODE_COMPILE_CACHE as its containers: loads what they load, and does what
// takes longest at their start, so that none of them compiles it. Node writes the cache when this ends.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGraph } from '../gateway/execution/loading/supergraph-loader.ts';

const root = join(import.meta.dirname, '..');

await import('../gateway/in-souk.ts');
await import('../packages/telemetry/metrics/metrics.ts');
loadGraph(readFileSync(join(root, 'supergraph.graphql'), 'utf8'));
// Each defines its subgraph, and builds its schema with that.
for (const name of readdirSync(join(root, 'subgraphs'))) await import(`../subgraphs/${name}/subgraph.ts`);
// Connections are opened by nobody, yet a pool or a timer of a package must not keep the build waiting.
process.exit(0);
