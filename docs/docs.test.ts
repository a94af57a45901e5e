// What the papers say is held against the code: GraphQL validates, links and files exist, settings are known.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { publicSchema } from '@souk/gateway/execution/loading/build-supergraph.ts';
import { parse, validate } from 'graphql';
import { allSettings } from '../deploy/settings.ts';

const root = join(import.meta.dirname, '..');
const papers = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  ...globSync('docs/**/*.md', { cwd: root }),
];
const text = (paper: string) => readFileSync(join(root, paper), 'utf8');
const api = publicSchema(readFileSync(join(root, 'supergraph.graphql'), 'utf8'));

/** What GitHub makes of a heading for the address of its section. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

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
    const named = [
      ...text(paper).matchAll(
        /`((?:app|bench|deploy|docs|e2e|gateway|packages|scripts|subgraphs)\/[\w./-]+)`/g,
      ),
    ];
    expect(named.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)))).toEqual([]);
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
