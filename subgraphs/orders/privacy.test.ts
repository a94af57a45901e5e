import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer, type Viewer, viewerOf } from '@souk/subgraph';
import { moveSellerOrder } from './testing/fulfil.ts';
import { type Rig, startRig } from './testing/rig.ts';
import { aCustomer, admin, sellerA, sellerB, twoProducts } from './testing/shop.ts';

const ITEMS =
  'items { id quantity name sku product { id } variant { id } seller { id } unitPrice { amount } lineTotal { amount } }';
const TOTALS = 'totals { subtotal { amount } shipping { amount } total { amount } }';
const SELLER_ORDER = `id orderNumber sellerOrderStatus: status ${ITEMS} ${TOTALS} shippingAddress { recipient phone } shipments { carrier }
  seller { id orders { edges { node { id } } totalCount } }`;
const PAYMENT = `id paymentStatus: status amount { amount } card { last4 } attempts { status } user { id }`;
const ORDER = `number note orderStatus: status customer { id } ${ITEMS} ${TOTALS} shippingAddress { recipient }
  sellerOrders { ${SELLER_ORDER} } payments { ${PAYMENT} } checkout { id status } events { status message }`;

/** Every path from an entity to the rest of an order. */
const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) {
  __typename
  ... on Order { ${ORDER} }
  ... on SellerOrder { ${SELLER_ORDER} order { ${ORDER} } }
  ... on Payment { ${PAYMENT} order { ${ORDER} } }
  ... on CartItem { id quantity product { id } }
} }`;

describe('an order of two sellers', () => {
  const [lamp, rug] = twoProducts() as [ReturnType<typeof twoProducts>[0], ReturnType<typeof twoProducts>[0]];
  const customer = aCustomer();
  let rig: Rig;
  let ids: { order: string; payment: string; sellerOrderA: string; sellerOrderB: string; line: string };
  let of: { __typename: string; id: string }[];

  beforeAll(async () => {
    rig = await startRig([lamp, rug], { SHIPPING_FLAT_MINOR: '250' });
    await rig.add(customer, lamp, 3);
    await rig.add(customer, rug, 2);
    const { data } = await rig.place(customer, { note: 'for the neighbour' });
    const order = data.placeOrder.order?.id ?? '';
    await rig.add(customer, lamp);
    const sellerOrders = await rig.ctx.db.sellerOrders.find({ orderId: order }).lean().exec();
    const idOf = (sellerId: string) => sellerOrders.find((own) => own.sellerId === sellerId)?._id ?? '';
    const cart = await rig.ctx.db.carts.findById(customer.userId).lean().exec();
    ids = {
      order,
      payment: data.placeOrder.payment?.id ?? '',
      sellerOrderA: idOf('selA'),
      sellerOrderB: idOf('selB'),
      line: cart?.items[0]?.id ?? '',
    };
    of = [
      { __typename: 'Order', id: ids.order },
      { __typename: 'SellerOrder', id: ids.sellerOrderA },
      { __typename: 'SellerOrder', id: ids.sellerOrderB },
      { __typename: 'Payment', id: ids.payment },
      { __typename: 'CartItem', id: ids.line },
    ];
  });
  afterAll(() => rig.stop());

  async function entities(viewer: Viewer) {
    const { data, errors } = await rig.run<{ _entities: (Record<string, unknown> | null)[] }>(
      viewer,
      ENTITIES,
      { of },
    );
    if (!data?._entities) throw new Error(JSON.stringify(errors));
    return data._entities;
  }

  it.each([
    ['a', sellerA, 1, [rug.productId, rug.variantId, 'Rug', 'selB', '203.50', '201.00']],
    ['b', sellerB, 2, [lamp.productId, lamp.variantId, 'Lamp', 'selA', '62.47', '59.97']],
  ])(
    'shows seller %s their own seller order, and nothing else by any path',
    async (_who, viewer, own, others) => {
      const found = await entities(viewer);
      expect(found.map((entity) => entity !== null)).toEqual(of.map((_, at) => at === own));
      expect(found[own]).toMatchObject({ order: null, items: [{ quantity: own === 1 ? 3 : 2 }] });
      const seen = JSON.stringify(found);
      const wholeOrder = ['265.97', customer.userId, 'for the neighbour', '4242', ids.payment, ids.order];
      for (const secret of [...others, ...wholeOrder]) expect(seen).not.toContain(secret);
    },
  );

  it.each<[string, Viewer]>([
    ['another customer', aCustomer()],
    ['a third seller', viewerOf('seller', { userId: 'accC', sellerId: 'selC' })],
    ['a seller without a business', viewerOf('seller', { userId: 'accD' })],
    ['the same account as a seller', viewerOf('seller', { userId: customer.userId, sellerId: 'selC' })],
    ['staff', viewerOf('staff', { userId: 'staff' })],
    ['nobody', anonymous],
  ])('is hidden from %s, together with its seller orders', async (_who, viewer) => {
    expect(await entities(viewer)).toEqual(of.map(() => null));
    const lists = await rig.run(
      viewer,
      `query ($id: ID!, $of: [_Any!]!) {
      sellerOrder(id: $id) { id }
      _entities(representations: $of) { ... on User { orders { totalCount } } ... on Seller { orders { totalCount } } }
    }`,
      {
        id: ids.sellerOrderA,
        of: [
          { __typename: 'User', id: customer.userId },
          { __typename: 'Seller', id: 'selA' },
        ],
      },
    );
    expect(JSON.stringify(lists.data ?? null)).not.toMatch(/totalCount|sor_/);
  });

  it.each<[string, Viewer, number]>([
    ['its customer', customer, 5],
    ['admins', admin, 5],
    ['services', serviceViewer('notifications'), 5],
  ])('is shown in full to %s', async (_who, viewer, count) => {
    const found = await entities(viewer);
    expect(found.filter((entity) => entity !== null)).toHaveLength(count);
    expect(found[0]).toMatchObject({ totals: { total: { amount: '265.97' } }, note: 'for the neighbour' });
  });

  it('can be updated only by the seller of a seller order', async () => {
    const theirs = await moveSellerOrder(rig, sellerA, ids.sellerOrderB, 'PROCESSING');
    expect(theirs).toEqual({ sellerOrder: null, order: null, refused: ['NOT_FOUND id'] });
    const own = await moveSellerOrder(rig, sellerA, ids.sellerOrderA, 'PROCESSING');
    expect(own).toMatchObject({
      sellerOrder: { id: ids.sellerOrderA, order: null },
      order: null,
      refused: [],
    });
  });
});
