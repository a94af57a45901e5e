import type { FastifyInstance, FastifyReply } from 'fastify';
import { type GraphQLSchema, printSchema } from 'graphql';
import { type PageOptions, sendPage } from '../pages/page.ts';
import { refuse } from '../refuse.ts';
import { type Catalogue, catalogueOf, readDeclarations } from './catalogue.ts';
import { docsPage } from './layout.ts';
import {
  cardsPage,
  errorsPage,
  operationsPage,
  startPage,
  subgraphPage,
  taskPage,
  typesPage,
} from './lists.ts';
import { operationPage } from './operation.ts';
import { SEARCH_SCRIPT, searchEntries, searchPage } from './search.ts';
import { documented, typePage } from './types.ts';

/** The options of the documentation. */
export interface DocsOptions extends PageOptions {
  /** The path of `operations.json`. A supergraph without this file is documented by its schema alone. */
  operationsFile: string;
}

/** The pages made for a schema so far. */
interface Rendered {
  schema: GraphQLSchema;
  catalogue: Catalogue;
  texts: Map<string, string>;
}

type Named = { Params: { name: string } };

/**
 * `/api/docs`: pages from the public schema and `operations.json`, by task, by subgraph, and one for each operation and
 * type; a search; and the schema itself. Each is made on the first request, once per schema.
 */
export function mountDocs(
  app: FastifyInstance,
  currentSchema: () => GraphQLSchema,
  options: DocsOptions,
): void {
  let rendered: Rendered | undefined;
  const current = (): Rendered => {
    const schema = currentSchema();
    if (rendered?.schema !== schema) {
      const catalogue = catalogueOf(schema, readDeclarations(options.operationsFile));
      rendered = { schema, catalogue, texts: new Map() };
    }
    return rendered;
  };
  const once = (path: string, make: (catalogue: Catalogue) => string): string => {
    const { catalogue, texts } = current();
    const text = texts.get(path) ?? make(catalogue);
    texts.set(path, text);
    return text;
  };
  const show = (
    reply: FastifyReply,
    path: string,
    title: string,
    body: (catalogue: Catalogue, page: PageOptions) => string,
  ) =>
    sendPage(
      reply,
      once(path, (catalogue) => docsPage(catalogue, { title, body: body(catalogue, options) }, options)),
      true,
    );
  const missing = (reply: FastifyReply) => refuse(reply, 404, 'NOT_FOUND', 'There is no such page.');

  const pages = [
    ['/api/docs', 'Docs', startPage],
    ['/api/docs/operations', 'All operations', operationsPage],
    ['/api/docs/types', 'All types', typesPage],
    ['/api/docs/errors', 'Error codes', errorsPage],
    ...(options.sandbox === false ? [] : [['/api/docs/test-cards', 'Test cards', cardsPage] as const]),
  ] as const;
  for (const [path, title, body] of pages)
    app.get(path, async (_request, reply) => show(reply, path, title, body));

  app.get<Named>('/api/docs/tasks/:name', async ({ params }, reply) => {
    const task = current().catalogue.tasks.find(({ slug }) => slug === params.name);
    if (!task) return missing(reply);
    return show(reply, `/tasks/${task.slug}`, task.title, (catalogue) => taskPage(catalogue, task));
  });
  app.get<Named>('/api/docs/subgraphs/:name', async ({ params }, reply) => {
    const name = current().catalogue.subgraphs.find((one) => one === params.name);
    if (!name) return missing(reply);
    return show(reply, `/subgraphs/${name}`, name, (catalogue) => subgraphPage(catalogue, name));
  });
  app.get<Named>('/api/docs/types/:name', async ({ params }, reply) => {
    const type = documented(current().catalogue).find(({ name }) => name === params.name);
    if (!type) return missing(reply);
    return show(reply, `/types/${type.name}`, type.name, (catalogue) => typePage(catalogue, type));
  });
  for (const kind of ['Query', 'Mutation', 'Subscription'] as const) {
    app.get<Named>(`/api/docs/${kind.toLowerCase()}/:name`, async ({ params }, reply) => {
      const { operations } = current().catalogue;
      const operation = operations.find((one) => one.kind === kind && one.name === params.name);
      if (!operation) return missing(reply);
      const path = `/${kind}/${operation.name}`;
      return show(reply, path, operation.name, (catalogue) => operationPage(catalogue, operation, options));
    });
  }
  app.get<{ Querystring: { q?: unknown } }>('/api/docs/search', async ({ query }, reply) => {
    const words = typeof query.q === 'string' ? query.q.trim().slice(0, 100) : '';
    return sendPage(reply, searchPage(current().catalogue, words, options), true);
  });

  const files = [
    ['/api/docs/schema.graphql', 'text/plain', ({ schema }: Catalogue) => `${printSchema(schema)}\n`],
    [
      '/api/docs/search.json',
      'application/json',
      (catalogue: Catalogue) => JSON.stringify(searchEntries(catalogue)),
    ],
    ['/api/docs/search.js', 'text/javascript', () => SEARCH_SCRIPT],
  ] as const;
  for (const [path, type, make] of files) {
    app.get(path, async (_request, reply) =>
      reply.type(`${type}; charset=utf-8`).header('cache-control', 'no-cache').send(once(path, make)),
    );
  }
}
