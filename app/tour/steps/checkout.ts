import { randomUUID } from 'node:crypto';
import { promised, type World } from '../run.ts';
import { left, type Purchase, type PurchaseStep } from '../state.ts';

export const ADD_TO_CART = `mutation ($input: AddCartItemInput!) {
  addCartItem(input: $input) {
    cart { id itemCount subtotals { amount currency } }
    userErrors { code message field ... on OutOfStockError { availableQuantity } }
  }
}`;

export const CART = `{ cart { itemCount subtotals { amount currency } items { quantity unitPrice { amount } lineTotal { amount } isAvailable hasPriceChanged product { name } variant { name } seller { name } } } }`;

export const PLACE_ORDER = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    order { id number status totals { total { amount currency } } sellerOrders { id } }
    payment { status captured { amount } }
    userErrors { code message field }
  }
}`;

const STOCK =
  'query ($id: ID!) { product(id: $id) { variants { id inventory { onHand reserved available } } } }';

export const ADDRESS = {
  recipient: 'Lina Haddad',
  line1: '12 Rue des Roses',
  city: 'Lyon',
  postalCode: '69001',
  country: 'FR',
};

interface Placed {
  placeOrder: {
    order: {
      id: string;
      number: string;
      status: string;
      totals: { total: { amount: string } };
      sellerOrders: { id: string }[];
    } | null;
    payment: { status: string; captured: { amount: string } } | null;
    userErrors: { code: string }[];
  };
}

interface Stock {
  onHand: number;
  reserved: number;
  available: number;
}

async function stockOf(world: World, state: Partial<Purchase>, size: string): Promise<Stock> {
  const { id, variants } = left(state, 'product');
  const { product } = await world
    .client(left(state, 'seller').token)
    .ok<{ product: { variants: { id: string; inventory: Stock }[] } }>(STOCK, { id });
  const found = product.variants.find((variant) => variant.id === variants.get(size));
  if (!found) throw new Error(`there is no variant ${size}`);
  return found.inventory;
}

async function place(world: World, state: Partial<Purchase>, key: string, paymentToken: string) {
  const input = { idempotencyKey: key, address: ADDRESS, paymentMethod: 'CARD', paymentToken };
  const { data, errors } = await world
    .client(left(state, 'shopper').token)
    .run<Placed>(PLACE_ORDER, { input });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.placeOrder;
}

async function addToCart(world: World, state: Partial<Purchase>, size: string, quantity: number) {
  const { variants } = left(state, 'product');
  const input = { idempotencyKey: randomUUID(), variantId: variants.get(size), quantity };
  return world
    .client(left(state, 'shopper').token)
    .run<{ addCartItem: { userErrors: { code: string; availableQuantity?: number }[] } }>(ADD_TO_CART, {
      input,
    });
}

export const checkoutSteps: readonly PurchaseStep[] = [
  {
    title: 'The shopper fills the cart; more than there is cannot go in',
    async run(world, state) {
      await addToCart(world, state, 'Small', 2);
      const tooMany = await addToCart(world, state, 'Large', 3);
      const [refused] = tooMany.data?.addCartItem.userErrors ?? [];
      promised(refused?.code === 'OUT_OF_STOCK', 'three of two are refused');
      promised(refused.availableQuantity === 2, 'the refusal says how many there are');
      await addToCart(world, state, 'Large', 1);
      const { cart } = await world.client(left(state, 'shopper').token).ok<{
        cart: {
          itemCount: number;
          subtotals: { amount: string }[];
          items: { lineTotal: { amount: string } }[];
        };
      }>(CART);
      promised(cart.subtotals[0]?.amount === '88.00', '2 × 24.50 + 39.00 = 88.00');
      return `${cart.itemCount} items, EUR ${cart.subtotals[0].amount} (lines ${cart.items.map(({ lineTotal }) => lineTotal.amount).join(' + ')})`;
    },
  },
  {
    title: 'A declined card: no order is placed, the stock is released, the cart is kept',
    async run(world, state) {
      const before = await stockOf(world, state, 'Small');
      const { order, userErrors } = await place(world, state, `declined-${world.mark}`, 'tok_declined');
      promised(userErrors[0]?.code === 'PAYMENT_DECLINED', 'the decline is reported');
      promised(order?.status === 'FAILED', 'the order failed');
      const after = await world.eventually('the release of the stock', async () => {
        const stock = await stockOf(world, state, 'Small');
        return stock.available === before.available ? stock : null;
      });
      promised(after.reserved === 0 && after.onHand === before.onHand, 'nothing stays reserved');
      return `PAYMENT_DECLINED, order ${order.number} FAILED, ${after.available} small bowls available as before`;
    },
  },
  {
    title: 'A good card: the order is confirmed, the money captured, the stock down by what was bought',
    async run(world, state) {
      const key = `order-${world.mark}`;
      const { order, payment, userErrors } = await place(world, state, key, 'tok_visa');
      promised(order !== null && userErrors.length === 0, 'the order is placed');
      promised(order.status === 'CONFIRMED', `the order is confirmed, it is ${order.status}`);
      promised(
        payment?.status === 'SUCCEEDED' && payment.captured.amount === '88.00',
        'EUR 88.00 are captured',
      );
      const [small, large] = [await stockOf(world, state, 'Small'), await stockOf(world, state, 'Large')];
      promised(small.onHand === 3 && small.reserved === 0, 'three small bowls are left');
      promised(large.onHand === 1 && large.reserved === 0, 'one large bowl is left');
      const { cart } = await world
        .client(left(state, 'shopper').token)
        .ok<{ cart: { itemCount: number } }>(CART);
      promised(cart.itemCount === 0, 'what was ordered left the cart');
      state.order = { id: order.id, number: order.number, key };
      return `${order.number} CONFIRMED, EUR ${payment.captured.amount} captured, stock 5 → ${small.onHand} and 2 → ${large.onHand}`;
    },
  },
  {
    title: 'The same request sent again gives the same order and charges nothing',
    async run(world, state) {
      const { id, key } = left(state, 'order');
      const { order } = await place(world, state, key, 'tok_visa');
      promised(order?.id === id, 'the first answer is given again');
      promised((await stockOf(world, state, 'Small')).onHand === 3, 'no more stock is taken');
      return `again ${order.number}`;
    },
  },
];
