import type { FastifyInstance } from 'fastify';
import { homePage } from './pages/home-page.ts';
import { type PageOptions, sendPage } from './pages/page.ts';
import type { Welcome } from './pages/welcome.ts';
import { refuse } from './refuse.ts';

/** The options of the home page. */
export interface HomeOptions extends PageOptions {
  welcome?: Welcome | undefined;
}

/** `GET /`: a short description and links, as a page for browsers and as JSON for others. */
export function mountHome(app: FastifyInstance, options: HomeOptions): void {
  const html = homePage(options);
  const links = {
    name: 'Souk',
    about: 'A marketplace of many sellers as one GraphQL API.',
    graphql: '/graphql',
    ...(options.docs === false ? {} : { docs: '/api/docs', schema: '/api/docs/schema.graphql' }),
    status: '/api/status',
    health: '/health',
  };
  app.get('/', async (request, reply) => {
    // The router matches the target `*`, which means the whole server (RFC 9112), to this path.
    if (!request.url.startsWith('/')) return refuse(reply, 404, 'NOT_FOUND', 'There is no such page.');
    reply.header('vary', 'Accept').header('cache-control', 'no-cache');
    return request.headers.accept?.includes('text/html') ? sendPage(reply, html) : reply.send(links);
  });
}
