// The gateway starts with a subgraph dead, and what the others know is answered; a subgraph that dies later, or comes
// back, is the same.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { admin, seller } from '../harness/actors.ts';
import { type Listing, listing } from '../harness/shop.ts';
import { CIRCUITS, startSouk, type TestSouk } from '../harness/souk.ts';

const PAGE = `query ($id: ID!) { product(id: $id) { name price { amount } seller { name } } }`;
const SERVICES =
  '{ products(first: 1) { edges { node { name } } } sellers(first: 1) { edges { node { id } } } }';

let souk: TestSouk;
let goods: Listing;

beforeAll(async () => {
  souk = await startSouk({
    mode: 'distributed',
    except: ['notifications'],
    env: { REQUIRE_EMAIL_VERIFICATION: 'false', ...CIRCUITS },
  });
  goods = await listing(await seller(souk, { approvedBy: await admin(souk) }), { stock: 1, price: '10.00' });
});

afterAll(() => souk.stop());

it('works without notifications, and answers mail history with SERVICE_UNAVAILABLE', async () => {
  const { data } = await souk.client().run<{ product: object }>(PAGE, { id: goods.productId });
  expect(data?.product).toMatchObject({ price: { amount: '10.00' } });
  const root = await admin(souk);
  const history = await root.client.run('{ emails(first: 1) { totalCount } }');
  expect(history.errors.map(({ extensions }) => extensions)).toEqual([
    { code: 'SERVICE_UNAVAILABLE', service: 'notifications' },
  ]);
});

it('serves a product page without its seller after sellers died, and names the service', async () => {
  await souk.processes?.kill('sellers', 'SIGKILL');
  const { status, data, errors } = await souk
    .client()
    .run<{ product: object }>(PAGE, { id: goods.productId });
  expect(status).toBe(200);
  expect(data?.product).toMatchObject({ price: { amount: '10.00' }, seller: null });
  expect(errors.map(({ extensions }) => extensions)).toEqual([
    { code: 'SERVICE_UNAVAILABLE', service: 'sellers' },
  ]);
});

it('answers the part of a query whose service is up', async () => {
  const { errors } = await souk.client().run(SERVICES);
  expect(errors.map(({ extensions }) => extensions.service)).toEqual(['sellers']);
});

it('lists the services that are down on the status page, with status 200', async () => {
  const response = await fetch(`${souk.url}/api/status`);
  expect(response.status).toBe(200);
  const { status, services } = (await response.json()) as {
    status: string;
    services: { service: string; status: string }[];
  };
  const away = services.filter((one) => one.status === 'unreachable').map(({ service }) => service);
  expect({ status, away: away.toSorted() }).toEqual({
    status: 'degraded',
    away: ['notifications', 'sellers'],
  });
});

it('serves the whole page once sellers is up, without a restart of the gateway', async () => {
  await souk.processes?.start('sellers');
  const { data, errors } = await souk
    .client()
    .run<{ product: { seller: object } }>(PAGE, { id: goods.productId });
  expect(errors).toEqual([]);
  expect(data?.product.seller).not.toBeNull();
});
