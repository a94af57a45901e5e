import type { FastifyInstance } from 'fastify';
import { homePage } from './pages/home-page.ts';
import { type PageOptions, sendPage } from './pages/page.ts';
import type { Welcome } from './pages/welcome.ts';

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
    reply.header('vary', 'Accept').header('cache-control', 'no-cache');
    return request.headers.accept?.includes('text/html') ? sendPage(reply, html) : reply.send(ways);
  });
}
