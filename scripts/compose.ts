// Writes the files that list the subgraphs (service-files.ts) and each subgraph's SDL to its `generated/schema.graphql`,
// adds the subgraph of `node` and `nodes`, which the gateway answers by itself, composes `supergraph.graphql`, and writes
// to `operations.json` who may call each public operation and what it may answer, for the documentation. The description of each operation ends with who may call it, as declared beside its
// resolver, and that of the `userErrors` of each payload with its codes, as found in the source.
// `--check` writes nothing and fails when a file on disk is not what would be written. Nothing is written either when the
// composition fails, a resolver is missing, a public type, field or argument has no description, or a scalar has no
// `@specifiedBy`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { defaultServiceUrl, SERVICE_NAMES, type ServiceName } from '@souk/events/services.ts';
import { NODES_SUBGRAPH, nodesSdl, nodeTypesOf, withNodeKeys } from '@souk/platform/nodes';
import type { Subgraph } from '@souk/subgraph';
import { loadSdl } from '@souk/subgraph/sdl.ts';
import { parse } from 'graphql';
import { describeOperations } from './operations/describe.ts';
import { SourceGraph } from './operations/source-graph.ts';
import { codesByPayload, withErrorCodes } from './operations/user-errors.ts';
import { serviceFiles } from './service-files.ts';
import { undescribed, unspecified } from './undescribed.ts';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
let stale = 0;

function put(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  const name = file.slice(root.length + 1);
  if (check) {
    stale += 1;
    process.stderr.write(`${name} is stale; run npm run compose\n`);
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`${name} written\n`);
}

const defined = await definedSubgraphs();
const services = SERVICE_NAMES.map((name) => {
  const sdl =
    defined instanceof Error
      ? withNodeKeys(loadSdl(join(root, 'subgraphs', name)))
      : describedSdl(name, defined);
  const file = join(root, 'subgraphs', name, 'generated', 'schema.graphql');
  return { name, url: `${defaultServiceUrl(name)}/graphql`, file, sdl, typeDefs: parse(sdl) };
});
const nodes = nodesService();

const composed = composeServices([...services, nodes]);
if (composed.errors) {
  for (const error of composed.errors) process.stderr.write(`${error.message}\n\n`);
  process.stderr.write(
    `${composed.errors.length} composition errors; supergraph.graphql is left as it was\n`,
  );
  process.exit(1);
}
for (const hint of composed.hints) {
  if (hint.definition.level.name === 'WARN') process.stderr.write(`hint: ${hint.message}\n`);
}
if (defined instanceof Error) {
  process.stderr.write(
    `${defined.message}\nThe graph composes, but resolvers are missing; nothing was written\n`,
  );
  process.exit(1);
}
const api = composed.schema.toAPISchema().toGraphQLJSSchema();
for (const [what, names, refused] of [
  ['a description that says something', undescribed(api), true],
  ['@specifiedBy(url:)', unspecified(api), true],
] as const) {
  if (names.length === 0) continue;
  process.stderr.write(`without ${what}: ${names.join(', ')}\n`);
  if (refused) process.exit(1);
}
for (const [path, text] of serviceFiles(root)) put(join(root, path), text);
for (const { file, sdl } of [...services, nodes]) put(file, sdl);
put(join(root, 'supergraph.graphql'), composed.supergraphSdl);
put(join(root, 'operations.json'), describeOperations(defined.source, defined.subgraphs, api));
process.exit(stale > 0 ? 1 : 0);

interface Defined {
  subgraphs: readonly Subgraph[];
  source: SourceGraph;
}

/** The subgraph of `node` and `nodes`, made of the types that have `@node` in the others. */
function nodesService() {
  const types = services
    .flatMap(({ typeDefs }) => nodeTypesOf(typeDefs))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const sdl = nodesSdl(types);
  const file = join(root, 'gateway', 'nodes', 'generated', 'schema.graphql');
  return { ...NODES_SUBGRAPH, file, sdl, typeDefs: parse(sdl) };
}

/** The subgraphs with their resolvers; an error while the resolvers do not fit the SDL. */
async function definedSubgraphs(): Promise<Defined | Error> {
  try {
    const { subgraphs } = await import('../app/subgraphs.ts');
    return { subgraphs, source: new SourceGraph(root) };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The SDL of a subgraph with the sentences that programs add; empty for one that is not in `app/subgraphs.ts`. */
function describedSdl(name: ServiceName, { subgraphs, source }: Defined): string {
  const subgraph = subgraphs.find((one) => one.name === name);
  return subgraph ? withErrorCodes(subgraph.sdl, codesByPayload(source, subgraph)) : '';
}
