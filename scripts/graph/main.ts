// `npm run graph`: what the rules of the graph find in the public schema, counted by rule. `--list` names each finding;
// `--check` prints nothing but findings, and fails when there are any.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicSchema } from '@souk/gateway/execution/loading/build-supergraph.ts';
import { subgraphs } from '../../app/subgraphs.ts';
import { Graph } from './graph.ts';
import { lint } from './lint.ts';
import { rules } from './rules/index.ts';

const root = join(import.meta.dirname, '..', '..');
const graph = new Graph(publicSchema(readFileSync(join(root, 'supergraph.graphql'), 'utf8')), subgraphs);
const say = (line: string) => process.stdout.write(`${line}\n`);

const found = lint(graph, rules);
if (process.argv.includes('--check')) {
  for (const line of found) say(`against a rule of the graph: ${line}`);
  if (found.length > 0) say('npm run graph -- --list says what each rule asks for');
  process.exitCode = found.length > 0 ? 1 : 0;
} else {
  for (const { name, asks } of rules) {
    const own = found.filter((line) => line.startsWith(`${name} `));
    say(`${String(own.length).padStart(4)}  ${name}: ${asks}`);
    if (process.argv.includes('--list'))
      for (const line of own) say(`        ${line.slice(name.length + 1)}`);
  }
  const nullable = graph.queries.filter(({ type }) => !String(type).endsWith('!')).length;
  const withNode = graph.objects.filter((type) =>
    type.getInterfaces().some(({ name }) => name === 'Node'),
  ).length;
  say(
    `${found.length} findings; ${graph.queries.length} queries (${nullable} nullable), ${graph.mutations.length} mutations, ` +
      `${graph.objects.length} object types (${withNode} with Node)`,
  );
}
