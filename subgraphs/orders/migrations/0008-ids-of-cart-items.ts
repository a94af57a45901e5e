import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** The items of a list, with another prefix of their ids where they have the first. */
const renamed = (list: string, from: string, to: string) => ({
  $map: {
    input: `$${list}`,
    in: {
      $mergeObjects: [
        '$$this',
        { id: { $replaceOne: { input: '$$this.id', find: `${from}_`, replacement: `${to}_` } } },
      ],
    },
  },
});

async function rename({ db }: Ctx, from: string, to: string): Promise<void> {
  const old = new RegExp(`^${from}_`);
  await db.carts.collection.updateMany({ 'items.id': old }, [
    { $set: { items: renamed('items', from, to) } },
  ]);
  await db.sagas.collection.updateMany({ 'data.cartLines.id': old }, [
    { $set: { 'data.cartLines': renamed('data.cartLines', from, to) } },
  ]);
}

/**
 * Gives the items of carts ids that say so: they had the ids that the items of their orders then kept. Orders keep them;
 * unfinished checkouts know the new ids of what they took from a cart.
 */
export const idsOfCartItems: Migration<Ctx> = {
  name: '0008-ids-of-cart-items',
  up: (ctx) => rename(ctx, 'itm', 'cri'),
  down: (ctx) => rename(ctx, 'cri', 'itm'),
};
