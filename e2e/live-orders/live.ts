import { type Following, type FollowOptions, follow } from '@souk/gateway/testing/live-client.ts';
import type { Actor } from '../harness/actors.ts';
import { addToCart, type Listing, placeOrder } from '../harness/shop.ts';
import type { TestSouk } from '../harness/souk.ts';

export const ORDERS = `subscription ($id: ID) {
  orderChanged(id: $id) {
    id status customer { firstName } items { quantity product { id name } }
    sellerOrders { status shipments { carrier } }
  }
}`;

export const SELLER_ORDERS = `subscription {
  sellerOrderChanged { id status orderNumber seller { id name } items { quantity product { name } } }
}`;

/** An order as {@link ORDERS} selects it. */
export interface LiveOrder {
  id: string;
  status: string;
  customer: { firstName: string } | null;
  items: { quantity: number; product: { id: string; name: string } | null }[];
  sellerOrders: { status: string; shipments: { carrier: string }[] }[];
}

/** A part as {@link SELLER_ORDERS} selects it. */
export interface LivePart {
  id: string;
  status: string;
  orderNumber: string;
  seller: { id: string; name: string } | null;
  items: { quantity: number; product: { name: string } | null }[];
}

/** Follows a subscription as somebody. */
export function followAs(
  souk: TestSouk,
  { client }: Pick<Actor, 'client'>,
  query: string,
  options: Pick<FollowOptions, 'way' | 'variables'> = {},
): Promise<Following> {
  return follow(souk.url, { query, token: client.token ?? undefined, ...options });
}

/** The next answer's one field; raises when it came with errors. */
export async function next<T>(following: Following): Promise<T> {
  const answer = await following.next();
  if (!answer?.data || answer.errors) throw new Error(`no whole answer: ${JSON.stringify(answer)}`);
  return Object.values(answer.data)[0] as T;
}

/** The next answer about this order: late ones about orders of earlier tests are passed over. */
export async function nextOf(following: Following, id: string): Promise<LiveOrder> {
  for (;;) {
    const order = await next<LiveOrder>(following);
    if (order.id === id) return order;
  }
}

let purchases = 0;

/** Buys one unit by card, paid at once unless asked otherwise; the order. */
export async function buy(
  shopper: Actor,
  goods: Listing,
  payment: { paymentToken?: null } = {},
): Promise<{ id: string; number: string }> {
  await addToCart(shopper, goods);
  purchases += 1;
  const idempotencyKey = `live-${process.pid}-${purchases}`;
  const { data, errors } = await placeOrder(shopper, { idempotencyKey, ...payment });
  const order = data?.placeOrder?.order;
  if (!order) throw new Error(`not placed: ${JSON.stringify([data, errors])}`);
  return order;
}
