import { promised } from '../run.ts';
import { left, type PurchaseStep } from '../state.ts';

export const SELLER_ORDERS = `{ sellerOrders(first: 5) { nodes { id status orderNumber totals { total { amount } } items { name quantity } } } }`;

const MOVED = 'sellerOrder { status shipments { carrier trackingNumber } } userErrors { code message field }';

/** The mutations that move a seller order, by the status that they lead to. */
export const MOVES = {
  PROCESSING: `mutation ($id: ID!) { startSellerOrder(id: $id) { ${MOVED} } }`,
  SHIPPED: `mutation ($id: ID!, $input: ShipSellerOrderInput!) { shipSellerOrder(id: $id, input: $input) { ${MOVED} } }`,
  DELIVERED: `mutation ($id: ID!) { markSellerOrderDelivered(id: $id) { ${MOVED} } }`,
} as const;

const MY_ORDERS = '{ orders(first: 5) { nodes { id number status events { status occurredAt } } } }';
const HISTORY =
  'query ($to: String!) { emails(filter: { recipient: $to }, first: 20) { nodes { subject status } } }';

interface Part {
  id: string;
  status: string;
  orderNumber: string;
  totals: { total: { amount: string } };
}

export const fulfilmentSteps: readonly PurchaseStep[] = [
  {
    title: 'The seller sees its part of the order and ships it',
    async run(world, state) {
      const client = world.client(left(state, 'seller').token);
      const { sellerOrders } = await client.ok<{ sellerOrders: { nodes: Part[] } }>(SELLER_ORDERS);
      const part = sellerOrders.nodes.find(({ orderNumber }) => orderNumber === left(state, 'order').number);
      promised(part?.status === 'CONFIRMED' && part.totals.total.amount === '88.00', 'the part is there');
      const { id } = part;
      const parcel = { carrier: 'Poste Maroc', trackingNumber: `PM${world.mark}` };
      const idempotencyKey = `ship-${world.mark}`;
      const skipped = await client.refused(MOVES.DELIVERED, { id });
      promised(skipped.join() === 'INVALID_STATE', 'no stage is skipped');
      await client.ok(MOVES.PROCESSING, { id });
      const untracked = { ...parcel, trackingNumber: ' ', idempotencyKey: `untracked-${world.mark}` };
      const refused = await client.refused(MOVES.SHIPPED, { id, input: untracked });
      promised(refused.includes('INVALID_INPUT'), 'shipping needs a tracking number');
      await client.ok(MOVES.SHIPPED, { id, input: { ...parcel, idempotencyKey } });
      await client.ok(MOVES.DELIVERED, { id });
      state.partId = part.id;
      return 'CONFIRMED → PROCESSING → SHIPPED → DELIVERED; skipping ahead was refused';
    },
  },
  {
    title: 'The shopper sees the whole order delivered',
    async run(world, state) {
      const { orders } = await world.client(left(state, 'shopper').token).ok<{
        orders: { nodes: { id: string; status: string; events: { status: string }[] }[] };
      }>(MY_ORDERS);
      const order = orders.nodes.find(({ id }) => id === left(state, 'order').id);
      promised(order?.status === 'DELIVERED', 'the order is delivered');
      return `events: ${order.events.map(({ status }) => status).join(', ')}`;
    },
  },
  {
    title: 'Mails arrived at each step, and the administrator finds them in the history',
    async run(world, state) {
      const shopper = left(state, 'shopper').email;
      const { number } = left(state, 'order');
      const subjects = await world.eventually('the last mail', async () => {
        const found = (await world.mailsTo(shopper)).map(({ subject }) => subject);
        return found.filter((subject) => subject.includes(number)).length >= 3 ? found : null;
      });
      await world.eventually('the mail to the seller', async () =>
        (await world.mailsTo(left(state, 'seller').email)).some(({ subject }) => subject.includes(number)),
      );
      // Asked again where it fails or lags: an email is delivered at least once, and what is in the history is its subject.
      await world.eventually('the history of all of them', async () => {
        const { data } = await world
          .client(left(state, 'adminToken'))
          .run<{ emails: { nodes: { subject: string }[] } | null }>(HISTORY, { to: shopper });
        const recorded = new Set(data?.emails?.nodes.map(({ subject }) => subject));
        return subjects.every((subject) => recorded.has(subject));
      });
      return `${subjects.length} mails to the shopper: ${subjects.join(' · ')}`;
    },
  },
];
