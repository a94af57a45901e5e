import type { FastifyInstance } from 'fastify';
import { type OrderPageFor, orderPage } from './pages/order-page.ts';
import { type PageOptions, sendPage } from './pages/page.ts';
import { refuse } from './refuse.ts';

const ROUTES: readonly (readonly [string, OrderPageFor])[] = [
  ['/orders/:id', 'customer'],
  ['/studio/orders/:id', 'seller'],
];
const ID = /^[\w-]{1,64}$/;

/** The pages that mails about orders link to, until a storefront and a studio replace them. */
export function mountOrderPages(app: FastifyInstance, options: PageOptions): void {
  for (const [url, reader] of ROUTES) {
    app.get<{ Params: { id: string } }>(url, async ({ params: { id } }, reply) =>
      ID.test(id)
        ? sendPage(reply, orderPage(reader, id, options))
        : refuse(reply, 404, 'NOT_FOUND', 'There is no such page.'),
    );
  }
}
