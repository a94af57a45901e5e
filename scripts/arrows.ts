// Keeps the import arrows of the house: a subgraph imports neither another subgraph nor the gateway, a package
// imports no subgraph, and nothing in production imports the tests.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The room of a file: `subgraphs/orders`, `packages/events`, `gateway`, `app`, … */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'subgraphs' || first === 'packages' ? `${first}/${second}` : first;
}

/** The room that an import leads to; null for packages from npm and Node itself. */
function targetRoom(file: string, specifier: string, rooms: ReadonlyMap<string, string>): string | null {
  if (specifier.startsWith('.')) return roomOf(relative(root, resolve(root, file, '..', specifier)));
  const [scope, name] = specifier.split('/');
  return scope === '@souk' ? (rooms.get(`${scope}/${name}`) ?? null) : null;
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
    return 'the gateway stands on the platform, not on what subgraphs are made of';
  if (from === 'packages/platform' && ABOVE_THE_PLATFORM.has(to) && !test) return 'the platform is below it';
  if (from === 'gateway' && (to === 'app' || to.startsWith('subgraphs/')))
    return 'the gateway knows subgraphs by the graph';
  if (!test && (to === 'packages/testing' || to === 'e2e') && from !== 'packages/testing')
    return 'production imports no tests';
  return null;
}

function workspaceRooms(): Map<string, string> {
  const folders = ['packages', 'subgraphs'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => `${parent}/${name}`),
  );
  return new Map(
    [...folders, 'gateway'].map((room) => {
      const { name } = JSON.parse(readFileSync(join(root, room, 'package.json'), 'utf8')) as { name: string };
      return [name, room];
    }),
  );
}

const rooms = workspaceRooms();
const files = ['app', 'gateway', 'subgraphs', 'packages', 'scripts', 'e2e'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
    .map((file) => `${top}/${file}`),
);
let broken = 0;
for (const file of files) {
  const text = readFileSync(join(root, file), 'utf8');
  for (const [, specifier = ''] of text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
    const to = targetRoom(file, specifier, rooms);
    const why = to && forbidden(roomOf(file), to, file);
    if (!why) continue;
    broken += 1;
    process.stderr.write(`${file} imports ${specifier}: ${why}\n`);
  }
}
process.stdout.write(`${files.length} files, ${broken} forbidden imports\n`);
process.exit(broken === 0 ? 0 : 1);
