import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer, viewerOf } from '@souk/subgraph';
import { admin, ana, ben, customer, openShop, type Shop } from '../testing/shop.ts';

const SET = `mutation ($id: ID!, $input: SetProductMetadataInput!) {
  setProductMetadata(id: $id, input: $input) {
    product { version metadata { key value owner } privateMetadata { key value owner } }
    userErrors { code field }
  }
}`;
const READ = 'query ($id: ID!) { product(id: $id) { metadata { key } privateMetadata { key owner } } }';

interface Entry {
  key: string;
  value: string;
  owner: string;
}

describe('metadata of products', () => {
  let shop: Shop;
  let id: string;
  beforeAll(async () => {
    shop = await openShop();
    id = (await shop.sell()).id;
  });
  afterAll(() => shop.stop());

  const set = (viewer: Viewer, input: object, of = id) =>
    shop.mutate<{ product: { version: number; metadata: Entry[]; privateMetadata: Entry[] } | null }>(
      viewer,
      'setProductMetadata',
      SET,
      { id: of, input },
    );
  const read = async (viewer: Viewer) =>
    (
      await shop.run<{ product: { metadata: Entry[]; privateMetadata: Entry[] | null } }>(viewer, READ, {
        id,
      })
    ).data?.product;
  const entry = (key: string, value: string, isPublic = false) => ({ key, value, isPublic });

  it('are kept per owner, replaced and removed by key, and leave the version', async () => {
    await set(ana, { entries: [entry('erp.id', '7'), entry('badge', 'new', true)] });
    const { product } = await set(admin, { entries: [entry('erp.id', '9')] });
    expect(product).toEqual({
      version: 1,
      metadata: [{ key: 'badge', value: 'new', owner: 'SELLER' }],
      privateMetadata: [
        { key: 'erp.id', value: '9', owner: 'MARKET' },
        { key: 'erp.id', value: '7', owner: 'SELLER' },
      ],
    });
    const changed = await set(ana, { entries: [entry('erp.id', '8')], removedKeys: ['badge', 'none'] });
    expect(changed.product).toEqual({
      version: 1,
      metadata: [],
      privateMetadata: [{ key: 'erp.id', value: '8', owner: 'SELLER' }],
    });
  });

  it('are shown by who may see them', async () => {
    const key = (permissions: string[]) => viewerOf('api-key', { apiKeyId: 'key_1', permissions });
    for (const viewer of [anonymous, customer, ben]) expect((await read(viewer))?.privateMetadata).toBeNull();
    expect((await read(ana))?.privateMetadata?.map(({ owner }) => owner)).toEqual(['SELLER']);
    expect((await read(admin))?.privateMetadata?.map(({ owner }) => owner)).toEqual(['MARKET', 'SELLER']);
    expect((await read(key(['product.read'])))?.privateMetadata).toHaveLength(2);
    expect((await read(key(['order.read'])))?.privateMetadata).toBeNull();
  });

  it('are refused for others, for bad keys and long values, and beyond fifty entries', async () => {
    expect(await shop.codes(customer, SET, { id, input: {} })).toEqual(['FORBIDDEN']);
    expect(await shop.codes(ben, SET, { id, input: {} })).toEqual(['FORBIDDEN']);
    const wrong = await set(ana, {
      entries: [entry('A b', 'x'), entry('k', 'x'.repeat(1_001)), entry('k', 'x')],
    });
    expect(wrong.userErrors.map(({ field }) => field?.slice(2).join('.'))).toEqual([
      '0.key',
      '1.value',
      '2.key',
    ]);
    const fifty = Array.from({ length: 50 }, (_, index) => entry(`k${index}`, 'x'));
    const many = await set(ana, { entries: fifty });
    expect(many.userErrors).toEqual([{ code: 'INVALID_INPUT', field: ['input', 'entries'] }]);
    expect((await set(ana, { entries: fifty, removedKeys: ['erp.id'] })).userErrors).toEqual([]);
  });
});
