// Keeps the import arrows of the house: a subgraph imports neither another subgraph nor the gateway, a package
// imports no subgraph, nothing in production imports the tests, wings of orders import downward, and no files import
// each other in a circle, types included.
import { join } from 'node:path';
import { circlesOf, readImports } from './import-graph.ts';

const root = join(import.meta.dirname, '..');

/** The room of a file: `subgraphs/orders`, `packages/events`, `gateway`, `app`, … */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'subgraphs' || first === 'packages' ? `${first}/${second}` : first;
}

const ABOVE_THE_PLATFORM = new Set([
  'packages/subgraph',
  'packages/demo',
  'packages/embedded',
  'packages/testing',
]);

/** Why an import may not be, or null when it may. */
function forbidden(from: string, to: string, file: string): string | null {
  if (from === to) return null;
  const test = /\.test\.ts$|\/testing\/|^e2e\//.test(file);
  if (from.startsWith('subgraphs/')) {
    if (to.startsWith('subgraphs/'))
      return 'a subgraph imports no other subgraph; they meet in the graph and in events';
    if (to === 'gateway' || to === 'app') return 'a subgraph imports neither the gateway nor the app';
  }
  if (from.startsWith('packages/') && !to.startsWith('packages/')) return 'a package imports packages only';
  if (from === 'gateway' && to === 'packages/subgraph' && !test)
    return 'the gateway uses packages/platform, not packages/subgraph';
  if (from === 'packages/platform' && ABOVE_THE_PLATFORM.has(to) && !test)
    return 'packages/platform is below it';
  if (from === 'gateway' && (to === 'app' || to.startsWith('subgraphs/')))
    return 'the gateway knows subgraphs by the graph';
  if (!test && (to === 'packages/testing' || to === 'e2e') && from !== 'packages/testing')
    return 'production imports no tests';
  return null;
}

/** The wings of orders from the bottom up: each imports its own and those before it. */
const WINGS = [
  'common',
  'clients',
  'pricing',
  'orders',
  'money',
  'buying',
  'after-sales',
  'importing',
  'reporting',
];

/** Upward imports between wings that are left, as `from -> to`. The numbers may only fall. */
const UPWARD_LEFT: Readonly<Record<string, number>> = {
  'orders -> money': 1,
};

/** The wings that an import leads up to, as `from -> to`; null for one that may be. */
function upward(from: string, to: string): string | null {
  if (/\.test\.ts$|\/testing\//.test(from)) return null;
  const wingOf = (path: string) => /^subgraphs\/orders\/([\w-]+)\//.exec(path)?.[1] ?? '';
  const [lower, upper] = [WINGS.indexOf(wingOf(from)), WINGS.indexOf(wingOf(to))];
  return lower >= 0 && upper > lower ? `${WINGS[lower]} -> ${WINGS[upper]}` : null;
}

const graph = readImports(root, [
  'app',
  'gateway',
  'subgraphs',
  'packages',
  'scripts',
  'e2e',
  'bench',
  'deploy',
]);
let broken = 0;
const refuse = (why: string) => {
  broken += 1;
  process.stderr.write(`${why}\n`);
};

const upwards = new Map<string, string[]>();
for (const [file, imports] of graph) {
  for (const { specifier, file: target } of imports) {
    if (!target) continue;
    const why = forbidden(roomOf(file), roomOf(target), file);
    if (why) refuse(`${file} imports ${specifier}: ${why}`);
    const wings = upward(file, target);
    if (wings) upwards.set(wings, [...(upwards.get(wings) ?? []), `${file} imports ${target}`]);
  }
}
for (const [wings, imports] of upwards) {
  const left = UPWARD_LEFT[wings] ?? 0;
  if (imports.length <= left) continue;
  refuse(
    `orders, ${wings}: ${imports.length} upward imports, ${left} are left to remove\n  ${imports.join('\n  ')}`,
  );
}
for (const { files, shortest } of circlesOf(graph)) {
  refuse(
    `${files.length} files import each other in a circle:\n  ${[...shortest, shortest[0]].join('\n  → ')}`,
  );
}
const upwardCount = [...upwards.values()].flat().length;
process.stdout.write(
  `${graph.size} files, ${broken} forbidden arrows and circles, ${upwardCount} upward in orders\n`,
);
process.exit(broken === 0 ? 0 : 1);
