import { curlCommand, escapeHtml, type PageOptions, renderPage } from './page.ts';

/** The reader of a mail about an order. */
export type OrderPageFor = 'customer' | 'seller';

const OF: Readonly<Record<OrderPageFor, { title: string; query(id: string): string }>> = {
  customer: {
    title: 'Your order',
    query: (id) =>
      `{ order(id: "${id}") { number status items { name variantName quantity lineTotal { amount currency } } } }`,
  },
  seller: {
    title: 'An order to pack',
    query: (id) =>
      `{ sellerOrder(id: "${id}") { status items { name variantName sku quantity } shippingAddress { recipient line1 city country } } }`,
  },
};

/** The query with which a reader gets the order. */
export const orderQuery = (reader: OrderPageFor, id: string): string => OF[reader].query(id);

/**
 * The page that mails about an order link to while `STOREFRONT_URL` or `STUDIO_URL` is not set. It explains how to query
 * the order and shows no data of it, so that it is public.
 */
export function orderPage(reader: OrderPageFor, id: string, options: PageOptions): string {
  const { title } = OF[reader];
  const query = orderQuery(reader, id);
  const hints = [
    ...(options.sandbox === false
      ? []
      : ['<a href="/graphiql">GraphiQL</a> signs you in and sends this query.']),
    'Any client that sends the access token of your sign-in gets the same answer.',
  ];
  return renderPage(
    title,
    `<h1>${title}</h1>
<p>The order is <code>${escapeHtml(id)}</code>. This market has no pages for shoppers and sellers yet; its API shows the order to the person it belongs to:</p>
<pre class="code">${escapeHtml(query)}</pre>
<p>${hints.join(' ')}</p>
<pre class="code">${escapeHtml(curlCommand(query, options.publicUrl, true))}</pre>`,
    options,
  );
}
