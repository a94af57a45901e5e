import { randomUUID } from 'node:crypto';
import type { NodeScene } from '../nodes/scene.ts';
import { idsOf, type Names } from './pages.ts';

const NAMES = `query ($order: ID!, $product: ID!, $seller: ID!) {
  order(id: $order) { number }
  product(id: $product) { slug }
  seller(id: $seller) { slug }
  categories(first: 1) { nodes { slug } }
}`;

const PLACE = `mutation ($input: PlaceAgencyOrderInput!) {
  placeAgencyOrder(input: $input) { order { id } userErrors { code message field } }
}`;

/** The ids, slugs and numbers that pages of a scene are opened with. */
export async function namesIn({ viewers, known }: NodeScene): Promise<Names> {
  const ids = idsOf(known);
  const { placeAgencyOrder } = await viewers.staff.client.ok<{ placeAgencyOrder: { order: { id: string } } }>(
    PLACE,
    {
      input: {
        idempotencyKey: randomUUID(),
        lines: [{ variantId: ids.ProductVariant, quantity: 1 }],
        address: { recipient: 'Post room', line1: '1 Long Street', city: 'Rabat', country: 'MA' },
      },
    },
  );
  const { order, product, seller, categories } = await viewers.admin.client.ok<{
    order: { number: string };
    product: { slug: string };
    seller: { slug: string };
    categories: { nodes: { slug: string }[] };
  }>(NAMES, { order: ids.Order, product: ids.Product, seller: ids.Seller });
  return {
    ...ids,
    agencyOrder: placeAgencyOrder.order.id,
    draft: known.find(({ what }) => what === 'a draft')?.id ?? '',
    orderNumber: order.number,
    product: product.slug,
    seller: seller.slug,
    category: categories.nodes[0]?.slug ?? '',
  };
}
