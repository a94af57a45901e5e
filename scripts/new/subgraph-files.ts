import type { Files } from './feature-files.ts';
import type { Names } from './names.ts';

/** The skeleton of a subgraph without its features, which {@link featureFiles} gives. */
export function subgraphFiles(names: Names): Files {
  const folder = `subgraphs/${names.folder}`;
  return {
    [`${folder}/package.json`]: manifest(names),
    [`${folder}/subgraph.ts`]: definition(names),
    [`${folder}/main.ts`]: `import { runAlone } from '@souk/subgraph';
import { ${names.many} } from './subgraph.ts';

await runAlone(${names.many});
`,
    [`${folder}/config.ts`]: `import { z } from 'zod';

/** The settings of ${names.words.many}, beside those that every process shares. */
export const config = z.object({});

/** The settings of ${names.words.many}. */
export type Config = z.output<typeof config>;
`,
    [`${folder}/context.ts`]: `import type { Db, Ctx as SubgraphCtx } from '@souk/subgraph';
import type { Config } from './config.ts';

/** The collections of \`${names.many}_db\`. */
export const models = {};

/** The context of every resolver, service, consumer, job and sweep of ${names.words.many}. */
export type Ctx = SubgraphCtx<Db<typeof models>, Config>;
`,
    [`${folder}/privacy/personal-data.ts`]: `import type { PersonalData } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** What ${names.words.many} hold of a person; every collection is classified here (docs/identity/privacy.md). */
export const personalData: PersonalData<Ctx> = { collections: {} };
`,
    [`${folder}/nodes.ts`]: `/** What \`Query.node\` finds in ${names.words.many}: what the root field of each type shows. */
export const nodes = {};
`,
    [`${folder}/mappers.ts`]: `/** GraphQL types whose resolvers receive a stored document. */
export const mappers = {};
`,
  };
}

const manifest = ({ folder }: Names) =>
  `${JSON.stringify(
    {
      name: `@souk/${folder}`,
      version: '0.1.0',
      private: true,
      type: 'module',
      exports: { '.': './subgraph.ts', './*': './*' },
      dependencies: { '@souk/subgraph': '*', '@souk/text': '*', zod: '^4.6.7' },
    },
    null,
    2,
  )}\n`;

const definition = ({ many, folder, words }: Names) => `import { defineSubgraph } from '@souk/subgraph';
import { config } from './config.ts';
import { models } from './context.ts';
import { nodes } from './nodes.ts';
import { personalData } from './privacy/personal-data.ts';

/** ${words.many.charAt(0).toUpperCase()}${words.many.slice(1)} of the market. */
export const ${many} = defineSubgraph({
  name: '${folder}',
  folder: import.meta.dirname,
  models,
  config,
  resolvers: [],
  nodes,
  personalData,
});
`;
