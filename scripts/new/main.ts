// `npm run new -- subgraph <name>`, `feature <subgraph> <name>` and `remove subgraph <name>`.
import { join } from 'node:path';
import { createFeature, createSubgraph, removeSubgraph } from './commands.ts';
import { Impossible } from './names.ts';

const USAGE = `Usage:
  npm run new -- subgraph <name>             a subgraph with a first feature, such as "reviews"
  npm run new -- feature <subgraph> <name>   a feature of a subgraph, such as "products gift-cards"
  npm run new -- remove subgraph <name>      removes a subgraph that nothing else uses
`;

const root = join(import.meta.dirname, '..', '..');
const [kind, ...rest] = process.argv.slice(2);
const say = (line: string) => void process.stdout.write(`${line}\n`);

try {
  if (kind === 'subgraph' && rest.length === 1) createSubgraph(root, rest[0], say);
  else if (kind === 'feature' && rest.length === 2) createFeature(root, rest[0], rest[1], say);
  else if (kind === 'remove' && rest.length === 2 && rest[0] === 'subgraph')
    removeSubgraph(root, rest[1], say);
  else throw new Impossible(USAGE.trim());
} catch (error) {
  if (!(error instanceof Impossible)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
