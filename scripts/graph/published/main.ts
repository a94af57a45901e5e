// `npm run publish-graph`: the public graph as clients hold it. `schema.graphql` at the root is its SDL and
// `docs/queries/manifest.json` the operations of its pages. Without an option it prints what has changed since they were written,
// and which operation each breaking change breaks. `--write` writes both, and refuses breaking changes that were not
// announced (a removal is, by a deprecation whose day has come, once no operation uses it); `--breaking` lets them pass.
// `--additions`, which `npm run compose` runs, writes both where nothing breaks, and says what does otherwise.
// `--check` writes nothing and fails when a file on disk is not what would be written.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicSchema } from '@souk/gateway/execution/loading/build-supergraph.ts';
import { manifestOf, readManifest } from '@souk/gateway/protection/persisted/manifest.ts';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { manifestOperations } from '../../persisted-queries/build.ts';
import { documentsIn } from '../../persisted-queries/documents.ts';
import { clientFiles } from '../../persisted-queries/files.ts';
import { changesBetween, lineOf } from './changes.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const schemaFile = join(root, 'schema.graphql');
const manifestFile = join(root, 'docs', 'queries', 'manifest.json');
const asked = new Set(process.argv.slice(2));
const say = (line: string) => process.stdout.write(`${line}\n`);
const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

const schema = publicSchema(readFileSync(join(root, 'supergraph.graphql'), 'utf8'));
const pages = manifestOperations(clientFiles([join(root, 'docs', 'queries')]).flatMap(documentsIn), schema);
const wanted = [
  [schemaFile, `${printSchema(lexicographicSortSchema(schema))}\n`],
  [manifestFile, `${JSON.stringify(manifestOf(pages), null, 2)}\n`],
] as const;
const stale = wanted.filter(([file, text]) => textOf(file) !== text);

const published = textOf(schemaFile);
const operations = existsSync(manifestFile) ? readManifest(manifestFile) : [];
const today = new Date().toISOString().slice(0, 10);
const { count, breaking } = published
  ? await changesBetween(buildSchema(published), schema, operations, today)
  : { count: 0, breaking: [] };
const refused = breaking.filter(({ isDue, operations: broken }) => !isDue || broken.length > 0);
for (const change of breaking) say(`breaking: ${lineOf(change)}`);

if (asked.has('--write') || asked.has('--additions')) {
  if (refused.length > 0 && asked.has('--additions')) {
    say(
      'schema.graphql was not written: npm run publish-graph -- --write --breaking publishes what breaks clients',
    );
    process.exit(0);
  }
  if (refused.length > 0 && !asked.has('--breaking')) {
    say(
      `${refused.length} breaking changes were not announced; nothing was written. Deprecate first, or add --breaking.`,
    );
    process.exit(1);
  }
  for (const [file, text] of stale) {
    writeFileSync(file, text);
    say(`${file.slice(root.length + 1)} written`);
  }
} else {
  for (const [file] of stale)
    say(
      `${file.slice(root.length + 1)} is not what the subgraphs and docs/queries say; run npm run publish-graph -- --write`,
    );
  if (!asked.has('--check'))
    say(`${count} changes, ${breaking.length} of them breaking; ${pages.length} operations`);
  else process.exitCode = stale.length > 0 ? 1 : 0;
}
