// Two sellers with goods, and what the books say of an order: at the shelves, at the card provider, in the ledger.
import { type Actor, admin, customer, seller } from '../harness/actors.ts';
import { type Fulfilled, fulfil } from '../harness/fulfil.ts';
import { addToCart, type Listing, listing, placeOrder } from '../harness/shop.ts';
import { type SoukOptions, startSouk, type TestSouk } from '../harness/souk.ts';

/** Shipping costs, and tax comes on top and does not divide evenly: partial refunds have odd cents. */
const MONEY = {
  SHIPPING_FLAT_MINOR: '250',
  TAX_STRATEGY: 'flat',
  TAX_BP: '1925',
  TAX_INCLUDED: 'false',
};
const QUICK = { SAGA_BACKOFF_MS: '50', REQUIRE_EMAIL_VERIFICATION: 'false' };
export const STOCK = 1_000;

/** A line as it is stored. */
export interface StoredItem {
  id: string;
  variantId: string;
  quantity: number;
  cancelledQuantity: number;
  returningQuantity: number;
  returnedQuantity: number;
}

/** A part as it is stored. */
export interface StoredPart {
  orderNumber: string;
  _id: string;
  orderId: string;
  sellerId: string;
  status: string;
  items: StoredItem[];
  totals: { itemsMinor: number; shippingMinor: number; taxMinor: number; totalMinor: number };
  commissionMinor: number;
  refundedMinor: number;
  commissionRefundedMinor: number;
}

interface StoredOrder {
  _id: string;
  number: string;
  status: string;
  failureReason: string | null;
  totals: { totalMinor: number };
  timeline: { status: string; sellerId: string | null; message: string | null }[];
}

/** One seller with one thing on sale. */
export interface Stall extends Actor {
  sellerId: string;
  goods: Listing;
}

/** An order as tests know it; `parts` are those of the two stalls. */
export interface Bought {
  shopper: Actor;
  id: string;
  parts: [string, string];
}

/** A Souk with two stalls. */
export interface Scene {
  souk: TestSouk;
  root: Actor;
  stalls: [Stall, Stall];
}

/** Opens it. */
export async function openScene(options: SoukOptions = {}): Promise<Scene> {
  const souk = await startSouk({ ...options, env: { ...QUICK, ...MONEY, ...options.env } });
  const root = await admin(souk);
  const stall = async (price: string): Promise<Stall> => {
    const owner = await seller(souk, { approvedBy: root });
    return { ...owner, goods: await listing(owner, { stock: STOCK, price }) };
  };
  return { souk, root, stalls: [await stall('9.99'), await stall('20.01')] };
}

let keys = 0;

/** A key that nobody used. */
export const freshKey = (): string => {
  keys += 1;
  return `cancel-${keys}`;
};

/** Somebody new with three of the first stall's goods and one of the second's in the cart. */
export async function shopperAt({ souk, stalls }: Scene): Promise<Actor> {
  const shopper = await customer(souk);
  await addToCart(shopper, stalls[0].goods, 3);
  await addToCart(shopper, stalls[1].goods, 1);
  return shopper;
}

/** Three of the first stall's goods and one of the second's, ordered by somebody new. */
export async function buy(
  scene: Scene,
  input: { paymentToken?: string | null; paymentMethod?: string } = {},
): Promise<Bought> {
  const shopper = await shopperAt(scene);
  const { data, errors } = await placeOrder(shopper, { idempotencyKey: freshKey(), ...input });
  const id = data?.placeOrder?.order?.id;
  if (!id) throw new Error(`not ordered: ${JSON.stringify(data ?? errors)}`);
  return boughtBy(scene, shopper, id);
}

/** The same of an order that is known by its id. */
export async function boughtBy({ souk, stalls }: Scene, shopper: Actor, id: string): Promise<Bought> {
  const parts = await souk
    .db('orders')
    .collection<StoredPart>('sellerOrders')
    .find({ orderId: id })
    .toArray();
  const of = (stall: Stall) => parts.find(({ sellerId }) => sellerId === stall.sellerId)?._id ?? '';
  return { shopper, id, parts: [of(stalls[0]), of(stalls[1])] };
}

/** Leads a part through these states. */
export const lead = (stall: Stall, partId: string, ...states: Fulfilled[]): Promise<void> =>
  fulfil(stall, partId, ...states);

/** A part as it is stored now. */
export async function partOf({ souk }: Scene, id: string): Promise<StoredPart> {
  const part = await souk.db('orders').collection<StoredPart>('sellerOrders').findOne({ _id: id });
  if (!part) throw new Error(`there is no part ${id}`);
  return part;
}

/** An order as it is stored now. */
export async function orderOf({ souk }: Scene, id: string): Promise<StoredOrder> {
  const order = await souk.db('orders').collection<StoredOrder>('orders').findOne({ _id: id });
  if (!order) throw new Error(`there is no order ${id}`);
  return order;
}
