import type { FastifyInstance } from 'fastify';
import { type GraphQLSchema, printSchema } from 'graphql';
import { renderDocs } from './pages/docs-page.ts';
import { type PageOptions, sendPage } from './pages/page.ts';

/** `GET /api/docs`, a page made from the public schema, and the schema itself. Rendered once per schema. */
export function mountDocs(
  app: FastifyInstance,
  currentSchema: () => GraphQLSchema,
  options: PageOptions,
): void {
  let rendered: { schema: GraphQLSchema; html: string; sdl: string } | undefined;
  const current = () => {
    const schema = currentSchema();
    if (rendered?.schema !== schema) {
      rendered = { schema, html: renderDocs(schema, options), sdl: `${printSchema(schema)}\n` };
    }
    return rendered;
  };
  app.get('/api/docs', async (_request, reply) => sendPage(reply, current().html));
  app.get('/api/docs/schema.graphql', async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(current().sdl),
  );
}
