import type { NodeScene } from '../nodes/scene.ts';
import { idsOf, type Names } from './pages.ts';

const NAMES = `query ($order: ID!, $product: ID!, $seller: ID!) {
  order(id: $order) { number }
  product(id: $product) { slug }
  seller(id: $seller) { slug }
  categories(first: 1) { nodes { slug } }
}`;

/** The ids, slugs and numbers that pages of a scene are opened with. */
export async function namesIn({ viewers, known }: NodeScene): Promise<Names> {
  const ids = idsOf(known);
  const { order, product, seller, categories } = await viewers.admin.client.ok<{
    order: { number: string };
    product: { slug: string };
    seller: { slug: string };
    categories: { nodes: { slug: string }[] };
  }>(NAMES, { order: ids.Order, product: ids.Product, seller: ids.Seller });
  return {
    ...ids,
    orderNumber: order.number,
    product: product.slug,
    seller: seller.slug,
    category: categories.nodes[0]?.slug ?? '',
  };
}
