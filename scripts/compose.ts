// Writes the files that list the subgraphs (service-files.ts) and each subgraph's SDL to its `generated/schema.graphql`,
// composes `supergraph.graphql`, and writes to `operations.json` who may call each public operation and what it may
// answer, for the documentation.
// `--check` writes nothing and fails when a file on disk is not what would be written. A failed composition leaves
// the last good supergraph in place; so does a public type, field or argument without a description, and a scalar
// without `@specifiedBy`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { defaultServiceUrl, SERVICE_NAMES } from '@souk/events/services.ts';
import { loadSdl } from '@souk/subgraph/sdl.ts';
import { type GraphQLSchema, parse } from 'graphql';
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

for (const [path, text] of serviceFiles(root)) put(join(root, path), text);

const subgraphs = SERVICE_NAMES.map((name) => {
  const sdl = loadSdl(join(root, 'subgraphs', name));
  put(join(root, 'subgraphs', name, 'generated', 'schema.graphql'), sdl);
  return { name, url: `${defaultServiceUrl(name)}/graphql`, typeDefs: parse(sdl) };
});

const composed = composeServices(subgraphs);
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
const api = composed.schema.toAPISchema().toGraphQLJSSchema();
for (const [what, names] of [
  ['a description', undescribed(api)],
  ['@specifiedBy(url:)', unspecified(api)],
] as const) {
  if (names.length === 0) continue;
  process.stderr.write(`without ${what}: ${names.join(', ')}\n`);
  process.exit(1);
}
put(join(root, 'supergraph.graphql'), composed.supergraphSdl);
put(join(root, 'operations.json'), await operationsOf(api));
process.exit(stale > 0 ? 1 : 0);

/** The text of operations.json, by the resolvers, which have to fit the SDL for that. */
async function operationsOf(schema: GraphQLSchema): Promise<string> {
  try {
    const { describeOperations } = await import('./operations/describe.ts');
    return describeOperations(root, schema);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`operations.json is left as it was: ${reason}\n`);
    process.exit(1);
  }
}
