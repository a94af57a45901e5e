import { curlOf, escapeHtml, type PageOptions, page } from './page.ts';

/** Whose page a mail leads to. */
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

/** The query that shows an order to whom it belongs. */
export const orderQuery = (reader: OrderPageFor, id: string): string => OF[reader].query(id);

/**
 * Where mails about an order lead as long as neither `STOREFRONT_URL` nor `STUDIO_URL` names a page of the market's own:
 * how to see the order. It shows nothing of the order itself, so it is the same for everybody.
 */
export function orderPage(reader: OrderPageFor, id: string, options: PageOptions): string {
  const { title } = OF[reader];
  const asked = orderQuery(reader, id);
  const ways = [
    ...(options.sandbox === false
      ? []
      : ['<a href="/graphiql">GraphiQL</a> signs you in and sends this query.']),
    'Any client that sends the access token of your sign-in gets the same answer.',
  ];
  return page(
    title,
    `<h1>${title}</h1>
<p>The order is <code>${escapeHtml(id)}</code>. This market has no pages for shoppers and sellers yet; its API shows the order to the person it belongs to:</p>
<pre class="code">${escapeHtml(asked)}</pre>
<p>${ways.join(' ')}</p>
<pre class="code">${escapeHtml(curlOf(asked, options.publicUrl, true))}</pre>`,
    options,
  );
}
