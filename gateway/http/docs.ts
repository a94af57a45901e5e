import type { FastifyInstance } from 'fastify';
import { type GraphQLSchema, printSchema } from 'graphql';
import { renderDocs } from './pages/docs-page.ts';

/** `GET /api/docs`, a page made from the public schema, and the schema itself. Rendered once per schema. */
export function mountDocs(app: FastifyInstance, currentSchema: () => GraphQLSchema): void {
  let rendered: { schema: GraphQLSchema; html: string; sdl: string } | undefined;
  const current = () => {
    const schema = currentSchema();
    if (rendered?.schema !== schema)
      rendered = { schema, html: renderDocs(schema), sdl: printSchema(schema) };
    return rendered;
  };
  app.get('/api/docs', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(current().html),
  );
  app.get('/api/docs/schema.graphql', async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(current().sdl),
  );
}
