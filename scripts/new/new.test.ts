// What `npm run new` writes, tried in a copy of the tree: it composes, runs in both modes, and is removed again.
import { type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyTree } from './copy-tree.ts';
import { namesOf } from './names.ts';

const root = join(import.meta.dirname, '..', '..');
const MINUTES = 60_000;

let copy: string;
let before: ReadonlyMap<string, string>;
beforeAll(() => {
  copy = copyTree(root);
  before = contents();
}, MINUTES);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The files of the copy with a digest of each, and its links to the workspaces. */
function contents(): ReadonlyMap<string, string> {
  const files = readdirSync(copy, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.includes('node_modules/') && lstatSync(join(copy, path)).isFile())
    .map((path): [string, string] => [
      path,
      createHash('sha256')
        .update(readFileSync(join(copy, path)))
        .digest('hex'),
    ]);
  const links = readdirSync(join(copy, 'node_modules', '@souk')).map((name): [string, string] => [
    name,
    'link',
  ]);
  return new Map([...files, ...links].toSorted());
}

async function run(
  args: string[],
  options: SpawnOptions = {},
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, args, { cwd: copy, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => lines.push(String(data)));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output: lines.join('') };
}

const command = (...args: string[]) => run([join(copy, 'scripts', 'new', 'main.ts'), ...args]);

/** Runs the tests through the gateway of the copy in one mode. */
const gatewayTests = (project: string, folder: string) =>
  run(
    [
      '--disable-warning=ExperimentalWarning',
      join(copy, 'node_modules/jest/bin/jest.js'),
      '--selectProjects',
      project,
      '--maxWorkers=1',
      '--forceExit',
      `e2e/${folder}/`,
    ],
    { env: { ...process.env, SOUK_TESTS: 'all' } },
  );

describe('names', () => {
  it('are made of one plural', () => {
    expect(namesOf('gift-cards')).toEqual({
      folder: 'gift-cards',
      file: 'gift-card',
      type: 'GiftCard',
      one: 'giftCard',
      many: 'giftCards',
      words: { one: 'gift card', many: 'gift cards' },
      idPrefix: 'gif',
    });
    expect(namesOf('categories').type).toBe('Category');
    expect(namesOf('boxes').type).toBe('Box');
  });

  it.each([
    [undefined, 'missing'],
    ['Reviews', 'lower-case letters'],
    ['../reviews', 'lower-case letters'],
    ['re--views', 'lower-case letters'],
    ['a'.repeat(31), 'at most 30'],
    ['review', 'not a plural'],
    ['glass', 'not a plural'],
  ])('are refused where they are none: %s', (name, why) => {
    expect(() => namesOf(name)).toThrow(why);
  });
});

describe('npm run new', () => {
  it.each([
    [[], 'Usage:'],
    [['subgraph'], 'Usage:'],
    [['subgraph', 'orders'], 'exists already'],
    [['subgraph', 'gift-cards'], 'one word'],
    [['feature', 'shops', 'reviews'], 'There is no subgraph "shops". There are: media, '],
    [['feature', 'products', 'categories'], 'exists already'],
    [['feature', 'products', 'carts'], 'The graph has Cart, Query.cart already'],
    [['remove', 'subgraph', 'products'], 'products is used elsewhere'],
    [['remove', 'subgraph', 'reviews'], 'There is no subgraph reviews.'],
  ])('refuses %j', async (args, why) => {
    const { code, output } = await command(...args);
    expect([code, output]).toEqual([1, expect.stringContaining(why)]);
    expect(output).not.toContain('    at ');
  });

  it('changes nothing when it refuses', () => {
    expect(contents()).toEqual(before);
  });

  it(
    'writes a subgraph and a feature that answer in both modes, and removes them without a trace',
    async () => {
      const subgraph = await command('subgraph', 'reviews');
      expect([subgraph.code, subgraph.output]).toEqual([0, expect.stringContaining('Next:')]);
      const feature = await command('feature', 'reviews', 'helpful-votes');
      expect([feature.code, feature.output]).toEqual([0, expect.stringContaining('helpful-vote.graphql')]);
      const linter = spawnSync(process.execPath, ['scripts/graph/main.ts', '--check'], {
        cwd: copy,
        encoding: 'utf8',
      });
      expect(linter.stdout).toBe('');
      const supergraph = readFileSync(join(copy, 'supergraph.graphql'), 'utf8');
      for (const type of ['type Review', 'type HelpfulVote', 'Callable by customers and administrators.']) {
        expect(supergraph).toContain(type);
      }
      const config: { default: { projects: { displayName: string }[] } } = await import(
        join(root, 'jest.config.mjs')
      );
      for (const { displayName: project } of config.default.projects) {
        const { code, output } = await gatewayTests(project, 'reviews');
        expect([project, code, output]).toEqual([project, 0, expect.stringContaining('2 passed')]);
      }
      const removed = await command('remove', 'subgraph', 'reviews');
      expect([removed.code, removed.output]).toEqual([0, expect.stringContaining('deleted e2e/reviews/')]);
      expect(existsSync(join(copy, 'subgraphs/reviews'))).toBe(false);
      expect(contents()).toEqual(before);
    },
    5 * MINUTES,
  );
});
