// Promise: a seller's import is no way around the review.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { importingIn } from '../testing/importing.ts';
import { type ModeratedShop, openModeratedShop } from '../testing/moderated.ts';

let shop: ModeratedShop;
let files: Awaited<ReturnType<typeof importingIn>>;
beforeAll(async () => {
  shop = await openModeratedShop({ work: true });
  files = await importingIn(shop);
});
afterAll(async () => {
  await files.close();
  await shop.stop();
});

const productOf = async (sku: string): Promise<string> => {
  const variants = shop.mongo.db(shop.dbName).collection<{ productId: string }>('variants');
  return (await variants.findOne({ sku, live: true }))?.productId ?? '';
};

it('lets products of an import wait, and what it changes of approved ones, but not their prices and stock', async () => {
  const made = await files.take(
    'sku,name,price,stock,status\nCUP,Cup,4.00,5,active\nMUG,Mug,6.00,1,active\n',
  );
  expect(made).toMatchObject({ status: 'COMPLETED', createdCount: 2 });
  const cup = await productOf('CUP');
  expect((await shop.stored(cup)).status).toBe('IN_REVIEW');
  expect((await shop.approve(await shop.reviewOf(cup))).userErrors).toEqual([]);
  const changed = await files.take('sku,name,price,stock\nCUP,Bait,4.50,9\n');
  expect(changed).toMatchObject({ status: 'COMPLETED', failedCount: 0 });
  expect(await shop.stored(cup)).toMatchObject({
    name: 'Cup',
    status: 'ACTIVE',
    minPriceMinor: 450,
    stockedVariants: 1,
  });
  const review = await shop.reviewOf(cup);
  expect(review.differences).toMatchObject([{ field: 'NAME', beforeTexts: ['Cup'], afterTexts: ['Bait'] }]);
  // The same file again holds nothing twice.
  await files.take('sku,name,price,stock\nCUP,Bait,4.50,9\n');
  expect((await shop.reviewOf(cup)).id).toBe(review.id);
});
