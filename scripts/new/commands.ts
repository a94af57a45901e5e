import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { z } from 'zod';
import { deregistration, type Edit, featureEdits, lockEdit, REGISTRY, registration } from './edits.ts';
import { type Files, featureFiles } from './feature-files.ts';
import { Impossible, type Names, namesOf } from './names.ts';
import { subgraphFiles } from './subgraph-files.ts';

type Say = (line: string) => void;

/** Writes a new subgraph with a first feature of its name, registers it, and generates what follows from it. */
export function createSubgraph(root: string, name: string | undefined, say: Say): void {
  const names = namesOf(name);
  if (!/^[a-z]+$/.test(names.folder)) {
    throw new Impossible(
      'The name of a subgraph is one word, since settings and databases are called by it.',
    );
  }
  const files = subgraphFiles(names);
  refuseExisting(root, names, { ...files, ...featureFiles(names.folder, names) });
  if (subgraphsOf(root).includes(names.folder))
    throw new Impossible(`There is a subgraph ${names.folder} already.`);
  write(root, files, say);
  addFeature(root, names.folder, names, say);
  edit(
    root,
    [registration(names), lockEdit(names, files[`subgraphs/${names.folder}/package.json`] ?? null)],
    say,
  );
  // As npm install links a workspace.
  symlinkSync(`../../subgraphs/${names.folder}`, linkOf(root, names));
  generate(root, say);
  sayNext(say, names.folder, names);
}

/** Writes a new feature of a subgraph, and generates what follows from it. */
export function createFeature(
  root: string,
  subgraph: string | undefined,
  name: string | undefined,
  say: Say,
): void {
  const names = namesOf(name);
  const known = subgraphsOf(root);
  if (!subgraph || !known.includes(subgraph)) {
    throw new Impossible(`There is no subgraph "${subgraph}". There are: ${known.join(', ')}.`);
  }
  refuseExisting(root, names, featureFiles(subgraph, names));
  addFeature(root, subgraph, names, say);
  generate(root, say);
  sayNext(say, subgraph, names);
}

/** Deletes a subgraph, its tests through the gateway and its registration, unless other code uses it. */
export function removeSubgraph(root: string, name: string | undefined, say: Say): void {
  const names = namesOf(name);
  if (!subgraphsOf(root).includes(names.folder))
    throw new Impossible(`There is no subgraph ${names.folder}.`);
  const users = usersOf(root, names);
  if (users.length > 0) {
    throw new Impossible(
      `${names.folder} is used elsewhere; take it out there first:\n  ${users.join('\n  ')}`,
    );
  }
  rmSync(linkOf(root, names), { force: true });
  for (const folder of [...gatewayTestsOf(root, names), `subgraphs/${names.folder}`]) {
    rmSync(join(root, folder), { recursive: true, force: true });
    say(`deleted ${folder}/`);
  }
  edit(root, [deregistration(names), lockEdit(names, null)], say);
  generate(root, say);
}

/** The folders of the tests through the gateway, one for each feature that has some and that no other subgraph has. */
function gatewayTestsOf(root: string, { folder }: Names): string[] {
  const featuresOf = (subgraph: string) => readdirSync(join(root, 'subgraphs', subgraph));
  const others = new Set(
    subgraphsOf(root)
      .filter((name) => name !== folder)
      .flatMap(featuresOf),
  );
  return featuresOf(folder)
    .filter((feature) => !others.has(feature))
    .map((feature) => `e2e/${feature}`)
    .filter((path) => existsSync(join(root, path)));
}

const linkOf = (root: string, { folder }: Names) => join(root, 'node_modules', '@souk', folder);

const subgraphsOf = (root: string) =>
  readdirSync(join(root, 'subgraphs')).filter((name) =>
    existsSync(join(root, 'subgraphs', name, 'subgraph.ts')),
  );

const described = z.object({
  operations: z.record(z.string(), z.unknown()),
  types: z.record(z.string(), z.unknown()),
});

function refuseExisting(root: string, { type, one, many, idPrefix }: Names, files: Files): void {
  const file = Object.keys(files).find((path) => existsSync(join(root, path)));
  if (file) throw new Impossible(`${file} exists already. Choose another name.`);
  const { operations, types } = described.parse(
    JSON.parse(readFileSync(join(root, 'operations.json'), 'utf8')),
  );
  const taken = [
    ...[type, `${type}Edge`, `${type}Connection`].filter((name) => name in types),
    ...[`Query.${one}`, `Query.${many}`, `Mutation.create${type}`].filter((name) => name in operations),
  ];
  if (taken.length > 0)
    throw new Impossible(`The graph has ${taken.join(', ')} already. Choose another name.`);
  const supergraph = readFileSync(join(root, 'supergraph.graphql'), 'utf8');
  if (supergraph.includes(`@node(prefix: "${idPrefix}")`))
    throw new Impossible(`Other ids begin with "${idPrefix}_" already. Choose another name.`);
}

function addFeature(root: string, subgraph: string, names: Names, say: Say): void {
  write(root, featureFiles(subgraph, names), say);
  edit(root, featureEdits(subgraph, names), say);
}

function write(root: string, files: Files, say: Say): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    say(`wrote   ${path}`);
  }
}

function edit(root: string, edits: readonly Edit[], say: Say): void {
  for (const { file, change } of edits) {
    const path = join(root, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    say(`changed ${file}`);
  }
}

/** Formats what was written, and makes resolver types, the supergraph and the files of the deployment. */
function generate(root: string, say: Say): void {
  const biome = join(root, 'node_modules', '.bin', 'biome');
  const steps: [string, string, string[]][] = [
    ['formatting', biome, ['check', '--write', '--colors=off', 'subgraphs', 'e2e', REGISTRY]],
    ['npm run codegen', process.execPath, ['scripts/codegen.ts']],
    ['npm run compose', process.execPath, ['scripts/compose.ts']],
    ['npm run publish-graph', process.execPath, ['scripts/graph/published/main.ts', '--write', '--breaking']],
    ['.env.example', process.execPath, ['deploy/env-example.ts']],
  ];
  for (const [what, command, args] of steps) {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Impossible(`${what} failed:\n${stdout}${stderr}`);
    say(`ran     ${what}`);
  }
}

/** Files that import a subgraph, name it as a consumer, or have its type, and are neither its own nor generated. */
function usersOf(root: string, names: Names): string[] {
  const { folder, type } = names;
  const own = [`subgraphs/${folder}/`, ...gatewayTestsOf(root, names).map((path) => `${path}/`), REGISTRY];
  const use = { '.ts': new RegExp(`['"/]${folder}['"/]`), '.graphql': new RegExp(`\\btype ${type}\\b`) };
  return ['app', 'e2e', 'gateway', 'packages', 'subgraphs']
    .flatMap((top) =>
      readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((path) => `${top}/${path}`),
    )
    .filter(
      (path) =>
        !/node_modules|\/generated\/|\/testing\//.test(path) && !own.some((start) => path.startsWith(start)),
    )
    .filter((path) => {
      const pattern = use[extname(path) as keyof typeof use];
      return pattern?.test(readFileSync(join(root, path), 'utf8'));
    });
}

function sayNext(say: Say, subgraph: string, { folder, file, type }: Names): void {
  say(`
Next:
  1. Shape subgraphs/${subgraph}/${folder}/${file}.graphql, then npm run codegen.
  2. Write the rules into ${file}.service.ts, and who may call each operation into ${file}.resolvers.ts.
  3. npm run compose, npm run jest -- e2e/${folder}, then npm test.
The type ${type} and its three operations are there to be changed: CONTRIBUTING.md has the recipes.`);
}
