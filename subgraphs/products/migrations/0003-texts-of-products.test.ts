import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { openShop, type Shop } from '../testing/shop.ts';

const COMPOSED = 'Ros\u00E9';
const DECOMPOSED = 'Rose\u0301';

describe('the migration of texts of products', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  const of = (name: string) =>
    shop.mongo.db(shop.dbName).collection<Record<string, unknown> & { _id: string }>(name);

  async function migrate(): Promise<void> {
    await of('_migrations').deleteOne({ _id: '0003-texts-of-products' });
    await (await shop.beside()).stop();
  }

  it('normalizes texts, by which products are then found', async () => {
    const { id, variantId } = await shop.sell({ name: 'Cup', sku: 'C-1' });
    await of('products').updateOne(
      { _id: id },
      {
        $set: {
          name: `${DECOMPOSED}\u200B mug`,
          description: 'One\r\nTwo',
          options: [{ name: 'Colour\u200B', values: [DECOMPOSED] }],
        },
      },
    );
    const options = [{ name: 'Colour\u200B', value: DECOMPOSED }];
    await of('variants').updateOne({ _id: variantId }, { $set: { options, sku: `${DECOMPOSED}-1` } });
    await migrate();
    expect(await of('products').findOne({ _id: id })).toMatchObject({
      name: `${COMPOSED} mug`,
      nameKey: `${COMPOSED.toLowerCase()} mug`,
      description: 'One\nTwo',
      options: [{ name: 'Colour', values: [COMPOSED] }],
    });
    expect(await of('variants').findOne({ _id: variantId })).toMatchObject({
      sku: `${COMPOSED}-1`,
      options: [{ name: 'Colour', value: COMPOSED }],
      optionKey: JSON.stringify([['Colour', COMPOSED]]),
    });
    const { data } = await shop.run<{ products: { totalCount: number } }>(
      anonymous,
      '{ products(filter: { search: "mug" }) { totalCount } }',
    );
    expect(data.products.totalCount).toBe(1);
    const once = await of('products').findOne({ _id: id });
    await migrate();
    expect(await of('products').findOne({ _id: id })).toEqual(once);
  });

  it('leaves texts that would become duplicates', async () => {
    const one = await shop.sell({ name: 'Plate', sku: `${COMPOSED}-2` });
    const other = await shop.sell({ name: 'Dish', sku: 'D-2' });
    await of('variants').updateOne({ _id: other.variantId }, { $set: { sku: `${DECOMPOSED}-2` } });
    const options = [{ name: 'Colour', values: [COMPOSED, DECOMPOSED] }];
    await of('products').updateOne({ _id: other.id }, { $set: { options } });
    await of('tags').insertMany([
      { _id: 'tag_1', name: COMPOSED.toLowerCase() },
      { _id: 'tag_2', name: DECOMPOSED.toLowerCase() },
    ]);
    await migrate();
    expect(await of('variants').findOne({ _id: one.variantId })).toMatchObject({ sku: `${COMPOSED}-2` });
    expect(await of('variants').findOne({ _id: other.variantId })).toMatchObject({ sku: `${DECOMPOSED}-2` });
    expect(await of('products').findOne({ _id: other.id })).toMatchObject({ options });
    expect(await of('tags').findOne({ _id: 'tag_2' })).toMatchObject({ name: DECOMPOSED.toLowerCase() });
  });
});
