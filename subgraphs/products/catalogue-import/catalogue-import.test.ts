import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importingIn, type ShownImport } from '../testing/importing.ts';
import { admin, ana, ben, customer, openShop, pending, type Shop } from '../testing/shop.ts';

const counts = ({ status, createdCount, updatedCount, unchangedCount, failedCount }: ShownImport) =>
  `${status} ${createdCount} ${updatedCount} ${unchangedCount} ${failedCount}`;
const problems = ({ errors }: ShownImport) =>
  errors.nodes.map(({ code, line, column, value }) => [code, line, column, value].join(' '));

describe('an import of a catalogue', () => {
  let shop: Shop;
  let files: Awaited<ReturnType<typeof importingIn>>;
  beforeAll(async () => {
    shop = await openShop({ work: true });
    files = await importingIn(shop);
  });
  afterAll(async () => {
    await files.close();
    await shop.stop();
  });
  const db = () => shop.mongo.db(shop.dbName);
  const productOf = async (sku: string) => {
    const variant = await db().collection('variants').findOne({ sku, live: true });
    const product = await db().collection('products').findOne({ _id: variant?.productId });
    return { product, variant };
  };

  it('makes products with their variants, and nothing twice when the file comes again', async () => {
    const kitchen = await shop.category('Kitchen');
    const rows = Array.from({ length: 15 }, (_, at) => `shirt,SH-${at},Shirt,9.90,Size,${at},${at}`);
    const file = [
      'handle,sku,Title,Price,Option1 Name,Option1 Value,stock,Category,Tags,status,weight,compare-at price',
      ...rows,
      ',BOWL,"Bowl, blue",12.5,,,7,Kitchen,"Blue, new",active,1.2 kg,15',
      ',=1+1,=1+1,3,,,,kitchen,,,,',
    ].join('\r\n');
    const first = await files.take(file);
    expect(problems(first)).toEqual([]);
    expect(counts(first)).toBe('COMPLETED 3 0 0 0');
    expect([first.rowCount, first.processedRowCount]).toEqual([17, 17]);
    const bowl = await productOf('BOWL');
    expect(bowl.product).toMatchObject({
      name: 'Bowl, blue',
      status: 'ACTIVE',
      categoryId: kitchen,
      minPriceMinor: 1250,
      compareAtPriceMinor: 1500,
      stockedVariants: 1,
    });
    expect(bowl.product?.tagIds).toHaveLength(2);
    expect(bowl.variant).toMatchObject({ weightGrams: 1200, inventory: { onHand: 7 } });
    expect((await productOf('SH-3')).product).toMatchObject({ variantCount: 15, status: 'DRAFT' });
    expect((await productOf('=1+1')).product?.name).toBe('=1+1');
    const again = await files.take(file);
    expect(counts(again)).toBe('COMPLETED 0 0 3 0');
    expect(await db().collection('variants').countDocuments()).toBe(17);
  });

  it('changes what differs through the services of the mutations, stock included', async () => {
    await files.take('sku,name,price,stock\nCUP,Cup,4.00,5\nMUG,Mug,6.00,1\n');
    const { variant } = await productOf('CUP');
    const changed = await files.take('sku;stock;price;seo title\nCUP;3;4,50;The cup\nMUG;1;6,00;\n');
    expect(problems(changed)).toEqual([]);
    expect(counts(changed)).toBe('COMPLETED 0 1 1 0');
    const after = await productOf('CUP');
    expect(after.product).toMatchObject({ minPriceMinor: 450, seoTitle: 'The cup', name: 'Cup' });
    expect(after.variant?.inventory.onHand).toBe(3);
    const moved = await db()
      .collection('inventoryTransactions')
      .find({ variantId: variant?._id })
      .sort({ _id: 1 })
      .toArray();
    expect(moved.map(({ kind, quantity, actor, reason }) => [kind, quantity, actor, reason])).toEqual([
      ['INITIAL', 5, 'usr_ana', null],
      ['ADJUSTMENT', -2, 'usr_ana', 'Import products.csv'],
    ]);
  });

  it('adds variants to a product, with new values of its options', async () => {
    await files.take('handle,sku,name,price,option:Colour\nhat,HAT-R,Hat,8,red\nhat,HAT-B,,,blue\n');
    const grown = await files.take('handle,sku,price,option:Colour\nhat,HAT-R,8,red\nhat,HAT-G,9,green\n');
    expect(problems(grown)).toEqual([]);
    expect(counts(grown)).toBe('COMPLETED 0 1 0 0');
    expect((await productOf('HAT-G')).product).toMatchObject({
      variantCount: 3,
      maxPriceMinor: 900,
      options: [{ name: 'Colour', values: ['red', 'blue', 'green'] }],
    });
  });

  it('checks the whole file and changes nothing as a dry run, and may be started then', async () => {
    await files.take('sku,name,price\nDRY-1,Dry,5\n');
    const before = await db().collection('products').find().sort({ _id: 1 }).toArray();
    const outbox = (await shop.events()).length;
    const id = await files.announce(
      'sku,name,price,tags\nDRY-1,Dry,6,x\nDRY-2,New,1,never-seen\nDRY-3,,1,\n',
    );
    await files.start(id, { isDryRun: true });
    const checked = await files.ended(id);
    expect(counts(checked)).toBe('CHECKED 1 1 0 1');
    expect(problems(checked)).toEqual(['MISSING_VALUE 4 name ']);
    expect(await db().collection('products').find().sort({ _id: 1 }).toArray()).toEqual(before);
    expect(await db().collection('tags').countDocuments({ name: 'never-seen' })).toBe(0);
    expect(await shop.events()).toHaveLength(outbox);
    await files.start(id);
    expect(counts(await files.ended(id))).toBe('COMPLETED 1 1 0 1');
  });

  it('tells what is wrong by line, column and value, and takes the other rows', async () => {
    const taken = await files.take(
      [
        'sku,name,price,stock,category,status,colour',
        'E-1,One,x1,1,,,',
        'E-2,Two,1.9999,1,,,',
        'E-3,Three,1,2.5,,,',
        'E-4,Four,1,1,Missing > Else,,',
        'E-5,Five,1,1,,maybe,',
        ',Six,1,1,,,',
        'E-7,Seven,1,1,,,,surplus',
        'E-8,Eight,1,1,,,',
        'E-8,Eight again,1,1,,,',
        'E-9,Nine,=A1,1,,,',
        'E-10,Ten,1,-1,,,',
        'E-11,Eleven,1,1,,,red',
      ].join('\n'),
    );
    expect(problems(taken)).toEqual([
      'UNKNOWN_COLUMN 1 colour ',
      'INVALID_VALUE 2 price x1',
      'INVALID_VALUE 3 price 1.9999',
      'INVALID_VALUE 4 stock 2.5',
      'NOT_FOUND 5 category Missing > Else',
      'INVALID_VALUE 6 status maybe',
      'MISSING_VALUE 7 sku ',
      'COLUMN_COUNT 8  surplus',
      'DUPLICATE_SKU 9 sku E-8',
      'DUPLICATE_SKU 10 sku E-8',
      'INVALID_VALUE 11 price =A1',
      'INVALID_VALUE 12 stock -1',
    ]);
    expect(taken.errors.nodes[8]?.message).toContain('9 and 10');
    expect(taken.errors.nodes.every(({ remedy }) => remedy.length > 5)).toBe(true);
    expect(counts(taken)).toBe('COMPLETED 1 0 0 11');
    expect(taken.errorCount).toBe(11);
  });

  it('refuses SKUs of nobody in the mode UPDATE, and leaves existing ones in the mode CREATE', async () => {
    await files.take('sku,name,price\nMODE,Old,5\n');
    const update = await files.take('sku,name,price\nMODE,New,5\nMODE-2,Two,5\n', { mode: 'UPDATE' });
    expect([counts(update), problems(update)]).toEqual(['COMPLETED 0 1 0 1', ['NOT_FOUND 3 sku MODE-2']]);
    const create = await files.take('sku,name,price\nMODE,Newer,5\nMODE-2,Two,5\n', { mode: 'CREATE' });
    expect(counts(create)).toBe('COMPLETED 1 0 1 0');
    expect((await productOf('MODE')).product?.name).toBe('New');
  });

  it('takes a mapping of headers, and refuses a file whose SKU it cannot find', async () => {
    const file = 'Reference;What;Costs\nMAP-1;Thing;1.234,50\n';
    const failed = await files.take(file);
    expect(failed.status).toBe('FAILED');
    expect(failed.failureReason).toContain('Reference, What, Costs');
    const mapping = [
      { header: 'reference', field: 'sku' },
      { header: 'What', field: 'name' },
      { header: 'Costs', field: 'price' },
    ];
    expect(counts(await files.take(file, { mapping }))).toBe('COMPLETED 1 0 0 0');
    expect((await productOf('MAP-1')).variant?.priceMinor).toBe(123_450);
  });

  it('reads objects of a list and of lines', async () => {
    const bowl = {
      sku: 'J-1',
      name: 'Bowl',
      price: { amount: '5.00', currency: 'EUR' },
      tags: ['a', 'b'],
      stock: 4,
    };
    const shirt = {
      handle: 'x',
      name: 'Shirt',
      variants: [
        { sku: 'J-2', price: 5, options: { Size: 'S' } },
        { sku: 'J-3', price: 5, options: [{ name: 'Size', value: 'M' }] },
      ],
    };
    const list = await files.take(JSON.stringify([bowl, shirt]), {}, { filename: 'p.json' });
    expect([counts(list), problems(list)]).toEqual(['COMPLETED 2 0 0 0', []]);
    const lines = await files.take([bowl, shirt].map((one) => JSON.stringify(one)).join('\n'));
    expect(counts(lines)).toBe('COMPLETED 0 0 2 0');
    const cut = await files.take('[{"sku":"J-9","name":"x"},{"sku":');
    expect(problems(cut)).toEqual(['MALFORMED_FILE 1  ']);
  });

  it('is put back by an undo, apart from what somebody changed since', async () => {
    await files.take('sku,name,price,stock,tags\nU-1,One,1,1,kept\nU-2,Two,2,2,\n');
    const done = await files.take(
      'sku,name,price,stock,tags,status\nU-1,Uno,1.5,9,other,active\nU-2,Dos,2,2,,\nU-3,Three,3,3,,active\nU-4,Four,4,4,,\n',
    );
    expect(counts(done)).toBe('COMPLETED 2 2 0 0');
    const four = await productOf('U-4');
    await db()
      .collection('products')
      .updateOne({ _id: four.product?._id }, { $inc: { version: 1 } });
    const UNDO = `mutation ($id: ID!) { undoCatalogueImport(id: $id) { catalogueImport { status } userErrors { code } } }`;
    expect(await shop.mutate(ana, 'undoCatalogueImport', UNDO, { id: done.id })).toEqual({
      catalogueImport: { status: 'UNDOING' },
      userErrors: [],
    });
    const undone = await files.ended(done.id);
    expect([undone.status, undone.undoneCount, undone.keptCount]).toEqual(['UNDONE', 3, 1]);
    expect(problems(undone)).toEqual([`CHANGED_MEANWHILE 5  ${four.product?._id}`]);
    const one = await productOf('U-1');
    expect(one.product).toMatchObject({ name: 'One', minPriceMinor: 100, status: 'DRAFT' });
    expect(one.variant?.inventory.onHand).toBe(1);
    const kept = await db().collection('tags').findOne({ name: 'kept' });
    expect(one.product?.tagIds).toEqual([kept?._id]);
    expect((await productOf('U-2')).product?.name).toBe('Two');
    expect((await productOf('U-3')).product).toBeNull();
    expect((await productOf('U-4')).product?.name).toBe('Four');
  });

  it('is seen by its seller and administrators only', async () => {
    const { id } = await files.take('sku,name,price\nSEEN,x,1\n');
    const READ = 'query ($id: ID!) { catalogueImport(id: $id) { id } }';
    const seen = async (viewer: typeof ana) =>
      (await shop.run<{ catalogueImport: object | null }>(viewer, READ, { id })).data?.catalogueImport;
    expect(await seen(ana)).toEqual({ id });
    expect(await seen(admin)).toEqual({ id });
    expect(await seen(ben)).toBeNull();
    expect(await shop.codes(customer, READ, { id })).toEqual(['FORBIDDEN']);
  });

  it('makes drafts for a seller that is not approved, and refuses to offer them', async () => {
    const own = await importingIn(shop, pending);
    const taken = await own.take('sku,name,price,status\nP-1,x,1,draft\nP-2,y,1,active\n');
    expect([counts(taken), problems(taken)]).toEqual(['COMPLETED 1 0 0 1', ['NOT_ALLOWED 3 status active']]);
    await own.close();
  });
});
