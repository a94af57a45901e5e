import type { FastifyInstance } from 'fastify';
import { homePage } from './pages/home-page.ts';
import { type PageOptions, sendPage } from './pages/page.ts';
import type { Welcome } from './pages/welcome.ts';
import { refuse } from './refuse.ts';

/** What the first page says besides where the API is. */
export interface HomeOptions extends PageOptions {
  welcome?: Welcome | undefined;
}

/** `GET /`: what this is and the ways on, as a page for browsers and else as JSON. */
export function mountHome(app: FastifyInstance, options: HomeOptions): void {
  const html = homePage(options);
  const ways = {
    name: 'Souk',
    about: 'A marketplace of many sellers as one GraphQL API.',
    graphql: '/graphql',
    ...(options.docs === false ? {} : { docs: '/api/docs', schema: '/api/docs/schema.graphql' }),
    status: '/api/status',
    health: '/health',
  };
  app.get('/', async (request, reply) => {
    // The router takes the target `*`, which is of the server as a whole (RFC 9112), for this path.
    if (!request.url.startsWith('/')) return refuse(reply, 404, 'NOT_FOUND', 'There is nothing here.');
    reply.header('vary', 'Accept').header('cache-control', 'no-cache');
    return request.headers.accept?.includes('text/html') ? sendPage(reply, html) : reply.send(ways);
  });
}
