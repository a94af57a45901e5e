// What the papers say is held against the code: GraphQL validates, links and files exist, settings are known.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { publicSchema } from '@souk/gateway/execution/loading/build-supergraph.ts';
import { parse, validate } from 'graphql';
import { allSettings } from '../deploy/settings.ts';

const root = join(import.meta.dirname, '..');
const NO_PAPERS = ['**/node_modules', '.souk'];
const papers = globSync('**/*.md', { cwd: root, exclude: NO_PAPERS }).map((path) =>
  path.replaceAll(sep, '/'),
);
/** Folders and files of the repository, as paths from its root. */
const paths = globSync('**', { cwd: root, exclude: [...NO_PAPERS, '**/.*'] }).map((path) =>
  path.replaceAll(sep, '/'),
);
const text = (paper: string) => readFileSync(join(root, paper), 'utf8');
const api = publicSchema(readFileSync(join(root, 'supergraph.graphql'), 'utf8'));

/** What GitHub makes of a heading for the address of its section. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

/** Examples, and what is written while Souk runs. */
const OTHERS = new Set([
  'acme',
  'bench/vendure/data',
  'import-olist.json',
  'run.json',
  ...['graphql', 'model.ts', 'resolvers.ts', 'service.ts'].map((ending) => `x.${ending}`),
]);

const ENDING = /\.(?:graphql|html|json|js|lua|md|mjs|sh|svg|ts|txt|ya?ml)$/;

/**
 * What is written in backticks and reads as a path of the repository: `folder/` or `folder/file`, or a file by its name,
 * also as a word of a command. No URL paths, packages, media types, globs and placeholders.
 */
function pathsNamedIn(paper: string): string[] {
  const code = [...paper.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)];
  return code
    .flatMap(([, quoted = '']) => quoted.split(/\s+/).map((word) => ({ word, isAlone: word === quoted })))
    .filter(({ word }) => /^(?![A-Z_]+\/)[\w-][\w.-]*(?:\/[\w.-]+)*\/?$/.test(word))
    .filter(({ word, isAlone }) => ENDING.test(word) || (isAlone && word.includes('/')))
    .map(({ word }) => word.replace(/\/$/, ''));
}

/** Whether a name is a path from the root, or the end of one at or below the folder of the paper. */
function isFound(paper: string, name: string): boolean {
  if (existsSync(join(root, name))) return true;
  const folder = dirname(paper) === '.' ? '' : `${dirname(paper)}/`;
  return paths.some((path) => path.startsWith(folder) && `/${path}`.endsWith(`/${name}`));
}

describe.each(papers)('%s', (paper) => {
  it('links to files and sections that exist', () => {
    const broken = [...text(paper).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].filter(
      ([, path = '', anchor]) => {
        const file = path === '' ? join(root, paper) : join(root, dirname(paper), path);
        if (!existsSync(file)) return true;
        if (!anchor) return false;
        const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, one = '']) =>
          anchorOf(one),
        );
        return !headings.includes(anchor);
      },
    );
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  it('has operations that fit the schema', () => {
    const faults = [...text(paper).matchAll(/```graphql\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
      validate(api, parse(block)).map(({ message }) => message),
    );
    expect(faults).toEqual([]);
  });

  it('names folders and files that exist', () => {
    const missing = pathsNamedIn(text(paper)).filter((name) => !isFound(paper, name) && !OTHERS.has(name));
    expect(missing).toEqual([]);
  });
});

describe('the guides', () => {
  it('name settings that there are', async () => {
    const known = new Set([
      ...(await allSettings()).map(({ name }) => name),
      'SOUK_ROLE',
      'GRAFANA_PASSWORD',
    ]);
    const named = globSync('docs/*.md', { cwd: root })
      .filter((paper) => !paper.endsWith('upgrade.md'))
      .flatMap((paper) =>
        [...text(paper).matchAll(/^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)=/gm)].map(([, name = '']) => name),
      );
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
