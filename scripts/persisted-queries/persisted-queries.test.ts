// The command over folders of clients' files as they are written.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { hashOf } from '@souk/gateway/protection/persisted/manifest.ts';
import { parse } from 'graphql';

const SDL = `
  type Query { book(id: ID!): Book found: [Found!]! }
  type Mutation { read(id: ID!): Book }
  type Book { id: ID! title: String author: Author hidden: String @inaccessible }
  type Author { name: String }
  union Found = Book | Author
`;

let supergraph: string;
beforeAll(() => {
  const { supergraphSdl = '' } = composeServices([
    { name: 'books', url: 'http://127.0.0.1:1', typeDefs: linked(SDL) },
  ]);
  supergraph = join(folderOf({ 'supergraph.graphql': supergraphSdl }), 'supergraph.graphql');
});

const linked = (sdl: string) =>
  parse(
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@inaccessible"]) ${sdl}`,
  );

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'souk-client-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function run(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'main.ts'), ...args, '--supergraph', supergraph],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
  );
  return {
    status,
    stdout,
    faults: stderr.split('\n').filter((line) => line !== '' && !line.includes('Warning')),
  };
}

const operationsIn = (folder: string, file = 'persisted-query-manifest.json') =>
  JSON.parse(readFileSync(join(folder, file), 'utf8'));

describe('npm run persisted-queries', () => {
  it('finds operations in every kind of file, with fragments of other files, as Apollo Client sends them', () => {
    const folder = folderOf({
      'src/book.graphql':
        'query Page($id: ID!) {\n  book(id: $id) { ...Card author @nonreactive { name } open @client }\n}\n',
      'src/card.tsx': `import { gql } from '@apollo/client';\nimport { TITLE } from './title';\nexport const CARD = gql\`\n  fragment Card on Book { id ...Title }\n  \${TITLE}\n\`;\nexport const Card = ({ title }: { title: string }) => <b>{title}</b>;\n`,
      'src/title.js': 'export const TITLE = graphql(`fragment Title on Book { title }`);\n',
      'src/read.ts':
        'const READ = /* GraphQL */ `mutation Read($id: ID!) { read(id: $id) { __typename title } }`;\nconst one = <number>(1 as unknown);\nconst UNRELATED = `query Not { a }`;\n',
      'src/found.mjs':
        "gql('{ unused }'.length > 0 ? '' : '');\nconst FOUND = gql('query Found { found { ... on Author { name } } }');\n",
      'src/read.test.ts': 'const TEST = gql`query InATest { book(id: 1) { id } }`;\n',
      'node_modules/other/index.js': 'const OTHER = gql`query OfAPackage { book(id: 1) { id } }`;\n',
    });
    expect(run(folder, 'src', 'node_modules/../src/*.graphql')).toEqual({
      status: 0,
      stdout: 'persisted-query-manifest.json: 3 operations\n',
      faults: [],
    });
    const { format, version, operations } = operationsIn(folder);
    expect([format, version]).toEqual(['apollo-persisted-query-manifest', 1]);
    const found =
      'query Found {\n  found {\n    ... on Author {\n      name\n      __typename\n    }\n    __typename\n  }\n}';
    const page = `query Page($id: ID!) {\n  book(id: $id) {\n    ...Card\n    author {\n      name\n      __typename\n    }\n    __typename\n  }\n}

fragment Card on Book {\n  id\n  ...Title\n  __typename\n}

fragment Title on Book {\n  title\n  __typename\n}`;
    const read = 'mutation Read($id: ID!) {\n  read(id: $id) {\n    __typename\n    title\n  }\n}';
    expect(operations).toEqual([
      { id: hashOf(found), name: 'Found', type: 'query', body: found },
      { id: hashOf(page), name: 'Page', type: 'query', body: page },
      { id: hashOf(read), name: 'Read', type: 'mutation', body: read },
    ]);
  });

  it('writes the same file again, wherever it is asked to', () => {
    const files = {
      'a.graphql': 'query A { book(id: 1) { id } }',
      'b.graphql': 'query B { book(id: 2) { id } }',
    };
    const [one, two] = [folderOf(files), folderOf(Object.fromEntries(Object.entries(files).toReversed()))];
    run(one, '.', '--out', 'list.json');
    run(two, 'b.graphql', 'a.graphql', '--out', 'list.json');
    expect(operationsIn(one, 'list.json')).toEqual(operationsIn(two, 'list.json'));
    expect(operationsIn(one, 'list.json').operations).toHaveLength(2);
  });

  it('names everything that is wrong by file and line, and writes nothing', () => {
    const folder = folderOf({
      'a.graphql': '\nquery Same { book(id: 1) { id } }\nquery Same { book(id: 2) { id } }\n',
      'b.ts': 'const a = 1;\nconst b = gql`\n  {\n    book(id: 1) { id }\n  }\n`;\n',
      'c.graphql': 'query Unfit {\n  book(id: 1) {\n    pages\n    ...Missing\n  }\n}\n',
      'd.ts': 'gql`\n  query Broken {\n`;\n',
      'e.graphql': 'fragment F on Book { id }\nquery E { book(id: 1) { hidden } }\n',
      'f.graphql': 'fragment F on Book { title }\n',
    });
    const { status, stdout, faults } = run(folder, '.');
    expect([status, stdout]).toEqual([1, '']);
    expect(faults).toEqual([
      'a.graphql:3: there is another operation Same at a.graphql:2.',
      'b.ts:3: an operation needs a name to be listed.',
      'd.ts:3: Syntax Error: Expected Name, found <EOF>.',
      'f.graphql:1: there is another fragment F at e.graphql:1.',
      'c.graphql:3: Cannot query field "pages" on type "Book".',
      'c.graphql:4: Unknown fragment "Missing".',
      'e.graphql:2: Cannot query field "hidden" on type "Book".',
    ]);
    expect(() => operationsIn(folder)).toThrow('ENOENT');
  });

  it.each([
    [
      'text put into a selection',
      { 'a.ts': `gql\`\n  query A { book(id: 1) { \${fields} } }\n\`;` },
      ['.'],
      'a.ts:2: only whole fragments may be inserted, behind the operation.',
    ],
    ['a program that cannot be read', { 'a.ts': 'const gql = ;' }, ['.'], 'a.ts: Unexpected token (1:12)'],
    ['no files', {}, ['src'], 'src: there are no files to read.'],
    ['no operations', { 'a.graphql': 'fragment F on Book { id }' }, ['.'], 'No operation was found.'],
    [
      'an unknown option',
      { 'a.graphql': 'query A { book(id: 1) { id } }' },
      ['.', '--into', 'x'],
      "Unknown option '--into'",
    ],
    [
      'a place that cannot be written to',
      { 'a.graphql': 'query A { book(id: 1) { id } }' },
      ['.', '--out', 'no/where.json'],
      'ENOENT: no such file or directory',
    ],
  ])('says so when it finds %s', (_what, files, args, fault) => {
    const { status, faults } = run(folderOf(files), ...args);
    expect([status, faults.join('\n')]).toEqual([1, expect.stringContaining(fault)]);
  });
});
