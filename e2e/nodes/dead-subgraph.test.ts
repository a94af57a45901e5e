// Objects of a subgraph that cannot be reached are null with an error, and all others are answered.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { admin, seller } from '../harness/actors.ts';
import { type Listing, listing } from '../harness/shop.ts';
import { CIRCUITS, startSouk, type TestSouk } from '../harness/souk.ts';

let souk: TestSouk;
let goods: Listing;
let sellerId: string;

beforeAll(async () => {
  souk = await startSouk({
    mode: 'distributed',
    except: ['notifications'],
    env: { REQUIRE_EMAIL_VERIFICATION: 'false', ...CIRCUITS },
  });
  const owner = await seller(souk, { approvedBy: await admin(souk) });
  sellerId = owner.sellerId;
  goods = await listing(owner, { stock: 1 });
  await souk.processes?.kill('sellers', 'SIGKILL');
});
afterAll(() => souk.stop());

it.each([
  '{ __typename id }',
  '{ __typename }',
  '{ ... on Seller { description } ... on Product { about: description } }',
])('answers the objects of other subgraphs, selected as %s', async (selection) => {
  const ids = [goods.productId, sellerId, goods.variantId, 'sel_unknown', 'ord_unknown'];
  const { data, errors } = await souk
    .client()
    .run<{ nodes: (object | null)[] }>(`query ($ids: [ID!]!) { nodes(ids: $ids) ${selection} }`, { ids });
  expect(data?.nodes.map((node) => node !== null)).toEqual([true, false, true, false, false]);
  expect(errors.map(({ extensions }) => extensions)).toEqual([
    { code: 'SERVICE_UNAVAILABLE', service: 'sellers' },
  ]);
});

it('answers a single object as null with the name of the service', async () => {
  const { data, errors } = await souk
    .client()
    .run('query ($id: ID!) { node(id: $id) { id } }', { id: sellerId });
  expect(data).toEqual({ node: null });
  expect(errors.map(({ extensions }) => extensions.service)).toEqual(['sellers']);
});
