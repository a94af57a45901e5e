import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** One import of a file, as written. */
export interface Import {
  specifier: string;
  /** The file that it leads to, from the root; null for packages from npm and Node itself. */
  file: string | null;
  /** Whether it is loaded while the program runs (`import('…')`), so that it closes no circle. */
  isLazy: boolean;
}

/** Every file with its imports, types included, by path from the root. */
export type ImportGraph = ReadonlyMap<string, readonly Import[]>;

const STATIC = /(?:\bfrom|\bimport)\s*'([^']+)'/g;
const CALLED = /\bimport\(\s*'([^']+)'\s*\)(\s*\.\s*[A-Z])?/g;

/** The imports of all TypeScript files below some folders of the root. */
export function readImports(root: string, folders: readonly string[]): ImportGraph {
  const packages = workspacePackages(root);
  const files = folders.flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
      .map((file) => `${top}/${file}`),
  );
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const target = (specifier: string) => targetOf(root, file, specifier, packages);
      const fixed = [...text.matchAll(STATIC)].map(([, specifier = '']) => ({ specifier, isLazy: false }));
      const called = [...text.matchAll(CALLED)].map(([, specifier = '', type]) => ({
        specifier,
        isLazy: !type,
      }));
      return [file, [...fixed, ...called].map((one) => ({ ...one, file: target(one.specifier) }))];
    }),
  );
}

interface Workspace {
  folder: string;
  exports: Readonly<Record<string, string>>;
}

function workspacePackages(root: string): ReadonlyMap<string, Workspace> {
  const folders = ['packages', 'subgraphs'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => `${parent}/${name}`),
  );
  return new Map(
    [...folders, 'gateway']
      .filter((folder) => existsSync(join(root, folder, 'package.json')))
      .map((folder) => {
        const manifest: { name: string; exports?: Workspace['exports'] } = JSON.parse(
          readFileSync(join(root, folder, 'package.json'), 'utf8'),
        );
        return [manifest.name, { folder, exports: manifest.exports ?? {} }];
      }),
  );
}

function targetOf(
  root: string,
  from: string,
  specifier: string,
  packages: ReadonlyMap<string, Workspace>,
): string | null {
  if (specifier.startsWith('.')) return relative(root, resolve(root, dirname(from), specifier));
  const [scope, name, ...rest] = specifier.split('/');
  const workspace = packages.get(`${scope}/${name}`);
  if (!workspace) return null;
  const path = rest.length === 0 ? '.' : `./${rest.join('/')}`;
  return join(workspace.folder, workspace.exports[path] ?? path);
}

/** Files that all reach each other by their imports, and the shortest circle among them. */
export interface Circle {
  files: readonly string[];
  shortest: readonly string[];
}

/** The circles of a graph: Tarjan's strongly connected components of two files and more. */
export function circlesOf(graph: ImportGraph): Circle[] {
  const indexes = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: Circle[] = [];
  const next = (file: string) =>
    (graph.get(file) ?? []).flatMap((one) =>
      one.isLazy || !one.file || !graph.has(one.file) ? [] : [one.file],
    );

  function visit(file: string): number {
    const index = indexes.size;
    indexes.set(file, index);
    lowest.set(file, index);
    stack.push(file);
    for (const target of next(file)) {
      const known = indexes.get(target);
      const reached = known === undefined ? visit(target) : stack.includes(target) ? known : index;
      lowest.set(file, Math.min(lowest.get(file) ?? index, reached));
    }
    const low = lowest.get(file) ?? index;
    if (low === index) {
      const members = stack.splice(stack.indexOf(file));
      if (members.length > 1) circles.push({ files: members, shortest: shortestCircle(members, next) });
    }
    return low;
  }
  for (const file of graph.keys()) if (!indexes.has(file)) visit(file);
  return circles;
}

/** The shortest way from one of some files that import each other back to itself. */
function shortestCircle(members: readonly string[], next: (file: string) => readonly string[]): string[] {
  const inside = new Set(members);
  const ways = members.map((start) => {
    const before = new Map<string, string>();
    const queue = [start];
    for (const file of queue) {
      for (const target of next(file).filter((one) => inside.has(one))) {
        if (target === start) return wayTo(file, start, before);
        if (before.has(target)) continue;
        before.set(target, file);
        queue.push(target);
      }
    }
    return [...members];
  });
  return ways.reduce((best, way) => (way.length < best.length ? way : best));
}

function wayTo(last: string, start: string, before: ReadonlyMap<string, string>): string[] {
  const way = [last];
  for (let file = last; file !== start; way.unshift(file)) file = before.get(file) ?? start;
  return way;
}
