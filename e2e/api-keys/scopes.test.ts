// What each scope opens, and that it opens nothing else.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, admin, customer, seller } from '../harness/actors.ts';
import { program } from '../harness/api-keys.ts';
import { addToCart, type Listing, listing, placeOrder } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

let souk: TestSouk;
let root: Actor;
let shop: Actor & { sellerId: string };
let goods: Listing;
let orderId: string;

beforeAll(async () => {
  souk = await startSouk();
  root = await admin(souk);
  shop = await seller(souk, { approvedBy: root });
  goods = await listing(shop, { stock: 10 });
  const shopper = await customer(souk);
  await addToCart(shopper, goods, 2);
  const { data } = await placeOrder(shopper, { idempotencyKey: randomUUID(), note: 'Ring twice' });
  orderId = data?.placeOrder?.order?.id ?? '';
}, 120_000);

afterAll(() => souk.stop());

const ORDERS = `{
  orders { nodes { id note customer { displayName email } shippingAddress { recipient }
    sellerOrders { id status shippingAddress { recipient } } } }
  sellerOrders { nodes { id shippingAddress { recipient } } }
}`;

interface Orders {
  orders: {
    nodes: {
      id: string;
      note: string | null;
      customer: { displayName: string; email: string | null } | null;
      shippingAddress: { recipient: string } | null;
      sellerOrders: { id: string; status: string; shippingAddress: object | null }[];
    }[];
  };
  sellerOrders: { nodes: { id: string; shippingAddress: object | null }[] };
}

describe('order.read', () => {
  it('shows the orders of everybody, and of the people behind them nothing', async () => {
    const erp = await program(souk, root, ['ORDER_READ']);
    const { orders, sellerOrders } = await erp.ok<Orders>(ORDERS);
    expect(orders.nodes).toEqual([
      {
        id: orderId,
        note: null,
        customer: null,
        shippingAddress: null,
        sellerOrders: [expect.objectContaining({ status: 'CONFIRMED', shippingAddress: null })],
      },
    ]);
    expect(sellerOrders.nodes).toEqual([expect.objectContaining({ shippingAddress: null })]);
    expect(await erp.codes('{ orders(filter: { search: "test" }) { nodes { id } } }')).toEqual(['FORBIDDEN']);
    expect(await erp.codes('{ orders(filter: { isHidden: true }) { nodes { id } } }')).toEqual(['FORBIDDEN']);
    expect(await erp.codes('{ users { nodes { id } } }')).toEqual(['FORBIDDEN']);
  });

  it('shows the people as well together with user.read', async () => {
    const support = await program(souk, root, ['ORDER_READ', 'USER_READ']);
    const { orders } = await support.ok<Orders>(ORDERS);
    expect(orders.nodes[0]).toMatchObject({
      note: 'Ring twice',
      customer: { displayName: 'Test Customer', email: expect.stringContaining('@souk.test') },
      shippingAddress: { recipient: expect.any(String) },
    });
    const { users } = await support.ok<{ users: { nodes: object[] } }>('{ users { nodes { id email } } }');
    expect(users.nodes.length).toBeGreaterThan(2);
  });

  it('moves nothing', async () => {
    const erp = await program(souk, root, ['ORDER_READ']);
    const { orders } = await erp.ok<Orders>(ORDERS);
    const id = orders.nodes[0]?.sellerOrders[0]?.id;
    const start = 'mutation ($id: ID!) { startSellerOrder(id: $id) { userErrors { code } } }';
    expect(await erp.codes(start, { id })).toEqual(['FORBIDDEN']);
    expect(await souk.db('orders').collection('sellerOrders').countDocuments({ status: 'CONFIRMED' })).toBe(
      1,
    );
  });
});

describe('order.fulfil', () => {
  it('starts and ships the seller orders of any seller, once per idempotency key', async () => {
    const wms = await program(souk, root, ['ORDER_FULFIL']);
    const { sellerOrders } = await wms.ok<Pick<Orders, 'sellerOrders'>>('{ sellerOrders { nodes { id } } }');
    const id = sellerOrders.nodes[0]?.id;
    await wms.ok('mutation ($id: ID!) { startSellerOrder(id: $id) { userErrors { code } } }', { id });
    const ship = `mutation ($id: ID!, $input: ShipSellerOrderInput!) {
      shipSellerOrder(id: $id, input: $input) { sellerOrder { status shipments { id } } order { id } userErrors { code } }
    }`;
    const input = { idempotencyKey: randomUUID(), carrier: 'Amana', trackingNumber: 'AM1' };
    const first = await wms.ok(ship, { id, input });
    expect(first).toMatchObject({
      shipSellerOrder: { sellerOrder: { status: 'SHIPPED' }, order: null, userErrors: [] },
    });
    expect(await wms.ok(ship, { id, input })).toEqual(first);
    expect(await wms.codes('{ orders { nodes { id } } }')).toEqual(['FORBIDDEN']);
  });
});

describe('product.read and product.write', () => {
  const LISTED = `query ($s: [ProductStatus!]) { products(filter: { statuses: $s }) { nodes { id status inventory { onHand } } } }`;
  const CREATE = `mutation ($input: CreateProductInput!) {
    createProduct(input: $input) { product { id status } userErrors { code } }
  }`;
  const draft = () => ({
    ...{ idempotencyKey: randomUUID(), name: 'Draft of a PIM', sellerId: shop.sellerId },
    ...{ price: { amount: '5.00', currency: 'EUR' } },
  });

  it('reads drafts, but no stock, and changes nothing', async () => {
    const own = await shop.client.ok<{ createProduct: { product: { id: string } } }>(CREATE, {
      input: { ...draft(), sellerId: undefined },
    });
    const pim = await program(souk, root, ['PRODUCT_READ']);
    const { products } = await pim.ok<{ products: { nodes: object[] } }>(LISTED, { s: ['DRAFT'] });
    expect(products.nodes).toEqual([{ id: own.createProduct.product.id, status: 'DRAFT', inventory: null }]);
    expect(await pim.codes('{ products(filter: { isLowStock: true }) { nodes { id } } }')).toEqual([
      'FORBIDDEN',
    ]);
    expect(await pim.codes(CREATE, { input: draft() })).toEqual(['FORBIDDEN']);
    const anybody = await souk.client().ok<{ products: { nodes: object[] } }>(LISTED, { s: ['DRAFT'] });
    expect(anybody.products.nodes).toEqual([]);
  });

  it('creates products for a seller, which the others with a key do not share an idempotency key with', async () => {
    const [one, other] = [
      await program(souk, root, ['PRODUCT_WRITE']),
      await program(souk, root, ['PRODUCT_WRITE']),
    ];
    const input = draft();
    const made = [
      await one.ok(CREATE, { input }),
      await one.ok(CREATE, { input }),
      await other.ok(CREATE, { input }),
    ];
    const ids = made.map((answer) => JSON.stringify(answer));
    expect([new Set(ids).size, ids[0] === ids[1]]).toEqual([2, true]);
    expect(
      await one.codes(
        'mutation { adjustInventory(input: { idempotencyKey: "x", variantId: "x", delta: 1, reason: "x" }) { userErrors { code } } }',
      ),
    ).toEqual(['FORBIDDEN']);
  });
});

describe('inventory.write', () => {
  it('changes stock in its own name', async () => {
    const wms = await program(souk, root, ['INVENTORY_WRITE', 'INVENTORY_READ']);
    const adjust = `mutation ($input: AdjustInventoryInput!) {
      adjustInventory(input: $input) { userErrors { code } }
    }`;
    const input = {
      idempotencyKey: randomUUID(),
      variantId: goods.variantId,
      delta: 5,
      reason: 'A delivery',
    };
    await wms.ok(adjust, { input });
    await wms.ok(adjust, { input });
    const { inventoryTransactions } = await wms.ok<{ inventoryTransactions: { nodes: object[] } }>(
      '{ inventoryTransactions(filter: { kinds: [ADJUSTMENT] }) { nodes { quantity actor { kind user { id } } } } }',
    );
    expect(inventoryTransactions.nodes).toEqual([{ quantity: 5, actor: { kind: 'API_KEY', user: null } }]);
  });
});

describe('seller.read', () => {
  it('shows sellers that nobody else sees yet, with their private fields', async () => {
    const pending = await seller(souk);
    const query = `query ($id: ID!) { seller(id: $id) { id taxId } }`;
    const erp = await program(souk, root, ['SELLER_READ']);
    const without = await program(souk, root, ['ORDER_READ']);
    const variables = { id: pending.sellerId };
    expect(await erp.ok(query, variables)).toEqual({
      seller: { id: pending.sellerId, taxId: expect.any(String) },
    });
    expect(await without.ok(query, variables)).toEqual({ seller: null });
    expect(await without.ok(query, { id: shop.sellerId })).toEqual({
      seller: { id: shop.sellerId, taxId: null },
    });
  });
});

describe('email.send', () => {
  it('sends mails and reads none', async () => {
    const tool = await program(souk, root, ['EMAIL_SEND']);
    const send = `mutation ($input: SendEmailInput!) { sendEmail(input: $input) { email { id } userErrors { code } } }`;
    const input = {
      idempotencyKey: randomUUID(),
      to: ['partner@souk.test'],
      subject: 'Stock',
      text: 'All is well.',
    };
    const first = await tool.ok(send, { input });
    expect(await tool.ok(send, { input })).toEqual(first);
    await souk.inbox.waitFor((mail) => mail.to.includes('partner@souk.test'), 20_000);
    expect(await tool.codes('{ emails { nodes { id } } }')).toEqual(['FORBIDDEN']);
  });
});
