import type { Names } from './names.ts';

/** Files to write, by their path from the root. */
export type Files = Readonly<Record<string, string>>;

/** The skeleton of a feature: SDL, model, service, resolvers, and a test through the gateway. */
export function featureFiles(subgraph: string, names: Names): Files {
  const folder = `subgraphs/${subgraph}/${names.folder}`;
  return {
    [`${folder}/${names.file}.graphql`]: sdl(names),
    [`${folder}/${names.file}.model.ts`]: model(names),
    [`${folder}/${names.file}.service.ts`]: service(names),
    [`${folder}/${names.file}.privacy.ts`]: privacy(names),
    [`${folder}/${names.file}.resolvers.ts`]: resolvers(names),
    [`e2e/${names.folder}/${names.folder}.test.ts`]: gatewayTest(names),
  };
}

const article = (word: string) => (/^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const sdl = ({
  type,
  one,
  many,
  words,
  idPrefix,
}: Names) => `"${capital(article(words.one))}, with the text that its author gave it."
type ${type} implements Node @key(fields: "id") @node(prefix: "${idPrefix}") {
  "The id of the ${words.one}."
  id: ID!
  "The text as it was written: 1 to 500 characters."
  text: String!
  "The instant at which it was created."
  createdAt: DateTime!
}

"One ${words.one} of a list."
type ${type}Edge {
  "Its position in the list, for \`after\` and \`before\`."
  cursor: String!
  "The ${words.one} that \`cursor\` stands for."
  node: ${type}!
}

"A page of ${words.many}."
type ${type}Connection {
  "The ${words.many} of this page."
  edges: [${type}Edge!]!
  "The ${words.many} of this page without their cursors, in the order of \`edges\`."
  nodes: [${type}!]!
  "Whether there are further pages, and the cursors of this one."
  pageInfo: PageInfo!
  "The number of ${words.many} in the whole list, over all its pages; null when counting them failed or took too long."
  totalCount: Int
}

"Which ${words.many} to list. Absent fields do not restrict the list."
input ${type}Filter {
  "Created in this range of time."
  createdAt: DateTimeRangeInput
}

"How a list of ${words.many} is sorted."
enum ${type}Sort {
  "From the newest to the oldest, by \`createdAt\`."
  NEWEST_FIRST
  "From the oldest to the newest, by \`createdAt\`."
  OLDEST_FIRST
}

"The content of a new ${words.one}."
input Create${type}Input {
  "A key of the caller's choice, 1 to 255 characters: a repeat with the same key creates nothing more."
  idempotencyKey: String!
  "The text: 1 to 500 characters."
  text: String!
}

"The result of creating ${article(words.one)}."
type Create${type}Payload {
  "The new ${words.one}; null when it was refused."
  ${one}: ${type}
  "Why the mutation was refused; empty when it succeeded."
  userErrors: [UserError!]!
}

extend type Query {
  "One ${words.one} by its id; null when there is none."
  ${one}("The id of the ${words.one}." id: ID!): ${type} @cacheControl(maxAge: 60)
  "All ${words.many}, the newest first unless sorted otherwise. Null with an error while they cannot be read."
  ${many}(
    "Only what matches every field given; all when absent."
    filter: ${type}Filter
    "How the list is sorted."
    sort: ${type}Sort! = NEWEST_FIRST
    "The number of items from the start: 20 unless \`first\` or \`last\` is given, at most 100."
    first: Int
    "The cursor after which the page starts."
    after: String
    "The number of items from the end, at most 100."
    last: Int
    "The cursor before which the page ends."
    before: String
  ): ${type}Connection @cacheControl(maxAge: 30)
}

extend type Mutation {
  "Creates ${article(words.one)}. Refused with INVALID_INPUT for a text that is empty or too long."
  create${type}("The text of the new ${words.one}." input: Create${type}Input!): Create${type}Payload!
}
`;

const model = ({
  type,
  one,
  many,
  words,
}: Names) => `import { type Document, defineModel } from '@souk/subgraph';

/** ${capital(article(words.one))} as it is stored. */
export interface ${type}Document extends Document {
  text: string;
  /** The id of the user who created it. */
  createdBy: string | null;
}

export const ${one}Model = defineModel<${type}Document>(
  '${many}',
  {
    text: { type: String, required: true },
    createdBy: { type: String, default: null },
  },
  [
    { keys: { createdAt: -1, _id: -1 }, serves: '${many}, the newest first' },
    { keys: { createdBy: 1, _id: 1 }, serves: 'exports and erasures of what a person wrote' },
  ],
);
`;

const service = ({
  type,
  one,
  many,
  words,
  file,
  idPrefix,
}: Names) => `import { defineEntityLoader, newId, refusal, withIdempotencyKey } from '@souk/subgraph';
import { lengthProblem } from '@souk/text/line.ts';
import type { Ctx } from '../context.ts';
import type { Create${type}Input } from '../generated/resolvers.ts';
import type { ${type}Document } from './${file}.model.ts';

const MAX_TEXT = 500;

/** ${capital(words.many)} by id: batched per request, no wider than asked. */
export const ${one}Loader = defineEntityLoader<Ctx, ${type}Document>({
  type: '${type}',
  model: (db) => db.${many},
  needs: {},
});

/** Creates ${article(words.one)}, once for each key. Raises Refusal INVALID_INPUT for a text that is empty or too long. */
export function create${type}(ctx: Ctx, input: Create${type}Input): Promise<${type}Document> {
  const { idempotencyKey, ...content } = input;
  const call = { operation: 'create${type}', idempotencyKey, input: content };
  return withIdempotencyKey(ctx, call, async () => {
    const { text } = content;
    const problem = lengthProblem(text, { min: 1, max: MAX_TEXT });
    if (problem) throw refusal('INVALID_INPUT', \`The text \${problem}\`, ['input', 'text']);
    const created = await ctx.db.${many}.insertOne({ _id: newId('${idPrefix}'), text, createdBy: ctx.viewer.userId });
    return created.toObject();
  });
}
`;

const privacy = ({ one, many, words }: Names) => `import { documentsOf, type Personal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** What ${words.many} hold of a person. */
export const ${one}Privacy: Personal<Ctx> = {
  holds: 'texts that the person wrote',
  exported: documentsOf('Your ${words.many}.', (ctx: Ctx) => ctx.db.${many}, {
    whose: ({ userId }) => ({ createdBy: userId }),
    row: ({ _id, text, createdAt }) => ({ id: _id, text, createdAt }),
  }),
  erased: async (ctx, { userId }) => {
    await ctx.db.${many}.deleteMany({ createdBy: userId });
    return 'DONE';
  },
};
`;

const resolvers = ({
  type,
  one,
  many,
  file,
}: Names) => `import { inRange, mutation, query, readPage } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { create${type}, ${one}Loader } from './${file}.service.ts';

export const ${one}Resolvers: Resolvers = {
  Query: {
    ${one}: query('anyone', (ctx, { id }, info) => ${one}Loader.load(ctx, id, info)),
    ${many}: query('anyone', (ctx, { filter, sort, ...page }) => {
      const createdAt = inRange('createdAt', filter?.createdAt);
      const direction = sort === 'OLDEST_FIRST' ? 1 : -1;
      return readPage(
        { model: ctx.db.${many}, filter: createdAt ? { createdAt } : {}, sort: { field: 'createdAt', direction } },
        page,
      );
    }),
  },
  Mutation: {
    create${type}: mutation(['customer', 'admin'], async (ctx, { input }) => ({
      ${one}: await create${type}(ctx, input),
    })),
  },
  ${type}: {
    __resolveReference: ({ id }, ctx, info) => ${one}Loader.load(ctx, id, info),
    id: ({ _id }) => _id,
  },
};
`;

const gatewayTest = ({
  type,
  one,
  many,
  words,
}: Names) => `import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, admin } from '../harness/actors.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

const CREATE = \`mutation ($text: String!) { create${type}(input: { text: $text, idempotencyKey: $text }) {
  ${one} { id text } userErrors { code field }
} }\`;
const LIST = '{ ${many}(first: 10) { totalCount nodes { id text } } }';
const READ = 'query ($id: ID!) { ${one}(id: $id) { text } node(id: $id) { ... on ${type} { text } } }';

interface Created {
  create${type}: { ${one}: { id: string; text: string } | null; userErrors: object[] };
}

describe('${words.many} through the gateway', () => {
  let souk: TestSouk;
  let root: Actor;
  beforeAll(async () => {
    souk = await startSouk();
    root = await admin(souk);
  });
  afterAll(() => souk.stop());

  it('are created, listed for anyone, and read by id', async () => {
    const { create${type} } = await root.client.ok<Created>(CREATE, { text: 'Well made.' });
    expect(create${type}).toEqual({ ${one}: { id: expect.any(String), text: 'Well made.' }, userErrors: [] });
    expect((await root.client.ok<Created>(CREATE, { text: 'Well made.' })).create${type}).toEqual(create${type});
    const anyone = souk.client();
    expect(await anyone.ok(LIST)).toEqual({ ${many}: { totalCount: 1, nodes: [create${type}.${one}] } });
    expect(await anyone.ok(READ, { id: create${type}.${one}?.id })).toEqual({
      ${one}: { text: 'Well made.' },
      node: { text: 'Well made.' },
    });
  });

  it('are refused without a text', async () => {
    expect(await root.client.refused(CREATE, { text: ' ' })).toEqual(['INVALID_INPUT']);
  });
});
`;
