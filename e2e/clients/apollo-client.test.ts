// What a page of Apollo Client shows follows mutations by itself, as every changed object comes back with its id; and the
// normalized cache takes every page of docs/queries, and it is read from there whole.
import { join } from 'node:path';
import { gql } from '@apollo/client';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readManifest } from '@souk/gateway/protection/persisted/manifest.ts';
import { type NodeScene, openNodeScene } from '../nodes/scene.ts';
import { namesIn } from '../queries/names.ts';
import { type Names, OPENINGS } from '../queries/pages.ts';
import { apolloClient } from './apollo.ts';

const docs = join(import.meta.dirname, '..', '..', 'docs', 'queries');
const BADGE = gql`query Badge { cart { id itemCount } }`;
const SET_ITEMS = gql`mutation SetItems($input: SetCartItemsInput!) {
  setCartItems(input: $input) { cart { id itemCount } userErrors { code message field } }
}`;
const LIST = gql`query List { me { seller { id products(first: 50) { nodes { id status } } } } }`;
const ARCHIVE = gql`mutation Archive($id: ID!) {
  archiveProduct(id: $id) { product { id status } userErrors { code message field } }
}`;

let open: NodeScene;
let names: Names;
beforeAll(async () => {
  open = await openNodeScene();
  names = await namesIn(open);
});
afterAll(() => open.scene.souk.stop());

describe('Apollo Client', () => {
  it('shows the new number on the badge of the cart after setCartItems, without asking again', async () => {
    const client = apolloClient(open.viewers.otherShopper);
    const badge = client.watchQuery<{ cart: { itemCount: number } }>({ query: BADGE });
    const shown: (number | undefined)[] = [];
    const watching = badge.subscribe(({ data }) => shown.push(data?.cart?.itemCount));
    await client.query({ query: BADGE });
    for (const quantity of [2, 5, 0]) {
      const lines = [{ variantId: names.ProductVariant, quantity }];
      await client.mutate({ mutation: SET_ITEMS, variables: { input: { lines } } });
    }
    watching.unsubscribe();
    expect(shown.filter((count) => count !== undefined)).toEqual([0, 2, 5, 0]);
  });

  it('shows a product of a list as archived after archiveProduct', async () => {
    const client = apolloClient(open.viewers.owner);
    const list = () => {
      const data = client.readQuery<{
        me: { seller: { products: { nodes: { id: string; status: string }[] } } };
      }>({
        query: LIST,
      });
      return data?.me.seller.products.nodes.find(({ id }) => id === names.draft)?.status;
    };
    await client.query({ query: LIST });
    expect(list()).toBe('DRAFT');
    await client.mutate({ mutation: ARCHIVE, variables: { id: names.draft } });
    expect(list()).toBe('ARCHIVED');
  });

  it('keeps every page in its cache and reads it back as it came, without a warning', async () => {
    const warnings = jest.spyOn(console, 'warn').mockImplementation(() => {});
    const errors = jest.spyOn(console, 'error').mockImplementation(() => {});
    const one = Object.fromEntries(
      Object.entries(open.viewers).map(([name, actor]) => [name, apolloClient(actor)]),
    );
    for (const { name, body } of readManifest(join(docs, 'manifest.json'))) {
      const { as, variables: variablesOf } = OPENINGS[name] ?? { as: 'anonymous' };
      const variables = variablesOf?.(names) ?? {};
      const query = gql(body);
      const { data } = (await one[as]?.query({ query, variables })) ?? {};
      const kept = one[as]?.readQuery({ query, variables });
      expect([name, kept]).toEqual([name, data]);
    }
    expect([warnings.mock.calls, errors.mock.calls]).toEqual([[], []]);
    warnings.mockRestore();
    errors.mockRestore();
  });
});
