// Writes the manifest of a client's operations, for PERSISTED_QUERIES_MANIFEST and for the client's own link.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { publicSchema } from '@souk/gateway/execution/loading/build-supergraph.ts';
import { manifestOf } from '@souk/gateway/protection/persisted/manifest.ts';
import { manifestOperations } from './build.ts';
import { documentsIn } from './documents.ts';
import { clientFiles } from './files.ts';
import { OperationFaults } from './locations.ts';

const HELP = `npm run persisted-queries -- <folders, files or globs> [options]
  --out <file>         where the manifest goes (persisted-query-manifest.json)
  --supergraph <file>  what the operations have to fit (supergraph.graphql of this repository)
  --help               this text
Reads .graphql files, and gql and graphql templates in programs.
`;
// npm runs commands in the root of the repository, wherever they were typed.
process.chdir(process.env.INIT_CWD ?? process.cwd());
const options = {
  out: { type: 'string' },
  supergraph: { type: 'string' },
  help: { type: 'boolean' },
} as const;

try {
  const { positionals, values } = parseArgs({ options, allowPositionals: true });
  if (values.help || positionals.length === 0) {
    process.stdout.write(HELP);
    process.exit(values.help ? 0 : 2);
  }
  const supergraph = values.supergraph ?? join(import.meta.dirname, '../../supergraph.graphql');
  const out = resolve(values.out ?? 'persisted-query-manifest.json');
  const sources = clientFiles(positionals).flatMap(documentsIn);
  const operations = manifestOperations(sources, publicSchema(readFileSync(supergraph, 'utf8')));
  if (operations.length === 0) throw new OperationFaults(['No operation was found.']);
  writeFileSync(out, `${JSON.stringify(manifestOf(operations), null, 2)}\n`);
  process.stdout.write(`${relative('', out)}: ${operations.length} operations\n`);
} catch (error) {
  const isOfUser = error instanceof OperationFaults || (error instanceof Error && 'code' in error);
  if (!isOfUser) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
